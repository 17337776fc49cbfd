from sqlalchemy import ForeignKey, create_engine, func, select, update
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
    tasks = house.tasks
    print(session.execute(update(Project).where(Project.name == "house").values(budget=Project.budget + 1)).rowcount, house.budget)
    session.execute(update(Task).where(Task.hours > 3).values(title="long"), execution_options={"synchronize_session": "fetch"})
    print([t.title for t in tasks])
    session.execute(update(Task).where(Task.done).values({Task.title: "finished"}), execution_options={"synchronize_session": False})
    print([t.title for t in tasks])
    session.refresh(tasks[1])
    print(tasks[1].title)
    session.execute(update(Task).where(Task.project_id == 1).values(hours=None), execution_options={"synchronize_session": "evaluate"})
    print([t.hours for t in tasks])
    session.execute(update(Task).where(Task.id.in_([1, 2])).values(hours=func.abs(-4)))
    print([t.hours for t in tasks])
    print(session.scalars(update(Task).where(Task.hours == 4).values(hours=5).returning(Task.title)).all())
    print([t.hours for t in session.scalars(update(Task).where(Task.hours == 5).values(hours=6).returning(Task))], tasks[0].hours)
    session.execute(update(Task), [{"id": 1, "hours": 11}, {"id": 3, "hours": 33}])
    print([t.hours for t in tasks])
    sub = select(Project.id).where(Project.name == "boat").scalar_subquery()
    session.execute(update(Task).where(Task.project_id == sub).values(title="at sea"))
    print(session.scalars(select(Task.title).where(Task.project_id == 2)).all())
    session.query(Task).filter(Task.title == "at sea").update({"title": "ashore", Task.hours: Task.hours * 2})
    print(session.query(Task.title, Task.hours).filter(Task.project_id == 2).all())
    session.rollback()
    print([t.title for t in tasks], house.budget)
    for wrong in (
        lambda: session.execute(update(Task).values(nope=1)),
        lambda: session.execute(update(Task).values(title="x"), execution_options={"synchronize_session": "sometimes"}),
        lambda: session.execute(update(Task), [{"hours": 1}]),
        lambda: session.execute(update(Task).where(Task.id == 1), [{"id": 1, "hours": 1}]),
        lambda: session.query(Task).limit(1).update({"title": "x"}),
        lambda: session.query(Task).update({"title": "x"}, synchronize_session="later"),
    ):
        try:
            wrong()
            print("fine")
        except Exception as error:
            print(type(error).__name__, str(error).splitlines()[0])
            session.rollback()
