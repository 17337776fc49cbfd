from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Vehicle(Base):
    __tablename__ = "vehicles"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"


class Car(Vehicle):
    __tablename__ = "cars"
    id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"), primary_key=True)
    doors: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "car"}


class Truck(Vehicle):
    __tablename__ = "trucks"
    truck_id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"), primary_key=True)
    load: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "truck"}


class Van(Car):
    __tablename__ = "vans"
    id: Mapped[int] = mapped_column(ForeignKey("cars.id"), primary_key=True)
    seats: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "van"}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(inspect(Van).tables, inspect(Van).local_table, inspect(Van).persist_selectable)
print(select(Car))
print(select(Van.seats, Van.name))
with Session(engine) as session:
    session.add_all([Van(name="v", doors=3, seats=8), Car(name="c", doors=5), Truck(name="t", load=7), Vehicle(name="bike")])
    session.commit()
    for vehicle in session.scalars(select(Vehicle).order_by(Vehicle.name)):
        print(vehicle, vehicle.kind, sorted(k for k in inspect(vehicle).dict if not k.startswith("_")))
    van = session.scalars(select(Van)).one()
    print(van.doors, van.seats)
    van.name, van.seats = "V", 9
    session.commit()
    van.doors = 4
    session.commit()
    print(session.scalars(select(Car).where(Car.doors < 5)).all())
    truck = session.get(Truck, 3)
    print(truck.load, truck.truck_id, truck.id, session.get(Car, 3))
    session.delete(van)
    session.commit()
    print(session.scalars(select(Vehicle).order_by(Vehicle.id)).all())
