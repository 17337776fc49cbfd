from sqlalchemy import Column, Float, ForeignKey, Integer, String
from sqlalchemy import create_engine, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


class Metric(Base):
    __tablename__ = "metrics"

    metric_id = Column(Integer, primary_key=True)
    run_id = Column(ForeignKey("runs.run_id"), nullable=False)
    value = Column(Float, nullable=False)


engine = create_engine("sqlite:///lab.db")

# 1. SQLite shall check foreign keys, on every connection

for run_id, value in [(1, 0.91), (7, 0.88), (2, 0.9), (99, 0.5)]:
    with Session(engine) as session:
        session.add(Metric(run_id=run_id, value=value))
        session.commit()
        print(f"run {run_id}: stored")
        # 2. what the database refuses: run NUMBER: and its message
