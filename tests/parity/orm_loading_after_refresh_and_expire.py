from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, joinedload, selectinload


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
    house = session.scalars(select(Project).where(Project.id == 1).options(joinedload(Project.tasks))).unique().one()
    session.commit()
    print(sorted(inspect(house).unloaded), house.name, sorted(inspect(house).unloaded), len(inspect(house).load_options))
    print(len(house.tasks))
    session.refresh(house)
    print(sorted(inspect(house).unloaded))
    session.expire(house, ["name"])
    print(house.name, sorted(inspect(house).unloaded))
with Session(engine) as session:
    task = session.scalars(select(Task).where(Task.id == 1).options(selectinload(Task.project).selectinload(Project.tasks))).one()
    session.expire(task.project)
    print(task.project.name, len(task.project.tasks))
    session.expire_all()
    print(task.project.name, len(task.project.tasks), task.project.tasks[0] is task)
with Session(engine) as session:
    house = session.get(Project, 1)
    print(sorted(inspect(house).unloaded))
    session.scalars(select(Project).options(selectinload(Project.tasks))).all()
    print(sorted(inspect(house).unloaded))
    house.tasks.append(Task(title="mine"))
    with session.no_autoflush:
        session.scalars(select(Project).options(joinedload(Project.tasks))).unique().all()
    print([t.title for t in house.tasks])
    session.refresh(house, attribute_names=["tasks", "name"])
    print([t.title for t in house.tasks])
