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
    session.bulk_save_objects([Project(name=f"bulk{i}") for i in range(3)])
    things = [Project(name="with key"), Project(name="with key 2")]
    session.bulk_save_objects(things, return_defaults=True)
    print([p.id for p in things], things[0] in session)
    session.bulk_insert_mappings(Task, [{"title": f"t{i}", "project_id": 1} for i in range(3)])
    rows = [{"title": "r", "project_id": 2}]
    session.bulk_insert_mappings(Task, rows, return_defaults=True)
    print(rows[0]["id"])
    session.bulk_insert_mappings(Task, [{"title": "a", "project_id": 1, "hours": 1}, {"title": "b", "project_id": 1}, {"title": "c", "project_id": 1, "hours": None}], render_nulls=True)
    session.bulk_update_mappings(Task, [{"id": 1, "hours": 10}, {"id": 2, "hours": 20}, {"id": 3, "title": "wall 2"}])
    session.commit()
    print(session.execute(select(Task.title, Task.hours, Task.done).order_by(Task.id)).all())
    house = session.get(Project, 1)
    house.name = "changed"
    session.bulk_save_objects([house])
    session.expire(house)
    print(house.name)
    try:
        session.bulk_update_mappings(Task, [{"title": "no key"}])
    except Exception as error:
        print(type(error).__name__, error)
    try:
        session.bulk_insert_mappings(Task, [{"title": "broken"}])
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
    session.rollback()
    print(session.query(Project.name).order_by(Project.id).all())
