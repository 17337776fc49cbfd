from datetime import datetime, timedelta

from sqlalchemy import Column, DateTime, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    started = Column(DateTime, default=datetime.utcnow)
    finished = Column(DateTime, onupdate=datetime.now)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    run = Run(name="warmup")
    session.add(run)
    session.commit()
    print(type(run.started).__name__, run.finished)
    print(abs(datetime.utcnow() - run.started) < timedelta(minutes=1))
    run.name = "warm-up"
    session.commit()
    print(run.finished - run.started < timedelta(minutes=1), run.finished >= run.started)
    run.started = datetime(2020, 1, 31, 8, 0)
    session.commit()
    print(run.started, run.started.isoformat(), run.started.strftime("%d.%m.%Y %H:%M"), run.started.weekday())
    print(run.started + timedelta(days=1, hours=20))
