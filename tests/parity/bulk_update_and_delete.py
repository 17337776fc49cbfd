from sqlalchemy import Column, Integer, String, create_engine, delete, func, select, update
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"
    id = Column(Integer, primary_key=True)
    status = Column(String)
    tries = Column(Integer, default=0)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Job(status=status) for status in ("new", "new", "run", "done", "failed")])
session.commit()
jobs = session.query(Job).order_by(Job.id).all()

print(session.query(Job).filter(Job.status == "new").update({"status": "queued"}))
print([job.status for job in jobs])
print(session.query(Job).filter(Job.id > 2).update({Job.tries: Job.tries + 1}, synchronize_session=False))
print([job.tries for job in jobs])
print(session.query(Job).filter(Job.status.in_(["queued"])).update({"tries": 7}, synchronize_session="fetch"))
print([job.tries for job in jobs])
print(session.query(Job).filter_by(status="failed").delete())
print(jobs[4] in session)
session.commit()
print([job.tries for job in jobs[:4]])
result = session.execute(update(Job).where(Job.tries == 1).values(status="again", tries=Job.tries * 10))
print(result.rowcount)
print(session.execute(select(Job.status, Job.tries).order_by(Job.id)).all())
result = session.execute(delete(Job).where(Job.status == "again"))
print(result.rowcount, session.scalar(select(func.count()).select_from(Job)))
session.rollback()
print(session.query(Job).count())
print(session.query(Job).update({"tries": 0}), session.query(Job).delete())
session.commit()
try:
    session.query(Job).update({"nothing": 1})
except Exception as error:
    print(type(error).__name__, error)
try:
    session.query(Job).limit(1).delete()
except Exception as error:
    print(type(error).__name__, error)
