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
with Session(engine) as session:
    result = session.execute(select(Project).order_by(Project.id))
    print(result.keys(), result.first().Project.name)
    print(session.execute(select(Project.id, Project.name).order_by(Project.id)).all(), session.execute(text("SELECT name FROM projects WHERE id = :i"), {"i": 2}).scalar())
    print(session.scalar(select(Project).where(Project.id == 1)).name, session.scalar(select(Project.name).where(Project.id == 99)), session.scalars(select(Project).order_by(Project.id)).all()[2].name)
    for name in ("one", "one_or_none", "scalar_one", "scalar_one_or_none", "scalar", "first"):
        for where in (Project.id == 1, Project.id == 99, Project.id > 1):
            try:
                value = getattr(session.execute(select(Project).where(where).order_by(Project.id)), name)()
                print(name, getattr(value, "name", None) or (value and value[0].name))
            except Exception as error:
                print(name, type(error).__name__, error)
    rows = session.execute(select(Project, Task).join(Project.tasks).order_by(Task.id)).all()
    print([(p.name, t.title) for p, t in rows], rows[0]._mapping.keys(), rows[0].Task is rows[0][1])
    print(session.execute(select(Project.name).order_by(Project.id)).scalars().partitions(2).__next__(), session.execute(select(Task.title, Task.hours).order_by(Task.id)).columns("hours").all())
    print(session.execute(select(Project.id, Project.name).order_by(Project.id)).tuples().all()[0], session.execute(select(Project.name)).mappings().first())
    frozen = session.execute(select(Project).order_by(Project.id)).freeze()
    print([r[0].name for r in frozen()], len(frozen().all()))
    merged = session.execute(select(Project).where(Project.id == 1)).merge(session.execute(select(Project).where(Project.id == 2)))
    print([r[0].name for r in merged])
    connection = session.connection()
    print(connection.execute(select(Project).order_by(Project.id)).first(), connection.scalar(select(Task.title).order_by(Task.id)))
    print(session.execute(Project.__table__.select().order_by(Project.id)).first(), session.execute(select(Project.__table__.c.name).order_by(Project.id)).scalars().all())
    compiled = select(Project).where(Project.name == "boat")
    print(compiled.compile().params, compiled.get_final_froms()[0].name, [d["name"] for d in compiled.column_descriptions], compiled.selected_columns.keys())
