from sqlalchemy import ForeignKey, bindparam, create_engine, inspect, select, update
from sqlalchemy.exc import CircularDependencyError, StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str | None]


class Node(Base):
    __tablename__ = "nodes"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("nodes.id"))
    parent: Mapped["Node | None"] = relationship(remote_side="Node.id")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    note = Note(text="before the cycle")
    one, two = Node(), Node()
    one.parent, two.parent = two, one
    session.add_all([note, one, two])
    try:
        session.flush()
    except CircularDependencyError as error:
        print(str(error).split(" (")[0])
    print(session.is_active)
    session.rollback()
    print(note.id, inspect(note).transient, inspect(one).transient, one.parent is two)
    one.parent = None
    session.add(note)
    session.flush()
    session.add_all([one, two])
    session.commit()
    print(note.id, one.id, two.id, two.parent_id)
    ghost = Node()
    for attempt in (
        lambda: session.scalars(select(Node).where(Node.parent == ghost)).all(),
        lambda: session.scalars(select(Note).where(Note.id == bindparam("missing"))).all(),
        lambda: session.query(Note).filter(Note.text == bindparam("missing")).count(),
        lambda: session.execute(update(Note).where(Note.id == bindparam("missing")).values(text="x")),
        lambda: session.execute(select(Note.__table__).where(Note.__table__.c.id == bindparam("missing"))).all(),
        lambda: session.scalars(select(Note).where(Note.id == bindparam("there")), {"there": 1}).one().text,
    ):
        try:
            print(attempt())
        except StatementError as error:
            print(str(error).replace(hex(id(ghost)), "0x"))
