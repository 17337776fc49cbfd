from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    status = Column(String(20), nullable=False)


engine = create_engine(
    "sqlite:///lab.db", pool_size=10, max_overflow=0, pool_timeout=1
)


class Worker:
    def __init__(self, name: str) -> None:
        self.name = name
        self.session = Session(engine)

    def next_job(self) -> str:
        query = self.session.query(Job).filter_by(status="queued")
        job = query.order_by(Job.job_id).first()
        if job is None:
            return "nothing to do"
        job.status = "running"
        self.session.commit()
        return job.name


workers = [Worker("a"), Worker("b"), Worker("c")]
for worker in workers:
    print(f"{worker.name}: {worker.next_job()}")
