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
from sqlalchemy.exc import IntegrityError, PendingRollbackError

session = Session(engine)
session.add(Task(title="no project"))
try:
    session.flush()
except IntegrityError as error:
    print(error.orig, session.is_active)
for attempt in (lambda: session.execute(select(Project)), lambda: session.get(Project, 1), lambda: session.commit(), lambda: session.flush(), lambda: session.begin_nested()):
    try:
        attempt()
        print("fine")
    except PendingRollbackError as error:
        print(str(error).split("(sqlite3")[0])
    except Exception as error:
        print(type(error).__name__, error)
session.rollback()
print(session.is_active, session.get(Project, 1).name, len(session.new))
house = session.get(Project, 1)
house.name = None
try:
    session.commit()
except IntegrityError as error:
    print(error.statement, error.params)
print(session.is_active)
try:
    print(house.name)
except PendingRollbackError as error:
    print(str(error)[:60])
session.rollback()
print(house.name)
session.add(Project(id=1, name="duplicate"))
try:
    session.query(Task).all()
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
session.rollback()
try:
    with Session(engine) as broken, broken.begin():
        broken.add(Project(id=2, name="duplicate"))
except IntegrityError as error:
    print(str(error).splitlines()[0])
try:
    with Session(engine) as broken, broken.begin():
        broken.add(Project(name="rolled back"))
        broken.flush()
        raise ValueError("program")
except ValueError as error:
    print(error, session.query(Project).count())
session.close()
