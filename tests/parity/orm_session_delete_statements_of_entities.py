from sqlalchemy import ForeignKey, create_engine, delete, inspect, select
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
    roof, door, wall = house.tasks
    print(session.execute(delete(Task).where(Task.title == "roof")).rowcount, inspect(roof).deleted, roof in session, len(house.tasks))
    session.execute(delete(Task).where(Task.hours.is_(None)), execution_options={"synchronize_session": "fetch"})
    print(inspect(door).deleted, door in session)
    session.execute(delete(Task).where(Task.title == "wall"), execution_options={"synchronize_session": False})
    print(inspect(wall).persistent, wall in session)
    session.rollback()
    print([t.title for t in house.tasks], inspect(roof).persistent)
    print(session.scalars(delete(Task).where(Task.project_id == 1).returning(Task.title)).all())
    session.rollback()
    print(session.query(Task).filter(Task.project_id == 1).delete(), session.query(Task).count())
    session.rollback()
    print(session.query(Task).filter(Task.hours > 4).delete(synchronize_session="fetch"))
    session.commit()
    print(session.scalars(select(Task.title).order_by(Task.id)).all(), len(house.tasks))
    try:
        session.execute(delete(Project).where(Project.id == 1))
        session.commit()
        print(session.query(Project).count(), session.query(Task).filter_by(project_id=1).count())
    except Exception as error:
        print(type(error).__name__, error)
    subquery = select(Task.project_id).where(Task.title == "wall")
    session.execute(delete(Task).where(Task.project_id.in_(subquery)))
    session.commit()
    print(session.query(Task).count())
    for wrong in (lambda: session.query(Project).join(Task).delete(), lambda: session.query(Project).order_by(Project.id).delete(), lambda: session.query(Project.name).delete()):
        try:
            print("fine", wrong())
        except Exception as error:
            print(type(error).__name__, str(error).splitlines()[0])
    session.rollback()
