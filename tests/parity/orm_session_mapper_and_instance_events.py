from sqlalchemy import ForeignKey, create_engine, event, select
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


@event.listens_for(Project, "init")
def init(target, args, kwargs):
    print("  init", kwargs.get("name"))


@event.listens_for(Project, "load")
def load(target, context):
    print("  load", target.name)


@event.listens_for(Project, "refresh")
def refresh(target, context, attrs):
    print("  refresh", attrs and sorted(attrs))


@event.listens_for(Project, "expire")
def expire(target, attrs):
    print("  expire", attrs)


for name in ("before_insert", "after_insert", "before_update", "after_update", "before_delete", "after_delete"):
    @event.listens_for(Base, name, propagate=True)
    def write(mapper, connection, target, name=name):
        print("  ", name, type(target).__name__, target.id)


@event.listens_for(Task, "before_insert")
def fill_hours(mapper, connection, target):
    if target.hours is None:
        target.hours = 1


@event.listens_for(Project.name, "set", retval=True)
def set_name(target, value, old, initiator):
    print("  set", value, old if isinstance(old, (str, type(None))) else "no value")
    return value.title() if value else value


@event.listens_for(Project.tasks, "append")
def append(target, value, initiator):
    print("  append", value.title)


fill()
with Session(engine) as session:
    print("query")
    house = session.scalars(select(Project).order_by(Project.id)).first()
    print("change")
    house.name = "castle"
    house.tasks[0].hours = 9
    session.commit()
    print("read", house.name, [t.hours for t in house.tasks])
    print("expire")
    session.expire(house, ["budget"])
    print(house.budget)
    print("delete")
    session.delete(house)
    session.commit()
    print("modified without change")
    boat = session.get(Project, 2)
    boat.budget = boat.budget
    session.commit()
event.remove(Project, "load", load)
with Session(engine) as session:
    print([p.name for p in session.scalars(select(Project).order_by(Project.id))], event.contains(Project, "load", load), event.contains(Project, "init", init))
