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
    print("children first in the program, parents first in the database")
    t1, t2 = Task(title="t1"), Task(title="t2")
    session.add_all([t1, t2])
    p2, p1 = Project(name="p2"), Project(name="p1")
    t1.project, t2.project = p1, p2
    session.add_all([p2, p1])
    session.commit()
    print([(t.id, t.project_id) for t in (t1, t2)], p1.id, p2.id)
    print("updates in the order of keys, inserts before updates before deletes")
    house = session.get(Project, 1)
    for task in reversed(house.tasks):
        task.hours = task.id * 10
    house.tasks[0].title = "r"
    session.add(Task(title="new", project=house))
    session.delete(session.get(Project, 3))
    house.budget = 3
    session.commit()
    print("nothing to do")
    house.budget = house.budget
    session.commit()
    session.flush()
    print("moved from one parent to another, and the parent deleted")
    boat = session.get(Project, 2)
    sail = boat.tasks[0]
    sail.project = house
    session.delete(boat)
    session.commit()
    print([t.title for t in house.tasks])
    print("replaced in one flush")
    old = house.tasks[0]
    house.tasks[0] = Task(title="replacement")
    session.commit()
    print([t.title for t in house.tasks], inspect(old).detached)
    print("a key by hand")
    session.add(Project(id=70, name="seventy", tasks=[Task(id=700, title="x"), Task(title="y")]))
    session.commit()
    print(session.scalars(select(Task.id).where(Task.project_id == 70).order_by(Task.id)).all())
    print("same key again after delete")
    session.delete(session.get(Project, 70))
    session.add(Project(id=70, name="seventy again"))
    session.commit()
    print(session.get(Project, 70).name, session.scalars(select(Task.id).where(Task.project_id == 70)).all())
