from sqlalchemy import ForeignKey, create_engine, func, literal, text
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
    q = session.query(Task)
    print(q.count(), q.filter(Task.done).one().title, q.filter_by(done=False).order_by(Task.hours.desc()).first().title)
    print(q.filter(Task.hours > 4, Task.title != "sail").all()[0].title, q.order_by(Task.id).offset(1).limit(2).all()[1].title, [t.title for t in q.order_by(Task.id)[1:3]], q.order_by(Task.id)[0].title)
    print(q.get(2).title, q.filter(Task.id == 99).one_or_none(), q.filter(Task.id == 99).first(), q.with_entities(Task.title).order_by(Task.title).all())
    print(session.query(q.filter(Task.id == 1).exists()).scalar(), q.join(Task.project).filter(Project.name == "boat").one().title)
    print(q.union(q.filter(Task.id == 1)).count(), [t.title for t in q.filter(Task.id == 1).union_all(q.filter(Task.id == 4)).order_by(Task.id)])
    print([t.title for t in q.filter(Task.id < 3).intersect(q.filter(Task.id > 1))], [t.title for t in q.except_(q.filter(Task.id > 1))])
    print(session.query(Task.project_id, func.count()).group_by(Task.project_id).having(func.count() > 1).all(), session.query(func.sum(Task.hours)).scalar())
    print(session.query(Task.title).distinct().order_by(Task.title).all()[0], session.query(Project, Task).join(Task).order_by(Task.id).first()[0].name)
    sub = q.filter(Task.hours > 3).subquery()
    print(session.query(sub.c.title).order_by(sub.c.title).all(), session.query(Project).filter(Project.id.in_(session.query(Task.project_id))).count())
    print(session.query(Project).select_from(Task).join(Task.project).filter(Task.title == "sail").one().name)
    print(q.add_columns(Project.name).join(Project).order_by(Task.id).first()[1], q.with_entities(func.max(Task.id)).scalar(), q.filter(Task.title == "roof").value(Task.hours) if hasattr(q, "value") else "")
    print(str(q.filter(Task.id == 1)).replace("\n", ""), q.filter(Task.id == 1).statement.compile().params, q.whereclause)
    print(q.enable_eagerloads(False).first().title, q.execution_options(x=1).get_execution_options(), q.filter(text("hours > :h")).params(h=4).count(), q.from_statement(text("SELECT * FROM tasks WHERE id = 3")).one().title)
    print(q.order_by(Task.id).reset_joinpoint().first().title, q.filter(Task.id == 1).with_for_update().one().title, session.query(literal(1)).one(), q.is_single_entity, [d["name"] for d in q.column_descriptions])
    for wrong in (lambda: q.one(), lambda: q.filter(Task.id == 99).one(), lambda: q.one_or_none(), lambda: q.limit(1).filter(Task.id == 1), lambda: q.filter_by(nope=1), lambda: q.from_self(), lambda: session.query(), lambda: session.query("title").all(), lambda: q.join("project").all(), lambda: q.scalar(), lambda: session.query(5), lambda: q[-1], lambda: q.first().nope, lambda: q.filter("id = 1").all()):
        try:
            print("fine", wrong())
        except Exception as error:
            print(type(error).__name__, str(error).splitlines()[0])
