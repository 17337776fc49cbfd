from sqlalchemy import ForeignKey, create_engine, event, inspect, select
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
for name in ("transient_to_pending", "pending_to_persistent", "pending_to_transient", "persistent_to_deleted", "deleted_to_detached", "persistent_to_detached", "deleted_to_persistent", "loaded_as_persistent", "persistent_to_transient", "detached_to_persistent"):
    def listener(session, instance, name=name):
        print("  ", name, inspect(instance).dict.get("name"))

    event.listen(session, name, listener)


@event.listens_for(session, "before_flush")
def before_flush(session, context, instances):
    print("  before_flush", len(session.new), len(session.dirty), len(session.deleted))


@event.listens_for(session, "after_flush")
def after_flush(session, context):
    print("  after_flush", len(session.new), len(session.dirty), len(session.deleted))


for name in ("after_flush_postexec", "before_commit", "after_commit", "after_rollback", "after_begin", "after_soft_rollback", "after_transaction_create", "after_transaction_end", "before_attach", "after_attach"):
    event.listen(session, name, lambda *args, name=name: print("  ", name))

print("add")
project = Project(name="p")
session.add(project)
print("flush")
session.flush()
print("commit")
session.commit()
print("load")
idea = session.scalars(select(Project).where(Project.name == "idea")).one()
print("change, delete")
project.budget = 4
session.delete(idea)
session.flush()
print("rollback")
session.rollback()
idea.name
print("expunge")
session.expunge(idea)
print("add again")
session.add(idea)
lost = Project(name="lost")
session.add(lost)
print("expunge what is pending")
session.expunge(lost)
print("nested")
with session.begin_nested():
    session.add(Project(name="n"))
print("close")
session.close()
