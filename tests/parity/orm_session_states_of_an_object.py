from sqlalchemy import ForeignKey, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, make_transient, make_transient_to_detached


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


def state(obj):
    s = inspect(obj)
    names = [n for n in ("transient", "pending", "persistent", "deleted", "detached") if getattr(s, n)]
    return names, s.has_identity, s.key and s.key[1], s.session is not None, s.was_deleted


with Session(engine) as session:
    project = Project(name="p")
    task = Task(title="t", project=project)
    print(state(project), state(task))
    session.add(project)
    print(state(project), state(task))
    session.flush()
    print(state(project), state(task))
    session.delete(task)
    print(state(task), task in session.deleted, task in session)
    session.flush()
    print(state(task), task in session.deleted, task in session)
    session.rollback()
    print(state(project), state(task))
    session.add(project)
    session.commit()
    print(state(project), state(task))
    project.name
    session.expunge(project)
    print(state(project), state(task))
    session.add(project)
    session.delete(project)
    session.commit()
    print(state(project), state(task))
    make_transient(project)
    print(state(project), project.id, project.name)
    project.id = None
    make_transient(task)
    task.id = task.project_id = None
    session.add(project)
    session.commit()
    print(state(project), project.id, len(project.tasks))
    session.close()
    print(state(project))
    make_transient_to_detached(fake := Project(id=project.id))
    session.add(fake)
    print(state(fake), fake.name)
