from sqlalchemy import Column, DateTime, Integer, String, create_engine, func, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False)
    # 1. status, priority and created_at: required, by default of the table
    #    "queued", 5, and the time of the database
    status = Column(String(20), default="queued")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    job = Job(name="from Python")
    session.add(job)
    session.commit()
    print(job.name, job.status)

    session.execute(text("INSERT INTO jobs (name) VALUES ('from a script')"))
    session.commit()
    for job in session.query(Job).order_by(Job.job_id):
        print(job.name, job.status)
