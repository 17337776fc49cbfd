from sqlalchemy import Column, DateTime, Integer, String, create_engine, func, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False)
    status = Column(String(20), nullable=False, server_default="queued")
    priority = Column(Integer, nullable=False, server_default=text("5"))
    created_at = Column(DateTime, nullable=False, server_default="now()")


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
