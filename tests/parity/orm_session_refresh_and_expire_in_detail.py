from sqlalchemy import ForeignKey, create_engine, inspect, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import ObjectDeletedError


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
    session.execute(text("UPDATE projects SET budget = 1, name = 'n' WHERE id = 1"))
    session.refresh(house, ["budget"])
    print(house.budget, house.name)
    session.refresh(house)
    print(house.name, inspect(house).unloaded)
    session.expire(house, ["name"])
    print(inspect(house).expired_attributes, inspect(house).expired, house.name)
    session.expire(house)
    print(sorted(inspect(house).expired_attributes), inspect(house).expired, sorted(inspect(house).unloaded))
    house.budget = 5
    print(sorted(inspect(house).expired_attributes), house.name)
    session.expire(house)
    print(house.budget)
    house.budget = 77
    session.refresh(house)
    print(house.budget, house in session.dirty)
    session.refresh(house, with_for_update=True)
    task = house.tasks[0]
    session.expire_all()
    print(inspect(task).expired, task.title)
    session.refresh(house, ["tasks"])
    print(len(house.tasks), sorted(inspect(house).unloaded))
    session.execute(text("DELETE FROM tasks WHERE id = 1"))
    try:
        session.refresh(task)
    except InvalidRequestError as error:
        print(str(error).split("'<")[0])
    session.expire(task)
    try:
        task.title
    except ObjectDeletedError as error:
        print(str(error).split("'<")[0])
    session.rollback()
    print(task.title)
    for wrong in (lambda: session.refresh(Project(name="t")), lambda: session.expire(Project(name="t")), lambda: session.refresh(house, ["nope"]), lambda: session.expire(house, ["nope"])):
        try:
            wrong()
            print("fine")
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
