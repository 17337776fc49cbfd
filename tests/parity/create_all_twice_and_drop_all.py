from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, inspect
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Project(Base):
    __tablename__ = "projects"
    id = Column(Integer, primary_key=True)
    title = Column(String)


class Task(Base):
    __tablename__ = "tasks"
    id = Column(Integer, primary_key=True)
    project_id = Column(ForeignKey("projects.id"))


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
Base.metadata.create_all(engine)
Base.metadata.drop_all(engine)
Base.metadata.create_all(engine, tables=[Project.__table__])
Project.__table__.drop(engine)
try:
    Project.__table__.drop(engine)
except Exception as error:
    print(type(error).__name__)
    print(error)
Project.__table__.drop(engine, checkfirst=True)
print("done")
