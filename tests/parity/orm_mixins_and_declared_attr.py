import datetime

from sqlalchemy import ForeignKey, String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower() + "s"

    id: Mapped[int] = mapped_column(primary_key=True)


class Stamped:
    created: Mapped[datetime.datetime] = mapped_column(default=datetime.datetime(2024, 1, 1))
    changed: Mapped[datetime.datetime | None] = mapped_column(onupdate=datetime.datetime(2024, 2, 2))


class Named:
    name: Mapped[str] = mapped_column(String(30))

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"

    @declared_attr
    def name_length(cls) -> Mapped[int]:
        from sqlalchemy.orm import column_property

        return column_property(func.length(cls.name))


class Owned:
    @declared_attr
    def owner_id(cls) -> Mapped[int | None]:
        return mapped_column(ForeignKey("persons.id"))

    @declared_attr
    def owner(cls) -> Mapped["Person | None"]:
        return relationship("Person", foreign_keys=[cls.owner_id])


class Person(Named, Base):
    pass


class House(Owned, Named, Stamped, Base):
    pass


class Car(Owned, Stamped, Base):
    plate: Mapped[str]


for table in Base.metadata.sorted_tables:
    print(table.name, [c.name for c in table.columns])
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    eve = Person(name="Eve")
    session.add_all([House(name="Villa", owner=eve), Car(plate="B-1", owner=eve), Car(plate="B-2")])
    session.commit()
    house = session.scalars(select(House)).one()
    print(house, house.owner, house.name_length, house.created, house.changed)
    house.name = "Cottage"
    session.commit()
    print(house.name_length, house.changed)
    for car in session.scalars(select(Car).order_by(Car.plate)):
        print(car.plate, car.owner)
    print(House.owner_id.property.columns[0] is Car.owner_id.property.columns[0])
