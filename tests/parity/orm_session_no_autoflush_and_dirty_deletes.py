from sqlalchemy import ForeignKey, create_engine, inspect, select
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
with Session(engine) as session:
    house = session.get(Project, 1)
    task = house.tasks[0]
    task.title = "changed and deleted"
    session.delete(task)
    session.commit()
    print([t.title for t in house.tasks])
    gone = house.tasks[0]
    session.delete(gone)
    house.tasks.append(gone)
    session.commit()
    print([t.title for t in house.tasks])
    again = house.tasks[0]
    session.delete(again)
    session.add(again)
    print(again in session.deleted)
    session.commit()
    print([t.title for t in house.tasks])
    new = Task(title="added and removed")
    house.tasks.append(new)
    house.tasks.remove(new)
    session.commit()
    print(inspect(new).transient, session.scalars(select(Task.title).order_by(Task.id)).all())
    flushed = Task(title="flushed and deleted", project=house)
    session.add(flushed)
    session.flush()
    session.delete(flushed)
    session.commit()
    print(inspect(flushed).detached, len(house.tasks))
    project = session.get(Project, 2)
    sail = project.tasks[0]
    session.delete(sail)
    session.flush()
    print(len(project.tasks), sail in project.tasks)
    session.expire(project)
    print(len(project.tasks))
    session.rollback()
    print(len(project.tasks), inspect(sail).persistent)
    try:
        session.delete(Task(title="never added"))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
    session.delete(project)
    session.delete(project)
    print(len(session.deleted), sorted(type(o).__name__ for o in session.deleted))
    session.commit()
    try:
        session.add(project)
        session.commit()
        print(inspect(project).persistent)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
