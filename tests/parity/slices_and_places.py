"""slice() with an offset that is there and with expressions; columns by place; what plain values become in lists and tuples."""

import re
import warnings

from sqlalchemy import *
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

warnings.simplefilter("ignore")


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


note = Note.__table__
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all(Note(text=letter) for letter in "abcdefgh")
session.commit()


def show(build):
    try:
        made = build()
    except Exception as error:
        made = f"{type(error).__name__}: {re.sub('0x[0-9a-f]+', '0x', str(error))}"
    print(" ".join(str(made).split()))


query = select(note.c.id).order_by(note.c.id)
for start, stop in ((1, 3), (0, 3), (None, 3), (2, None), (None, None), (note.c.id, 9), (1, note.c.id), (4, "7"), ([1], 2)):
    show(lambda: query.slice(start, stop))
    show(lambda: query.limit(9).offset(4).slice(start, stop))
    show(lambda: query.offset(note.c.id).slice(start, stop))
    show(lambda: union(query, query).slice(start, stop))
    show(lambda: session.query(Note.id).slice(start, stop))
show(lambda: session.scalars(query.offset(2).slice(1, 3)).all())

notes = session.query(Note.text).order_by(Note.id)
for place in (slice(1, 3), slice(3, 1), slice(-2, None), slice(None, 4, 2), slice(None, 4, -1), slice(6, None), 0, 20, -1):
    show(lambda: notes[place])
show(lambda: notes.offset(2)[1:3])

columns = note.c
for key in (0, 1, -1, 9, True, "text", "nothing", ("text", 0), ("text", -1), ("text", 5), ("text", None), ["text"], ("text", [1]), ()):
    show(lambda: columns[key])
for part in (slice(0, 1), slice(None, None, -1), slice(5, 9)):
    show(lambda: columns[part].keys())

for items in ([select(1)], [note.c.id, 3], [note], [text("1")], [note.c.id, text("1")], [select(1).scalar_subquery()]):
    show(lambda: note.c.id.in_(items))
for types in (None, [Integer, String], [String]):
    show(lambda: tuple_(note.c.id, 5, types=types).compile(dialect=postgresql.dialect()))
show(lambda: func.sum(note.c.id).over(rows=("1", None)))
show(lambda: func.sum(note.c.id).over(rows=("one", None)))
show(lambda: func.sum(note.c.id).over(rows=([], None)))
show(lambda: func.sum(note.c.id).over(range_=("1", None)))
show(lambda: func.sum(note.c.id).over(range_=(-1.5, None)))

for change in (update(note).values(text="x"), delete(note), insert(note)):
    show(lambda: change.returning(note.c.id, sort_by_parameter_order=False))
    show(lambda: change.returning(note.c.id, sort_by_parameter_order=True))
    if not isinstance(change, Delete):
        show(lambda: change.return_defaults(sort_by_parameter_order=True))
show(lambda: query.execution_options(isolation_level="AUTOCOMMIT"))
show(lambda: query.execution_options(compiled_cache=None))
