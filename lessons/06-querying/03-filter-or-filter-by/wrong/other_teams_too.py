from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    team = Column(String(20), nullable=False)
    status = Column(String(20), nullable=False)
    gpus = Column(Integer, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. running jobs of the team vision
    running = (
        session.query(Job)
        .filter_by(status="running")
        .order_by(Job.job_id)
        .all()
    )
    for job in running:
        print("running:", job.name)

    # 2. jobs with more than 4 GPUs that have not failed
    large = (
        session.query(Job)
        .filter(Job.gpus > 4, Job.status != "failed")
        .order_by(Job.job_id)
        .all()
    )
    for job in large:
        print("large:", job.name)
