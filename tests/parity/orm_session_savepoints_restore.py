from sqlalchemy import ForeignKey, create_engine, func, inspect, select
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
    house.name = "outer"
    savepoint = session.begin_nested()
    house.name = "inner"
    extra = Task(title="extra", project=house)
    session.flush()
    print(extra.id, house.name, session.in_nested_transaction())
    savepoint.rollback()
    print(house.name, inspect(extra).transient, [t.title for t in house.tasks])
    session.commit()
    print(house.name)
    with session.begin_nested():
        session.add(Task(title="kept", project=house))
    try:
        with session.begin_nested():
            session.add(Task(project=house))
    except Exception as error:
        print(type(error).__name__, error.orig)
    print(session.scalars(select(Task.title).where(Task.project == house).order_by(Task.id)).all())
    with session.begin_nested() as one:
        session.delete(house.tasks[0])
        with session.begin_nested() as two:
            house.budget = 1
            two.rollback()
        print(house.budget, one.is_active, two.is_active)
    print(len(house.tasks), session.scalar(select(func.count(Task.id))))
    session.rollback()
    print(session.scalars(select(Task.title).order_by(Task.id)).all(), house.budget)
    nested = session.begin_nested()
    print(nested.nested, nested.parent is session.get_transaction(), session.get_nested_transaction() is nested)
    gone = session.get(Project, 3)
    session.delete(gone)
    session.flush()
    print(inspect(gone).deleted)
    nested.rollback()
    print(inspect(gone).persistent, gone.name)
    nested = session.begin_nested()
    nested.commit()
    try:
        nested.commit()
    except Exception as error:
        print(type(error).__name__, error)
    session.rollback()
