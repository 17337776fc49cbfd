from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, close_all_sessions, object_session, scoped_session, sessionmaker


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
Maker = sessionmaker(engine, expire_on_commit=False)
print(Maker.kw["expire_on_commit"], Maker.class_.__name__)
with Maker() as session:
    house = session.get(Project, 1)
    session.commit()
    print(house.name, session.bind is engine)
with Maker.begin() as session:
    session.add(Project(name="begun"))
try:
    with Maker.begin() as session:
        session.add(Project(name="never"))
        raise RuntimeError("stop")
except RuntimeError as error:
    print(error)
Maker.configure(autoflush=False)
with Maker() as session:
    print(session.autoflush, session.scalars(select(Project.name).order_by(Project.id)).all())
    with session.begin_nested():
        session.add(Project(name="inner"))
    session.rollback()


class Counting(Session):
    def count(self, cls):
        return self.scalar(select(func.count()).select_from(cls))


with sessionmaker(engine, class_=Counting, info={"who": "test"})() as session:
    print(session.count(Project), session.info)

Scoped = scoped_session(sessionmaker(engine))
print(Scoped() is Scoped(), Scoped.registry.has(), Scoped.query(Project).count())
Scoped.add(Project(name="scoped"))
Scoped.commit()
print(Scoped.scalars(select(Project.name).order_by(Project.id.desc())).first(), len(Scoped.new))
before = Scoped()
Scoped.remove()
print(Scoped() is before, Scoped.registry.has())
try:
    Scoped(autoflush=False)
except Exception as error:
    print(type(error).__name__, error)
Scoped.remove()
current = {"id": 1}
per_request = scoped_session(sessionmaker(engine), scopefunc=lambda: current["id"])
one = per_request()
current["id"] = 2
print(per_request() is one)
current["id"] = 1
print(per_request() is one)
per_request.remove()
Base.query = Scoped.query_property()
print(Project.query.filter_by(name="boat").one().name)
Scoped.remove()
with Session(engine) as a, Session(engine) as b:
    print(object_session(a.get(Project, 1)) is a, Session.object_session(Project(name="x")), a.get_bind().dialect.name, b.in_transaction())
    close_all_sessions()
    print(a.in_transaction())
