import os
import tempfile

from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Project(Base):
    __tablename__ = "projects"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    budget: Mapped[int] = mapped_column(default=0)
    tasks: Mapped[list["Task"]] = relationship(back_populates="project", cascade="all, delete-orphan", order_by="Task.id")


class Task(Base):
    __tablename__ = "tasks"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    done: Mapped[bool] = mapped_column(default=False)
    hours: Mapped[int | None]
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    project: Mapped[Project] = relationship(back_populates="tasks")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def fill():
    with Session(engine) as session:
        session.add(Project(name="house", budget=100, tasks=[Task(title="roof", hours=8), Task(title="door", done=True), Task(title="wall", hours=3)]))
        session.flush()
        session.add(Project(name="boat", tasks=[Task(title="sail", hours=5)]))
        session.flush()
        session.add(Project(name="idea"))
        session.commit()



folder = tempfile.TemporaryDirectory()
engine = create_engine("sqlite:///" + os.path.join(folder.name, "app.db"), connect_args={"timeout": 0})
Base.metadata.create_all(engine)
fill()
one, two = Session(engine), Session(engine)
a, b = one.get(Project, 1), two.get(Project, 1)
print(a is b, a.name, b.name)
one.commit()
two.commit()
a.name = "first"
one.commit()
print(b.name)
two.rollback()
b.budget = 5
two.commit()
print(a.budget, a.name, b.name)
one.commit()
two.commit()
a.name = "locked"
one.flush()
b.name = "too late"
try:
    two.flush()
except OperationalError as error:
    print(error.orig)
    two.rollback()
one.commit()
print(b.name)
two.commit()
one.delete(a)
one.commit()
try:
    b.name = "deleted meanwhile"
    two.commit()
except Exception as error:
    print(type(error).__name__, str(error).split(" at 0x")[0])
    two.rollback()
try:
    print(b.name)
except Exception as error:
    print(type(error).__name__, str(error).split(" at 0x")[0])
one.close()
two.close()
engine.dispose()
folder.cleanup()
