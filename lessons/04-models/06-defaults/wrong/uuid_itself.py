from uuid import uuid4

from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False)
    key = Column(
        String(32), nullable=False, unique=True, default=uuid4
    )
    status = Column(String(20), nullable=False, default="queued")
    attempts = Column(Integer, nullable=False, default=0)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    nightly = Job(name="nightly")
    weekly = Job(name="weekly")
    session.add_all([nightly, weekly])
    print("before:", nightly.status)
    session.commit()
    print("after:", nightly.status)
