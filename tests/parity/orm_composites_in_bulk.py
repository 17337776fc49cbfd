"""Composites in statements of many rows, and values that are none."""

from dataclasses import dataclass

from sqlalchemy import create_engine, insert, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column


class Base(DeclarativeBase):
    pass


@dataclass
class Point:
    x: int
    y: int


class Pin(Base):
    __tablename__ = "pins"
    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[Point] = composite(mapped_column("x"), mapped_column("y"))
    end: Mapped[Point | None] = composite(mapped_column("end_x", nullable=True), mapped_column("end_y", nullable=True))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add(Pin(place=Point(1, 2), end=None))
session.commit()
pin = session.get(Pin, 1)


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)
        session.rollback()


attempt("one row", lambda: session.execute(update(Pin).values(place=Point(3, 4))).rowcount)
attempt("no composite", lambda: session.execute(update(Pin).values(place=(3, 4))).rowcount)
attempt("no composite", lambda: session.execute(insert(Pin).values(place="x")).rowcount)
attempt("nothing", lambda: session.execute(update(Pin).values(end=None)).rowcount)
attempt("no composite in a row", lambda: session.execute(insert(Pin), [{"place": Point(7, 8), "end": None}]))
rows = [{"place": Point(7, 8)}, {"place": Point(9, 8), "end": Point(1, 1)}]
attempt("rows", lambda: session.execute(insert(Pin), rows) and session.execute(select(Pin.id, Pin.place, Pin.end)).all())
attempt("rows given back", lambda: session.execute(insert(Pin).returning(Pin.id, Pin.place), rows).all())
attempt("objects", lambda: [pin.end for pin in session.scalars(insert(Pin).returning(Pin), rows)])
attempt("old bulk", lambda: session.bulk_insert_mappings(Pin, rows))
session.commit()
attempt("changed", lambda: session.execute(update(Pin), [{"id": 1, "place": Point(0, 0)}, {"id": 2, "end": Point(5, 5)}]) and pin.place)
attempt("changed", lambda: session.execute(select(Pin.id, Pin.place, Pin.end).where(Pin.id < 3)).all())
session.close()
