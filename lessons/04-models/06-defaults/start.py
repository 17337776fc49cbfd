from uuid import uuid4

from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False)
    # 1. key: 32 letters, required, unique, by default a new uuid4().hex each
    # 2. status: by default "queued"; attempts: by default 0; both required


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    # 3. add Job(name="nightly") and Job(name="weekly"); print the first one's
    #    status before the commit and after it
    pass
