from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Step(Base):
    __tablename__ = "steps"
    id = Column(Integer, primary_key=True)
    pipeline_id = Column(Integer, ForeignKey("pipelines.id"))
    name = Column(String)


class Pipeline(Base):
    __tablename__ = "pipelines"
    id = Column(Integer, primary_key=True)
    owner_id = Column(Integer, ForeignKey("owners.id"))


class Owner(Base):
    __tablename__ = "owners"
    id = Column(Integer, primary_key=True)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
print([table.name for table in Base.metadata.sorted_tables])
with Session(engine) as session:
    session.add(Step(id=1, pipeline_id=1, name="load"))
    session.add(Pipeline(id=1, owner_id=1))
    session.add(Owner(id=1))
    session.add(Step(id=2, pipeline_id=1, name="train"))
    session.commit()
    session.delete(session.get(Owner, 1))
    session.delete(session.get(Pipeline, 1))
    for step in session.query(Step):
        session.delete(step)
    session.commit()
