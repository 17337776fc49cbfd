from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Country(Base):
    __tablename__ = "countries"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    cities: Mapped[list["City"]] = relationship(back_populates="country", cascade="all, delete-orphan", order_by="City.id")


class City(Base):
    __tablename__ = "cities"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    country_id: Mapped[int] = mapped_column(ForeignKey("countries.id"))
    country: Mapped[Country] = relationship(back_populates="cities")
    streets: Mapped[list["Street"]] = relationship(back_populates="city", cascade="all, delete-orphan", order_by="Street.id")
    mayor: Mapped["Mayor | None"] = relationship(back_populates="city", cascade="save-update, delete")


class Street(Base):
    __tablename__ = "streets"
    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int | None] = mapped_column(ForeignKey("cities.id"))
    city: Mapped[City | None] = relationship(back_populates="streets")


class Mayor(Base):
    __tablename__ = "mayors"
    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int | None] = mapped_column(ForeignKey("cities.id"))
    city: Mapped[City | None] = relationship(back_populates="mayor")


engine = create_engine("sqlite://")
event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))
Base.metadata.create_all(engine)


def counts(session):
    return [len(session.scalars(select(cls.id)).all()) for cls in (Country, City, Street, Mayor)]


with Session(engine) as session:
    for name in ("A", "B"):
        country = Country(name=name)
        session.add(country)
        for i in range(2):
            country.cities.append(City(name=f"{name}{i}", streets=[Street(), Street()], mayor=Mayor()))
            session.flush()
    session.commit()
    print(counts(session))
    session.delete(session.get(City, 1))
    session.commit()
    print(counts(session))
    a = session.get(Country, 1)
    print([c.name for c in a.cities])
    moved = a.cities[0].streets[0]
    moved.city = session.get(City, 3)
    session.delete(a)
    session.commit()
    print(counts(session), moved.city.name)
    b = session.get(Country, 2)
    b.cities[1].mayor = None
    session.commit()
    print(counts(session), session.scalars(select(Mayor.city_id).order_by(Mayor.id)).all())
    session.delete(b.cities[0])
    b.cities[1].streets.clear()
    session.commit()
    print(counts(session), len(b.cities))
    session.delete(b)
    session.flush()
    print(counts(session))
    session.rollback()
    print(counts(session), [c.name for c in b.cities])
    try:
        session.execute(Country.__table__.delete())
    except Exception as error:
        print(type(error).__name__, error.orig)
        session.rollback()
    session.delete(b)
    session.commit()
    print(counts(session))
