from sqlalchemy import ForeignKey, create_engine, delete, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class House(Base):
    __tablename__ = "houses"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    rooms: Mapped[list["Room"]] = relationship(back_populates="house", order_by="Room.id")

    def __repr__(self):
        return f"House {self.name}"


class Room(Base):
    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    house_id: Mapped[int | None] = mapped_column(ForeignKey("houses.id"))
    house: Mapped[House | None] = relationship(back_populates="rooms")


def attempt(label, make):
    try:
        text = str(make()).replace("\n", " ")
        print(label, text)
    except Exception as error:
        print(label, type(error).__name__, str(error).split(" at 0x")[0])


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    mill, barn = House(name="mill", rooms=[Room(title="hall"), Room(title="attic")]), House(name="barn", rooms=[Room(title="loft")])
    session.add_all([mill, barn, Room(title="nowhere")])
    session.commit()
    print(session.scalars(select(Room.title).filter_by(house=mill).order_by(Room.id)).all())
    print([r.title for r in session.scalars(select(Room).filter_by(house=barn, title="loft"))])
    print([r.title for r in session.query(Room).filter_by(house=None)])
    print(session.query(Room.title).filter_by(house=barn).all())
    other = aliased(Room, name="other")
    print(session.scalars(select(other.title).filter_by(house=mill).order_by(other.id)).all())
    print(session.query(House).join(House.rooms).filter_by(house=mill).count())
    print(session.execute(update(Room).filter_by(house=barn).values(title="hay"), execution_options={"synchronize_session": False}).rowcount)
    print(session.execute(delete(Room).filter_by(house=None), execution_options={"synchronize_session": False}).rowcount)
    attempt("collection", lambda: session.query(House).filter_by(rooms=mill.rooms[0]).all())
    attempt("key", lambda: select(Room).where(Room.house_id == mill))
    attempt("key by name", lambda: select(Room).filter_by(house_id=mill))
    attempt("key and more", lambda: Room.house_id + mill)
    attempt("value", lambda: select(Room).filter_by(house=1))
    attempt("unknown", lambda: select(Room).filter_by(home=mill))
    attempt("join to a column", lambda: select(Room).join(Room.title))
    attempt("two conditions", lambda: select(House).join(House.rooms, House.rooms))
    attempt("item", lambda: House.rooms[0])
    attempt("text and", lambda: "x" & (Room.title == "hall"))
    print([r.title for r in session.scalars(select(Room).order_by(Room.id))])
