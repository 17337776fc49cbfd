import warnings

from sqlalchemy import ForeignKey, create_engine, text
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


fill()
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

with Session(engine) as session:
    boat = session.get(Project, 2)
    boat.name
    session.execute(text("DELETE FROM tasks WHERE project_id = 2"))
    session.execute(text("DELETE FROM projects WHERE id = 2"))
    boat.name = "ghost"
    try:
        session.flush()
    except StaleDataError as error:
        print(error)
    session.rollback()
    print(boat.name)
    house = session.get(Project, 1)
    roof, door, wall = house.tasks
    session.execute(text("DELETE FROM tasks WHERE id IN (1, 2)"))
    session.delete(roof)
    session.delete(door)
    session.delete(wall)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
        print([str(w.message) for w in caught])
    session.rollback()
    print(len(house.tasks))
    for task in house.tasks:
        task.hours = 50
    with session.no_autoflush:
        session.connection().exec_driver_sql("DELETE FROM tasks WHERE id = 2")
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
    session.rollback()
    idea = session.get(Project, 3)
    session.connection().exec_driver_sql("DELETE FROM projects WHERE id = 3")
    session.expire(idea)
    try:
        idea.name
    except ObjectDeletedError as error:
        print(str(error).split(" at 0x")[0])
    print(session.get(Project, 3))
    session.rollback()
    print(idea.name)
