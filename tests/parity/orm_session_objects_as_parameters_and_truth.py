from sqlalchemy import ForeignKey, create_engine, select
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
    house, boat = session.get(Project, 1), session.get(Project, 2)
    for attempt in (
        lambda: session.scalars(select(Task.title).where(Task.project == house).order_by(Task.id)).all(),
        lambda: session.scalars(select(Task.title).where(Task.project_id == house)).all(),
        lambda: session.scalars(select(Task.title).where(Task.project_id == house.id, Task.done)).all(),
        lambda: session.scalars(select(Task.title).where(Task.project.in_([house, boat]))).all(),
        lambda: session.query(Task).filter_by(project=boat).one().title,
        lambda: session.query(Task).filter(Task.project != boat).count(),
        lambda: session.scalars(select(Project)).where(Project.id == 1),
        lambda: bool(Task.done),
        lambda: bool(Task.project == house),
        lambda: Task.title and Task.done,
        lambda: session.scalars(select(Task.title).where(Task.title == "roof" and Task.done)).all(),
        lambda: session.scalars(select(Task.title).where(not Task.done)).all(),
        lambda: house == session.get(Project, 1),
        lambda: house != boat,
        lambda: len({house, boat, session.get(Project, 1)}),
        lambda: house < boat,
        lambda: session.execute(select(house)).all(),
        lambda: session.execute("SELECT 1"),
        lambda: session.add(Project),
        lambda: session.add_all(house),
        lambda: session.query(house).all(),
        lambda: select(Project).where(Project.tasks),
        lambda: str(select(Project).where(Project.id == "text")).splitlines()[-1],
        lambda: session.scalars(select(Project.name).where(Project.id == "1")).all(),
        lambda: session.scalars(select(Task.title).where(Task.hours == None).order_by(Task.id)).all(),  # noqa: E711
        lambda: session.scalars(select(Task.title).where(Task.hours is None)).all(),
        lambda: session.scalars(select(Task.title).where("roof" == Task.title)).all(),
        lambda: session.scalars(select(Task.title).where(4 < Task.hours).order_by(Task.id)).all(),
        lambda: Project.tasks[0],
        lambda: Project.name.upper(),
        lambda: Project.name.nope,
        lambda: list(Project),
        lambda: list(Project.name),
        lambda: len(Project.tasks),
        lambda: "x" in Project.name,
    ):
        try:
            value = attempt()
            print("value", value if isinstance(value, (str, int, list, bool, type(None))) else type(value).__name__)
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0].splitlines()[0])
