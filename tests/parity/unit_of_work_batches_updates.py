from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Worker(Base):
    __tablename__ = "workers"
    id = Column(Integer, primary_key=True)
    host = Column(String)
    zone = Column(String)
    load = Column(Integer)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
workers = [Worker(id=n, host=f"node{n}", zone="a", load=n * 10) for n in range(1, 7)]
session.add_all(workers)
session.commit()
workers = session.query(Worker).order_by(Worker.id).all()

print("-- the same column of three")
for worker in workers[:3]:
    worker.load += 1
session.flush()
print("-- different columns")
workers[0].zone = "b"
workers[1].load = 0
workers[2].zone = "b"
workers[3].zone = "b"
session.flush()
print("-- a value set to what it was")
workers[0].zone = "b"
session.flush()
print("-- changed and changed back")
workers[1].load = 99
workers[1].load = 0
session.flush()
print("-- in reverse order")
for worker in reversed(workers):
    worker.host = worker.host.upper()
session.flush()
print("-- an SQL expression")
workers[5].load = Worker.load * 2
session.flush()
print(workers[5].load)
session.commit()
