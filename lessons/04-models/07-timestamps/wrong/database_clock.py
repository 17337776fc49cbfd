import time
from datetime import datetime, timezone

from sqlalchemy import Column, DateTime, Integer, String, create_engine, func
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


def now():
    return datetime.now(timezone.utc)


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    status = Column(String(20), nullable=False)
    created_at = Column(DateTime, nullable=False, default=func.now())
    updated_at = Column(DateTime, nullable=False, default=func.now(), onupdate=func.now())


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def moment(run, name):
    return getattr(run, name, None) or datetime.min


with Session(engine) as session:
    first = Run(status="running")
    session.add(first)
    session.commit()
    created, updated = moment(first, "created_at"), moment(first, "updated_at")

    time.sleep(0.01)
    second = Run(status="running")
    session.add(second)
    first.status = "done"
    session.commit()

    print("later run, later time:", moment(second, "created_at") > created)
    print("created_at stays:", created == moment(first, "created_at") > datetime.min)
    print("updated_at moves:", moment(first, "updated_at") > updated > datetime.min)
