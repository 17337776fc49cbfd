"""`refresh_flush`: what a flush learns of the rows it writes."""

from sqlalchemy import FetchedValue, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Job(Base):
    __tablename__ = "jobs"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    tries: Mapped[int] = mapped_column(server_default="5", onupdate=lambda: 3)
    state: Mapped[str] = mapped_column(server_default="new", server_onupdate=FetchedValue())
    weight: Mapped[int] = mapped_column(default=lambda: 7)


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    text: Mapped[str]
    length: Mapped[int] = mapped_column(default=4, onupdate=5)
    __mapper_args__ = {"version_id_col": version, "eager_defaults": True}


@event.listens_for(Base, "refresh_flush", propagate=True)
def refresh_flush(target, flush_context, attrs):
    held = {key: value for key, value in sorted(target.__dict__.items()) if not key.startswith("_")}
    print("refresh_flush", type(target).__name__, type(flush_context).__name__, attrs, held)


@event.listens_for(Base, "refresh", propagate=True)
def refresh(target, context, attrs):
    print("refresh", type(target).__name__, attrs and sorted(attrs))


@event.listens_for(Base, "expire", propagate=True)
def expire(target, attrs):
    print("expire", type(target).__name__, attrs and sorted(attrs))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    job = Job(name="a")
    session.add(job)
    session.flush()
    job.name = "b"
    session.flush()
    print(job.tries, job.state, job.weight)
    session.add_all([Job(name="c"), Job(name="d", weight=1)])
    session.flush()
    session.add(Job(id=77, name="e", tries=1, state="x", weight=3))
    session.flush()
    note = Note(text="q")
    session.add(note)
    session.flush()
    note.text = "r"
    session.commit()

    @event.listens_for(Note, "refresh_flush")
    def fail(target, flush_context, attrs):
        raise ValueError("enough")

    session.add(Note(text="s"))
    try:
        session.commit()
    except ValueError as error:
        print(type(error).__name__, error)
