from sqlalchemy import ForeignKey, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, attributes


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
def show(session, label):
    print(label, [sorted(getattr(o, "name", None) or o.title for o in part) for part in (session.new, session.dirty, session.deleted)])


with Session(engine, autoflush=False) as session:
    house = session.query(Project).filter_by(name="house").one()
    show(session, "loaded")
    house.budget = 100
    show(session, "same value")
    print(session.is_modified(house), inspect(house).modified)
    house.budget = 101
    print(session.is_modified(house), session.is_modified(house, include_collections=False))
    house.tasks.append(Task(title="floor"))
    house.tasks.remove(house.tasks[0])
    show(session, "collection changed")
    session.add(Project(name="new"))
    session.delete(house.tasks[0])
    show(session, "added and deleted")
    print(len(list(session)), house in session, sorted(type(o).__name__ for o in session))
    session.flush()
    show(session, "flushed")
    session.rollback()
    show(session, "rolled back")
    print([t.title for t in house.tasks], house.budget)
    boat = session.query(Project).filter_by(name="boat").one()
    boat.name = "ship"
    boat.name = "boat"
    show(session, "back again")
    print(session.is_modified(boat), inspect(boat).attrs.name.history)
    session.commit()
    session.expunge(boat)
    boat.name = "gone"
    show(session, "expunged")
    house.name
    attributes.flag_modified(house, "name")
    show(session, "flagged")
    session.commit()
