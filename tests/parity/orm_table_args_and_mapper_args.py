from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, create_engine, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column


class Base(DeclarativeBase):
    pass


class Room(Base):
    __tablename__ = "rooms"
    __table_args__ = (
        CheckConstraint("seats > 0", name="ck_seats"),
        UniqueConstraint("building", "number", name="uq_room"),
        Index("ix_room_seats", "seats", "building"),
        {"sqlite_autoincrement": True, "info": {"owner": "facility"}},
    )
    __mapper_args__ = {"eager_defaults": True}
    id: Mapped[int] = mapped_column(primary_key=True)
    building: Mapped[str]
    number: Mapped[int]
    seats: Mapped[int] = mapped_column(server_default="12")


class Booking(Base):
    __tablename__ = "bookings"
    __table_args__ = (ForeignKeyConstraint(["building", "number"], ["rooms.building", "rooms.number"]),)
    id: Mapped[int] = mapped_column(primary_key=True)
    building: Mapped[str | None]
    number: Mapped[int | None]
    who: Mapped[str] = mapped_column("booked_by")

    @declared_attr.directive
    def __mapper_args__(cls):
        return {"exclude_properties": [], "confirm_deleted_rows": False}


print(Room.__table__.info, sorted(i.name for i in Room.__table__.indexes))
print(sorted(str(c.name) for c in Room.__table__.constraints))
print(inspect(Room).eager_defaults, inspect(Booking).eager_defaults, inspect(Booking).confirm_deleted_rows)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    room = Room(building="A", number=1)
    session.add(room)
    session.flush()
    print("seats" in inspect(room).dict, room.seats)
    session.add(Booking(building="A", number=1, who="ada"))
    session.commit()
    print(session.execute(select(Booking.who, Booking.building)).all())
    for wrong in [Room(building="A", number=1), Room(building="B", number=1, seats=0)]:
        session.add(wrong)
        try:
            session.commit()
        except IntegrityError as error:
            print(error.orig)
            session.rollback()
    print(session.scalars(select(Room.id).order_by(Room.id)).all())
