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
    house = session.get(Project, 1)
    house.tasks.append(Task(title="late"))
    print([t.title for t in session.scalars(select(Task).where(Task.project == house).order_by(Task.id))])
    house.name = "flushed by the next query"
    print(session.query(Project.name).order_by(Project.id).first())
    task = Task(title="lazy load flushes")
    session.add(task)
    task.project = house
    boat = session.get(Project, 2)
    print(len(boat.tasks), task.id)
    with session.no_autoflush:
        session.add(Project(name="waiting"))
        print(session.scalars(select(Project.name).order_by(Project.id)).all())
    print(session.scalars(select(Project.name).order_by(Project.id)).all())
    session.add(Task(title="incomplete"))
    try:
        session.scalars(select(Project)).all()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
    session.rollback()
    session.autoflush = False
    session.add(Project(name="quiet"))
    print(session.query(Project).count())
    session.flush()
    print(session.query(Project).count(), session.query(Project).autoflush(True).count() if hasattr(session.query(Project), "autoflush") else "")
    stmt = select(Project.id).execution_options(autoflush=True)
    session.add(Project(name="loud"))
    print(len(session.execute(stmt).all()), session.get(Project, 999))
    session.refresh(session.get(Project, 1))
    print(len(session.new))
    session.rollback()
