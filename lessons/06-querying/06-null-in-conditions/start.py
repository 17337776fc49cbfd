from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    accuracy = Column(Float)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    runs = session.query(Run)
    print(runs.filter(Run.accuracy.is_(None)).count())
    print(runs.filter(Run.accuracy == None).count())  # noqa: E711
    print(runs.filter(Run.accuracy is None).count())
    print(runs.filter(Run.accuracy != 0.91).count())
    print(runs.filter(Run.accuracy.is_distinct_from(0.91)).count())
