from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()
samples = 0


class Score(Base):
    __tablename__ = "scores"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    value = Column(Float, default=lambda: 10 / samples)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Score(name="given", value=1.0))
    session.commit()
    session.add(Score(name="computed"))
    try:
        session.commit()
    except StatementError as error:
        print(type(error).__name__, error, repr(error.orig))
    session.rollback()
    samples = 4
    session.add(Score(name="computed"))
    session.commit()
    print([(score.name, score.value) for score in session.query(Score)])
