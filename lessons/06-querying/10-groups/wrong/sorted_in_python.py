from sqlalchemy import Column, Float, Integer, String, create_engine, func
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    team = Column(String(20), nullable=False)
    status = Column(String(20), nullable=False)
    gpu_hours = Column(Float, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    hours = func.sum(Job.gpu_hours)
    rows = (
        session.query(
            Job.team,
            func.count(Job.job_id).label("jobs"),
            hours.label("hours"),
        )
        .filter(Job.status == "done")
        .group_by(Job.team)
        .having(func.count(Job.job_id) >= 2)
        .all()
    )
    for row in sorted(rows, key=lambda row: -row.hours):
        print(f"{row.team}: {row.jobs} jobs, {row.hours:.1f} hours")
