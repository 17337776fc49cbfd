from sqlalchemy import ForeignKey, create_engine, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, joinedload, selectinload, subqueryload


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
    session.execute(insert(Project), [{"name": f"p{i}"} for i in range(1100)])
    session.execute(insert(Task), [{"title": f"t{i}", "project_id": i + 4} for i in range(0, 1100, 7)])
    session.commit()
with Session(engine) as session:
    projects = session.scalars(select(Project).options(selectinload(Project.tasks)).order_by(Project.id)).all()
    print(len(projects), sum(len(p.tasks) for p in projects))
with Session(engine) as session:
    tasks = session.scalars(select(Task).options(selectinload(Task.project)).order_by(Task.id)).all()
    print(len(tasks), tasks[-1].project.name)
with Session(engine) as session:
    house = session.get(Project, 1)
    tasks = session.scalars(select(Task).options(selectinload(Task.project)).where(Task.id < 10).order_by(Task.id)).all()
    print([t.project.name for t in tasks])
with Session(engine) as session:
    projects = session.scalars(select(Project).options(subqueryload(Project.tasks)).order_by(Project.id).limit(3)).all()
    print([[t.title for t in p.tasks] for p in projects])
with Session(engine) as session:
    stmt = select(Project).options(selectinload(Project.tasks).joinedload(Task.project)).where(Project.id < 4).order_by(Project.id)
    print([[t.project.name for t in p.tasks] for p in session.scalars(stmt)])
    session.expire_all()
    projects = session.scalars(select(Project).options(selectinload(Project.tasks)).where(Project.id < 4).order_by(Project.id)).all()
    print([len(p.tasks) for p in projects])
