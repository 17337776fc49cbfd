from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


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
from sqlalchemy.orm.exc import DetachedInstanceError

session = Session(engine)
house = session.get(Project, 1)
session.close()
print(house.name)
for key in ("tasks",):
    try:
        getattr(house, key)
    except DetachedInstanceError as error:
        print(str(error).split(" at 0x")[0], "|", str(error).split("; ")[1])
session = Session(engine)
house = session.get(Project, 1)
session.commit()
session.close()
try:
    house.name
except DetachedInstanceError as error:
    print(str(error).split(" at 0x")[0], "|", str(error).split("; ")[1])
house.name = "changed while detached"
print(house.name, inspect(house).attrs.name.history)
with Session(engine, expire_on_commit=False) as session:
    boat = session.scalars(select(Project).where(Project.id == 2).options(selectinload(Project.tasks))).one()
    session.commit()
print(boat.name, [t.title for t in boat.tasks], sorted(inspect(boat.tasks[0]).unloaded))
with Session(engine) as session:
    session.add(boat)
    session.add(house)
    session.commit()
    print(house.name, boat.tasks[0].hours)
    session.expunge(boat)
    print(boat in session, boat.name, "tasks" in inspect(boat).dict)
    lone = session.scalars(select(Task).where(Task.project_id == 1).limit(1)).one()
    session.expunge(lone)
    try:
        lone.project
    except DetachedInstanceError as error:
        print(str(error).split(" at 0x")[0], "|", str(error).split("; ")[1])
    try:
        session.delete(Project(name="transient"))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
    other = Session(engine)
    try:
        other.delete(house)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
