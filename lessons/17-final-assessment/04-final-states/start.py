from sqlalchemy import Column, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    name = Column(String(40), unique=True)


def state(job):
    look = inspect(job)
    names = ["transient", "pending", "persistent", "deleted", "detached"]
    return [name for name in names if getattr(look, name)][0]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    job = Job(name="nightly")
    session.add(job)
    print(1, state(job))
    session.scalars(select(Job)).all()
    print(2, state(job))
    session.rollback()
    print(3, state(job), job.name)

    session.add(job)
    session.commit()
    other = session.scalars(select(Job).where(Job.name == "nightly")).one()
    print(4, state(other), other is job)

    session.delete(job)
    print(5, state(job))
    session.flush()
    print(6, state(job))
    session.rollback()
    print(7, state(job))

print(8, state(job))
print(9, job.name)
