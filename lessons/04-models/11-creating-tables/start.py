from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80))


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    status = Column(String(20))


engine = create_engine("sqlite://")

Base.metadata.create_all(engine)
Base.metadata.create_all(engine)

Run.__table__.drop(engine)
Base.metadata.create_all(engine)

Run.__table__.create(engine, checkfirst=True)
Base.metadata.drop_all(engine)
