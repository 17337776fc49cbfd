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
    detached = session.query(Project).filter_by(name="house").one()
    print(len(detached.tasks))
detached.name = "renamed"
detached.tasks[0].title = "new roof"
detached.tasks.append(Task(title="cellar"))
with Session(engine) as session:
    merged = session.merge(detached)
    print(merged is detached, merged.name, [t.title for t in merged.tasks], merged in session.dirty)
    session.commit()
    print([(t.id, t.title) for t in merged.tasks])
with Session(engine) as session:
    fresh = session.merge(Project(id=1, name="by key"))
    print(fresh.budget, len(fresh.tasks), inspect(fresh).attrs.name.history)
    unknown = session.merge(Project(id=50, name="unknown", tasks=[Task(title="x")]))
    print(unknown in session.new, unknown.tasks[0] in session.new)
    session.commit()
    print(session.scalars(select(Task.title).where(Task.project_id == 50)).all())
    keyless = session.merge(Project(name="no key"))
    session.commit()
    print(keyless.id)
    dropping = session.merge(Project(id=50, name="dropped", tasks=[]))
    session.commit()
    print(session.scalars(select(Task.title).where(Task.project_id == 50)).all(), dropping.name)
    unloaded = session.merge(Project(id=1))
    print(unloaded.name, session.is_modified(unloaded))
with Session(engine) as session:
    try:
        session.merge(detached, load=False)
    except Exception as error:
        print(type(error).__name__, error)
    with Session(engine) as cache:
        clean = cache.query(Project).filter_by(id=1).one()
        print(len(clean.tasks))
    trusted = session.merge(clean, load=False)
    print(trusted is clean, trusted.name, trusted in session.dirty, [t.title for t in trusted.tasks][:2])
    try:
        session.merge(Project(id=3), load=False)
    except Exception as error:
        print(type(error).__name__, error)
    print([p.name for p in (session.merge_all([Project(id=2, name="m1"), Project(id=3, name="m2")]))] if hasattr(session, "merge_all") else "")
    session.commit()
    print(session.scalars(select(Project.name).order_by(Project.id)).all())
