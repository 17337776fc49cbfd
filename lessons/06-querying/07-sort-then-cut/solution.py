from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    framework = Column(String(20), nullable=False)
    loss = Column(Float)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    query = session.query(Run)
    # order
    query = query.filter(Run.framework == "pytorch")
    query = query.order_by(Run.loss.asc().nulls_last())
    query = query.order_by(Run.name)
    query = query.limit(3)
    runs = query.all()
    # end
    for run in runs:
        print(run.name, run.loss)
