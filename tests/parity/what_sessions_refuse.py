"""What execute(), identity keys, binds and registries refuse, each with its text."""

import re

from sqlalchemy import *
from sqlalchemy.engine import make_url
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, close_all_sessions, mapped_column, scoped_session, sessionmaker


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)


class Plain:
    pass


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
note = Note.__table__
session = Session(engine)
connection = engine.connect()


def show(act):
    try:
        made = act()
    except Exception as error:
        made = f"{type(error).__name__}: {re.sub('0x[0-9a-f]+', '0x', str(error))}"
    print(" ".join(str(made).split()))


for expression in (
    note.c.id,
    note.c.id == 1,
    func.max(3),
    func.max(3) + 1,
    func.max(3).label("x"),
    func.count().over(),
    func.count().filter(note.c.id == 1),
    cast(func.max(3), Integer),
    select(note).scalar_subquery(),
    select(note).exists(),
    note,
    Note,
    None,
    "select 1",
    text("select 1"),
):
    show(lambda: session.execute(expression).all())
    show(lambda: connection.execute(expression).all())

for arguments in ((Note, 1), (Note, (1,)), (Note, [1, 2]), (Note,), (Note, None), (Plain, 1), (int, 1), (3, 4), ()):
    show(lambda: Session.identity_key(*arguments))
for instance in (Note(id=3), Plain(), None, 3):
    show(lambda: Session.identity_key(instance=instance))
show(lambda: Session.identity_key(Note, "x", identity_token="t"))

for binds in ({3: engine}, {"note": engine}, {Note: engine}, {note: engine}):
    show(lambda: Session(binds=binds).get_bind(Note))
for mode in (None, "control_fully", "other"):
    show(lambda: Session(engine, join_transaction_mode=mode).in_transaction())
show(lambda: close_all_sessions(1))

current = scoped_session(sessionmaker(engine))
try:
    current.registry.set()
except TypeError as error:
    print(str(error).partition(".")[2], current.registry.has())
show(lambda: list(current))
show(lambda: current.query_property(1, 2))

url = make_url("postgresql://u:p@h:1/d?x=1")
for query in ({}, {"a": ["b", "c"]}, [("y", "2")], "x=2", [("a", "b", "c")], {"a": 1}):
    show(lambda: url.set(query=query))
