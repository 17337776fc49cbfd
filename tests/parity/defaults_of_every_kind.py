from sqlalchemy import Column, DateTime, Integer, String, create_engine, func, select, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()
count = 0


def next_number():
    global count
    count += 10
    return count


class Job(Base):
    __tablename__ = "jobs"
    id = Column(Integer, primary_key=True)
    status = Column(String(10), default="queued")
    number = Column(Integer, default=next_number)
    priority = Column(Integer, server_default=text("5"))
    slug = Column(String, default=lambda: "job-" + str(count))
    doubled = Column(Integer, default=select(func.count() * 2).scalar_subquery())
    touched = Column(Integer, default=0, onupdate=lambda: count)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    first, second = Job(), Job(status="running", priority=1)
    session.add_all([first, second])
    session.commit()
    print(first.id, first.status, first.number, first.priority, first.slug, first.doubled, first.touched)
    print(second.id, second.status, second.number, second.priority, second.slug, second.doubled, second.touched)
    second.status = "done"
    session.commit()
    print(second.status, second.touched)
    session.add(Job(status=None))
    session.commit()
    print(session.query(Job.status, Job.priority).order_by(Job.id).all())
