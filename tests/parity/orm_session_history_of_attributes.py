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
with Session(engine) as session:
    house = session.get(Project, 1)
    h = lambda key: tuple(inspect(house).attrs[key].history)  # noqa: E731
    print(h("name"), h("budget"))
    house.name = "castle"
    print(h("name"), inspect(house).attrs.name.value, inspect(house).attrs.name.loaded_value)
    house.name = "house"
    print(h("name"))
    del house.budget
    print(h("budget"), house.budget)
    session.rollback()
    print(h("name"), inspect(house).attrs.name.loaded_value)
    house.name = "set while expired"
    print(h("name"))
    session.commit()
    new = Project()
    print(inspect(new).attrs.name.history, inspect(new).attrs.name.value, new.name, inspect(new).attrs.name.loaded_value)
    new.name = None
    print(inspect(new).attrs.name.history)
    print(attributes.get_history(new, "name"), attributes.get_history(new, "tasks"))
    print(inspect(house).committed_state, inspect(house).dict.get("name"))
    house.name = "again"
    print(inspect(house).committed_state, sorted(inspect(house).unmodified))
    print(attributes.instance_state(house) is inspect(house), attributes.instance_dict(house)["name"])
    attributes.set_attribute(house, "name", "through the function")
    print(attributes.get_attribute(house, "name"), inspect(house).attrs.name.history.added)
    attributes.set_committed_value(house, "name", "committed")
    print(h("name"), house in session.dirty)
    attributes.del_attribute(house, "name")
    print(h("name"), house.name)
    session.rollback()
