from sqlalchemy import ForeignKey, create_engine, insert, inspect, literal, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
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
    session.execute(insert(Project).values(name="single"))
    session.execute(insert(Project), [{"name": "many1"}, {"name": "many2", "budget": 5}, {"name": "many3"}])
    print(session.scalars(insert(Project).returning(Project), [{"name": "r1"}, {"name": "r2"}]).all()[1].name)
    result = session.execute(insert(Project).returning(Project.id, Project.name), [{"name": "r3"}, {"name": "r4"}])
    print(result.all())
    ordered = session.scalars(insert(Project).returning(Project, sort_by_parameter_order=True), [{"name": "s1"}, {"name": "s2"}]).all()
    print([(p.id, p.name, p in session) for p in ordered])
    one = session.scalars(insert(Project).values(name="v").returning(Project)).one()
    print(one.name, one.budget, inspect(one).persistent)
    session.execute(insert(Project).values([{"name": "w1", "budget": 1}, {"name": "w2", "budget": 2}]))
    session.execute(insert(Task).from_select(["title", "done", "project_id"], select(Project.name, literal(False), Project.id).where(Project.name.like("w%"))))
    session.execute(insert(Task), [{"title": "typed", "project_id": 1}])
    session.commit()
    print(session.execute(select(Task.title, Task.done, Task.hours).where(Task.id > 4).order_by(Task.id)).all())
    upsert = sqlite_insert(Project).values(id=1, name="upserted", budget=3)
    upsert = upsert.on_conflict_do_update(index_elements=[Project.id], set_={"name": upsert.excluded.name})
    house = session.get(Project, 1)
    print(house.name)
    session.execute(upsert)
    print(house.name)
    found = session.scalars(upsert.returning(Project), execution_options={"populate_existing": True}).one()
    print(found is house, house.name)
    session.execute(sqlite_insert(Project).values(id=1, name="ignored").on_conflict_do_nothing())
    session.commit()
    print(session.execute(select(Project.id, Project.name, Project.budget).order_by(Project.id)).all())
    for wrong in (lambda: session.execute(insert(Project), [{"nope": 1}]), lambda: session.execute(insert(Project).values(nope=1)), lambda: session.execute(insert(Project), [{"name": None}])):
        try:
            wrong()
            print("fine")
        except Exception as error:
            print(type(error).__name__, str(error).splitlines()[0])
            session.rollback()
