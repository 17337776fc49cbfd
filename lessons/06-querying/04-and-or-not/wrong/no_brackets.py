from sqlalchemy import Column, Integer, String, and_, create_engine, not_, or_
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    gpu = Column(String(20), nullable=False)
    priority = Column(Integer, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    jobs = session.query(Job).order_by(Job.job_id)

    fast = jobs.filter(
        or_(Job.gpu == "A100", Job.gpu == "H100"), Job.priority >= 5
    )
    print("fast:", *[job.name for job in fast])

    cheap = jobs.filter((Job.gpu == "T4") | Job.priority < 3)
    print("cheap:", *[job.name for job in cheap])

    others = jobs.filter(not_(Job.gpu == "T4"))
    print("others:", *[job.name for job in others])
