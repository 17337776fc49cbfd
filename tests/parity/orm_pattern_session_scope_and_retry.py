from contextlib import contextmanager
from functools import wraps

from sqlalchemy import ForeignKey, create_engine, select, text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, scoped_session, sessionmaker
from sqlalchemy.orm.exc import StaleDataError


class Base(DeclarativeBase):
    pass


class Seat(Base):
    __tablename__ = "seats"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int] = mapped_column()
    guest_id: Mapped[int | None] = mapped_column(ForeignKey("guests.id"))
    guest: Mapped["Guest | None"] = relationship(back_populates="seats")
    __mapper_args__ = {"version_id_col": version}


class Guest(Base):
    __tablename__ = "guests"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    seats: Mapped[list[Seat]] = relationship(back_populates="guest", order_by=Seat.number)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
Maker = sessionmaker(engine)


@contextmanager
def scope(label):
    session = Maker()
    try:
        yield session
        session.commit()
        print(label, "committed")
    except SQLAlchemyError as error:
        session.rollback()
        print(label, "rolled back:", type(error).__name__)
    finally:
        session.close()


def retried(times):
    def decorate(function):
        @wraps(function)
        def call(*args):
            for attempt in range(1, times + 1):
                with Maker() as session:
                    try:
                        result = function(session, attempt, *args)
                        session.commit()
                        return result
                    except StaleDataError as error:
                        session.rollback()
                        print("attempt", attempt, error)

        return call

    return decorate


with scope("fill") as session:
    session.add_all([Seat(number=n) for n in ("1A", "1B")])
    session.add(Guest(name="ann"))
with scope("twice") as session:
    session.add(Guest(name="ann"))
with scope("program error") as session:
    session.add(Guest(name="bob"))
    session.flush()
    session.execute(text("SELECT nothing FROM nowhere"))


@retried(3)
def take(session, attempt, number, name):
    seat = session.scalars(select(Seat).where(Seat.number == number)).one()
    seat.guest = session.scalars(select(Guest).where(Guest.name == name)).one()
    if attempt == 1:
        session.connection().exec_driver_sql("UPDATE seats SET version = version + 1")
    session.flush()
    return seat.number, seat.version


print(take("1A", "ann"))
with scope("read") as session:
    ann = session.scalars(select(Guest)).one()
    print([s.number for s in ann.seats], [s.version for s in session.scalars(select(Seat).order_by(Seat.id))])
