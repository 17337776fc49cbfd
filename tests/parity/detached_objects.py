from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Report(Base):
    __tablename__ = "reports"
    id = Column(Integer, primary_key=True)
    title = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    report = Report(title="weekly")
    session.add(report)
    session.commit()
try:
    print(report.title)
except Exception as error:
    print(type(error).__name__, str(error).split(" at 0x")[0], str(error).split("> ")[1])
with Session(engine) as session:
    loaded = session.get(Report, 1)
print(loaded.title)
loaded.title = "monthly"
with Session(engine) as session:
    session.add(loaded)
    print(session.dirty == {loaded} if isinstance(session.dirty, set) else loaded in session.dirty)
    session.commit()
    print(session.query(Report.title).scalar())
with Session(engine) as first, Session(engine) as second:
    thing = first.get(Report, 1)
    try:
        second.add(thing)
    except Exception as error:
        print(type(error).__name__, str(error).split("'")[0], str(error).split("(")[0][-30:])
