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
    failed = session.query(Job).filter(Job.status == "failed", Job.attempts < 3)
    requeued = failed.update({Job.status: "again", Job.attempts: Job.attempts + 1})
    session.query(Job).filter_by(status="again").update({Job.status: "queued"})
    session.commit()
    print("requeued:", requeued)
