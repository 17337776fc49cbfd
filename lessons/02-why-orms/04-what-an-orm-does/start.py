from datetime import datetime

from sqlalchemy import Boolean, Column, DateTime, Integer, String, create_engine, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    is_finished = Column(Boolean)
    started_at = Column(DateTime)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    started_at = datetime(2026, 3, 1, 9, 30)
    session.add(Run(name="resnet-50", is_finished=True, started_at=started_at))
    session.commit()

with Session(engine) as session:
    row = session.execute(text("SELECT is_finished, started_at FROM runs")).one()
    print(row.is_finished)

    run = session.query(Run).one()
    print(run.is_finished)

    again = session.query(Run).filter_by(name="resnet-50").one()
    print(run is again)
