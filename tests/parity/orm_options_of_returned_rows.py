"""What RETURNING gives of mapped classes: which columns, what is loaded along, and what loader options change."""

from sqlalchemy import ForeignKey, create_engine, delete, insert, select, text, update
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    column_property,
    contains_eager,
    defer,
    immediateload,
    joinedload,
    lazyload,
    load_only,
    mapped_column,
    raiseload,
    relationship,
    selectinload,
    subqueryload,
    undefer,
)


class Base(DeclarativeBase):
    pass


class House(Base):
    __tablename__ = "houses"
    id: Mapped[int] = mapped_column(primary_key=True)
    street: Mapped[str]
    notes: Mapped[str] = mapped_column(deferred=True, default="n")
    twice = column_property(id * 2)
    rooms: Mapped[list["Room"]] = relationship(back_populates="house", order_by="Room.id")


class Room(Base):
    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    house_id: Mapped[int] = mapped_column(ForeignKey("houses.id"))
    house: Mapped[House] = relationship(back_populates="rooms")
    doors: Mapped[list["Door"]] = relationship(lazy="selectin", order_by="Door.id")


class Door(Base):
    __tablename__ = "doors"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"))
    windows: Mapped[list["Window"]] = relationship(lazy="joined", order_by="Window.id")


class Window(Base):
    __tablename__ = "windows"
    id: Mapped[int] = mapped_column(primary_key=True)
    door_id: Mapped[int] = mapped_column(ForeignKey("doors.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    rooms = [Room(name="hall", doors=[Door(windows=[Window()]), Door()]), Room(name="bath")]
    session.add_all([House(street="a", rooms=rooms), House(street="b")])
    session.commit()


def held(thing):
    return sorted(key for key in thing.__dict__ if not key.startswith("_"))


def attempt(name, statement, read=lambda session, statement: [held(one) for one in session.scalars(statement)]):
    with Session(engine) as session:
        try:
            print(name, read(session, statement))
        except Exception as error:
            print(name, type(error).__name__, error)


change = update(House).values(street=House.street + "x").returning(House)
attempt("as mapped", change)
attempt("undefer", change.options(undefer(House.notes)))
attempt("defer", change.options(defer(House.street)))
attempt("load_only", change.options(load_only(House.id)))
attempt("selectinload", change.options(selectinload(House.rooms)))
attempt("immediateload", change.options(immediateload(House.rooms)))
attempt("joinedload", change.options(joinedload(House.rooms)))
attempt("subqueryload", change.options(subqueryload(House.rooms)))
attempt("further on", change.options(selectinload(House.rooms).lazyload(Room.doors)))
attempt("of another class", change.options(selectinload(Room.house)))
attempt("raiseload", change.options(raiseload("*")), lambda session, statement: session.scalars(statement).first().rooms)
attempt("an expression", change, lambda session, statement: session.scalars(statement).first().twice)
attempt("with a column", change.returning(House.notes), lambda session, statement: [row[1] for row in session.execute(statement)])
attempt("columns alone", update(House).values(street="q").returning(House.id, House.twice).options(selectinload(House.rooms)))
attempt("nothing returned", update(House).values(street="q").options(selectinload(House.rooms)), lambda s, q: s.execute(q).rowcount)
attempt("mapped along", update(Room).values(name="r").returning(Room))
attempt("joined by the mapping", update(Door).values(room_id=1).returning(Door))
attempt("made unique", update(Door).values(room_id=1).returning(Door), lambda s, q: [held(one) for one in s.scalars(q).unique()])
attempt("not joined", update(Door).values(room_id=1).returning(Door).options(lazyload(Door.windows)))
attempt("insert", insert(House).values(street="c").returning(House).options(selectinload(House.rooms)))
attempt("insert, undefer", insert(House).values(street="c").returning(House).options(undefer(House.notes)))
attempt("delete", delete(Window).returning(Window).options(defer(Window.door_id)))
many = insert(House).returning(House).options(selectinload(House.rooms))
attempt("rows", many, lambda s, q: [held(one) for one in s.scalars(q, [{"street": "d"}, {"street": "e"}])])

print(change)
print(change.options(undefer(House.notes)))
print(delete(House).returning(House).options(load_only(House.id)))
print(insert(House).returning(House))

every = text("SELECT id, street FROM houses ORDER BY id")
attempt("from text", select(House).from_statement(every).options(selectinload(House.rooms)))
attempt("from text, told before", select(House).options(selectinload(House.rooms)).from_statement(every))
attempt("from text, joined", select(House).from_statement(every).options(joinedload(House.rooms)))
attempt("from text, as a subquery", select(House).from_statement(every).options(subqueryload(House.rooms)))
both = select(House, Room).join(Room).order_by(Room.id)
attempt("from a query", select(House).from_statement(both).options(contains_eager(House.rooms)))
alone = select(House).join(Room).order_by(Room.id)
attempt("from one without it", select(House).from_statement(alone).options(contains_eager(House.rooms)))
attempt("from a change", select(House).from_statement(change).options(selectinload(House.rooms)))
with Session(engine) as session:
    query = session.query(House).options(selectinload(House.rooms)).from_statement(every)
    print([held(house) for house in query])
