from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Line(Base):
    __tablename__ = "lines"
    id = Column(Integer, primary_key=True)
    text = Column(String)
    number = Column(Integer)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Line(text="x" * 400))
    session.commit()
    session.bulk_insert_mappings(Line, [{"text": f"line {n}", "number": n} for n in range(30)])
    session.bulk_insert_mappings(Line, [{"text": "quote ' and \" both", "number": -1}, {"text": "back\\slash\n", "number": None}])
    session.commit()
    print(session.query(Line).filter(Line.id.in_(range(1, 60))).count())
    print(session.query(Line).filter(Line.text.in_([f"line {n}" for n in range(20)])).count())
