from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    status = Column(String(20), nullable=False)
    attempts = Column(Integer, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. failed jobs with fewer than 3 attempts: queued, with one attempt more
    # 2. commit, print how many it were, as: requeued: 2
    pass
