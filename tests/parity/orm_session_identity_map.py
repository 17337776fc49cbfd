from sqlalchemy import ForeignKey, create_engine, select, text
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
import gc

from sqlalchemy.orm.util import identity_key

with Session(engine) as session:
    a = session.get(Project, 1)
    print(session.query(Project).filter_by(name="house").one() is a, session.scalars(select(Project).where(Project.id == 1)).one() is a)
    print(session.get(Task, 1).project is a, a.tasks[0] is session.get(Task, 1))
    print(identity_key(Project, 1), identity_key(instance=a), session.identity_key(Project, (1,)) == identity_key(Project, 1))
    print(identity_key(Project, 1) in session.identity_map, len(session.identity_map))
    print(sorted(o.title for o in session.identity_map.values() if isinstance(o, Task)))
    del a
    gc.collect()
    print(len(session.identity_map))
    b = session.get(Project, 2)
    b.budget += 1
    del b
    gc.collect()
    print(len(session.identity_map), [p.name for p in session.dirty])
    session.rollback()
    gc.collect()
    print(len(session.identity_map))
    first = session.get(Project, 1)
    first.name = "changed here"
    session.flush()
    session.execute(text("UPDATE projects SET name = 'changed there' WHERE id = 1"))
    print(first.name, session.scalars(select(Project).where(Project.name == "changed there")).one() is first, first.name)
    with Session(engine) as other:
        print(other.get(Project, 1) is first)
    session.rollback()
    session.expunge_all()
    print(len(session.identity_map), session.get(Project, 1) is first)
