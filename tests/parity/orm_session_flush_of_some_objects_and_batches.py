from sqlalchemy import ForeignKey, create_engine, func, select
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
    session.add_all([Project(name=f"p{i}", budget=i) for i in range(5)])
    session.flush()
    session.add_all([Task(title=f"t{i}", project_id=1 + i % 2, hours=i if i % 2 else None) for i in range(6)])
    session.flush()
    session.add_all([Project(id=100 + i, name=f"k{i}") for i in range(3)] + [Project(name="auto")])
    session.commit()
    for p in session.scalars(select(Project).where(Project.id > 3).order_by(Project.id)):
        p.budget += 1
        if p.id % 2:
            p.name = p.name.upper()
    session.commit()
    for t in session.scalars(select(Task).where(Task.id > 4)):
        session.delete(t)
    session.commit()
    a, b = session.get(Project, 1), session.get(Project, 2)
    a.budget, b.budget = 1, 2
    session.flush([a])
    print(a in session.dirty, b in session.dirty)
    session.commit()
    session.add(Project(name=func.upper("expression")))
    session.flush()
    a.budget = Project.budget + 40
    print(a in session.dirty)
    session.flush()
    print(a.budget, session.scalars(select(Project.name).order_by(Project.id.desc()).limit(2)).all())
    a.budget = select(func.max(Task.id)).scalar_subquery()
    session.commit()
    print(a.budget)
    session.add_all([Project(name="d1", budget=None), Project(name="d2")])
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
