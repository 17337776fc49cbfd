from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Parent(Base):
    __tablename__ = "parents"
    id: Mapped[int] = mapped_column(primary_key=True)
    kids: Mapped[list["Kid"]] = relationship(cascade="all, delete-orphan", passive_deletes=True)
    notes: Mapped[list["Note"]] = relationship(passive_deletes="all")
    logs: Mapped[list["Log"]] = relationship(passive_deletes=True)


class Kid(Base):
    __tablename__ = "kids"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int] = mapped_column(ForeignKey("parents.id", ondelete="CASCADE"))


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int] = mapped_column(ForeignKey("parents.id", ondelete="CASCADE"))


class Log(Base):
    __tablename__ = "logs"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id", ondelete="SET NULL"))


engine = create_engine("sqlite://")


@event.listens_for(engine, "connect")
def foreign_keys_on(connection, record):
    connection.execute("PRAGMA foreign_keys=ON")


def counts(session):
    return [len(session.scalars(select(cls.id)).all()) for cls in (Parent, Kid, Note, Log)]


def family():
    return Parent(kids=[Kid(), Kid()], notes=[Note()], logs=[Log(), Log()])


Base.metadata.create_all(engine)
with Session(engine) as session:
    parent = family()
    session.add(parent)
    session.commit()
    print(counts(session))
    session.delete(parent)
    session.commit()
    print(counts(session), session.scalars(select(Log.parent_id)).all())
    parent = family()
    session.add(parent)
    session.commit()
    print(len(parent.kids), len(parent.notes), len(parent.logs))
    session.delete(parent)
    session.commit()
    print(counts(session))
    parent = family()
    session.add(parent)
    session.commit()
    parent.kids.pop()
    parent.logs.pop()
    session.commit()
    print(counts(session), session.scalars(select(Log.parent_id).order_by(Log.id)).all())
