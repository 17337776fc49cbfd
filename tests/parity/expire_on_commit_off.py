from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, sessionmaker

Base = declarative_base()


class Job(Base):
    __tablename__ = "jobs"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
Maker = sessionmaker(engine, expire_on_commit=False)
with Maker() as session:
    job = Job(name="train")
    session.add(job)
    session.commit()
    print(job.id, job.name)
print(job.id, job.name)
with Maker.begin() as session:
    session.add(Job(name="evaluate"))
with Maker() as session:
    print(session.query(Job).count())
print(isinstance(session, Session), Maker.kw["expire_on_commit"])
