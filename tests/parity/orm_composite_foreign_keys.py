from sqlalchemy import ForeignKeyConstraint, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Flight(Base):
    __tablename__ = "flights"
    carrier: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seats: Mapped[list["Seat"]] = relationship(back_populates="flight", cascade="all, delete-orphan", order_by="Seat.row")


class Seat(Base):
    __tablename__ = "seats"
    __table_args__ = (ForeignKeyConstraint(["carrier", "number"], ["flights.carrier", "flights.number"]),)
    carrier: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True)
    taken: Mapped[bool] = mapped_column(default=False)
    flight: Mapped[Flight] = relationship(back_populates="seats")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(inspect(Flight).relationships.seats.primaryjoin)
with Session(engine) as session:
    flight = Flight(carrier="LX", number=12, seats=[Seat(row=1), Seat(row=2, taken=True)])
    session.add_all([flight, Flight(carrier="LH", number=12, seats=[Seat(row=1)])])
    session.commit()
    print([(s.carrier, s.number, s.row, s.taken) for s in flight.seats])
    seat = session.get(Seat, ("LX", 12, 2))
    print(seat.flight is flight, session.get(Seat, {"carrier": "LX", "number": 12, "row": 9}))
    seat.taken = False
    flight.seats.append(Seat(row=3))
    session.commit()
    print(session.execute(select(Flight.carrier, Seat.row).join(Flight.seats).order_by(Flight.carrier, Seat.row)).all())
    flight.seats.remove(seat)
    session.commit()
    print(session.execute(select(Seat.carrier, Seat.row).order_by(Seat.carrier, Seat.row)).all())
    print(session.scalars(select(Seat).where(Seat.flight == flight).order_by(Seat.row)).first().row)
for option in (selectinload(Flight.seats), joinedload(Flight.seats)):
    with Session(engine) as session:
        flights = session.scalars(select(Flight).options(option).order_by(Flight.carrier)).unique().all()
        print([(f.carrier, [s.row for s in f.seats]) for f in flights])
with Session(engine) as session:
    session.delete(session.get(Flight, ("LX", 12)))
    session.commit()
    print(session.execute(select(Seat.carrier, Seat.row)).all())
