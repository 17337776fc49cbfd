"""fetchmany() and partitions() without a number, and with 0: what a cursor, a buffer and the mapping layer answer."""

import itertools

from sqlalchemy import *
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Note(id=number) for number in range(1, 8)])
session.commit()
note = Note.__table__
connection = session.connection()
query = select(note)
numbers = itertools.count(10)
four = lambda: [{"id": next(numbers)} for _ in range(4)]

for name, execute in {
    "objects": lambda: session.execute(select(Note)),
    "scalars": lambda: session.scalars(select(Note)),
    "attributes": lambda: session.execute(select(Note.id)),
    "objects, yield_per": lambda: session.execute(select(Note).execution_options(yield_per=3)),
    "scalars, yield_per": lambda: session.scalars(select(Note), execution_options={"yield_per": 3}),
    "table in a session": lambda: session.execute(query),
    "table": lambda: connection.execute(query),
    "mappings": lambda: connection.execute(query).mappings(),
    "values": lambda: connection.execute(query).scalars(),
    "frozen": lambda: connection.execute(query).freeze()(),
    "yield_per()": lambda: connection.execute(query).yield_per(2),
    "yield_per=": lambda: connection.execute(query, execution_options={"yield_per": 3}),
    "text": lambda: connection.execute(text("select id from note")),
    "driver": lambda: connection.exec_driver_sql("select id from note"),
    "merged": lambda: connection.execute(query).merge(connection.execute(query)),
    "streamed": lambda: connection.execute(query.execution_options(stream_results=True)),
    "returning": lambda: connection.execute(insert(note).values(four()).returning(note.c.id)),
    "returning of many": lambda: connection.execute(insert(note).returning(note.c.id), four()),
    "returning objects": lambda: session.scalars(insert(Note).returning(Note), four()),
}.items():
    print(
        name,
        [len(part) for part in execute().partitions()],
        [len(part) for part in execute().partitions(3)],
        len(execute().fetchmany()),
        len(execute().fetchmany(0)),
    )
    result = execute()
    print("  ", len(result.fetchmany(2)), len(result.fetchmany()), len(result.fetchall()), len(result.fetchmany()))
    if "yield_per" not in name:
        print("  ", len(execute().unique().fetchmany()), len(execute().unique().fetchmany(0)))
    session.rollback()
    connection = session.connection()
