from sqlalchemy import ForeignKey, create_engine
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
session = Session(engine)
print(session.in_transaction(), session.get_transaction(), session.is_active)
session.get(Project, 1)
print(session.in_transaction(), session.get_transaction().origin.name if hasattr(session.get_transaction(), "origin") else "")
try:
    session.begin()
except Exception as error:
    print(type(error).__name__, error)
session.commit()
print(session.in_transaction())
session.commit()
session.rollback()
with session.begin() as transaction:
    session.add(Project(name="b"))
    print(transaction.is_active, transaction is session.get_transaction())
print(transaction.is_active, session.in_transaction())
with session.begin():
    try:
        session.commit()
        session.add(Project(name="after commit"))
        session.flush()
    except Exception as error:
        print(type(error).__name__, error)
session.close()
strict = Session(engine, autobegin=False)
try:
    strict.get(Project, 1)
except Exception as error:
    print(type(error).__name__, error)
strict.begin()
print(strict.get(Project, 1).name)
strict.close()
once = Session(engine, close_resets_only=False)
once.get(Project, 1)
once.close()
try:
    once.get(Project, 1)
except Exception as error:
    print(type(error).__name__, error)
session = Session(engine)
session.add(Project(name="reset"))
session.reset()
print(len(session.new), session.in_transaction())
session.invalidate()
with engine.connect() as connection:
    outer = connection.begin()
    joined = Session(connection, join_transaction_mode="create_savepoint")
    joined.add(Project(name="in the outer one"))
    joined.commit()
    print(joined.query(Project).count())
    joined.close()
    outer.rollback()
with Session(engine) as session:
    print(session.query(Project).count(), session.connection().in_transaction())
    print(session.connection(execution_options={"x": 1}).get_execution_options().get("x"))
