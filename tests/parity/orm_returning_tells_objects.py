"""UPDATE and DELETE with RETURNING, and the objects of the session: those alone whose rows they are learn of it."""

from sqlalchemy import ForeignKey, create_engine, delete, func, insert, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Pilot(Base):
    __tablename__ = "pilots"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    age: Mapped[int | None]
    planes: Mapped[list["Plane"]] = relationship(back_populates="pilot", order_by="Plane.id")


class Plane(Base):
    __tablename__ = "planes"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    label: Mapped[str]
    pilot_id: Mapped[int] = mapped_column(ForeignKey("pilots.id"))
    pilot: Mapped[Pilot] = relationship(back_populates="planes")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "plane"}


class Jet(Plane):
    __tablename__ = "jets"
    id: Mapped[int] = mapped_column(ForeignKey("planes.id"), primary_key=True)
    thrust: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "jet"}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
ann = Pilot(name="ann", age=3, planes=[Plane(label="p1"), Jet(label="p2", thrust=1)])
bob = Pilot(name="bob", age=5, planes=[Plane(label="p3"), Jet(label="p4", thrust=2)])
session.add_all([ann, bob])
session.commit()


def attempt(name, statement):
    for pilot in (ann, bob):
        [(plane.label, getattr(plane, "thrust", None)) for plane in pilot.planes]
    planes = ann.planes + bob.planes
    try:
        rows = session.execute(statement).all()
        print(name, [tuple(getattr(value, "label", value) for value in row) for row in rows])
    except Exception as error:
        print(name, type(error).__name__, error)
    print("   ", ann.age, bob.age, [inspect(plane).deleted for plane in planes], [plane.__dict__.get("thrust") for plane in planes])
    session.rollback()


of_bob = Pilot.planes.any(Plane.label == "p3")
age = update(Pilot).values(age=77)
attempt("what cannot be evaluated", age.where(of_bob).returning(Pilot.name))
attempt("in another order", age.where(of_bob).returning(Pilot.age, func.upper(Pilot.name), Pilot.id))
fetch = {"synchronize_session": "fetch"}
attempt("fetched", age.where(Pilot.id == 1).returning(Pilot.name).execution_options(**fetch))
attempt("evaluated", age.where(Pilot.id == 1).returning(Pilot.name))
attempt("an expression", update(Pilot).values(age=Pilot.age + 1).where(of_bob).returning(Pilot.age))
attempt("nothing returned", age.where(of_bob).returning(Pilot.id).execution_options(synchronize_session=False))
gone = delete(Plane).where(Plane.pilot.has(name="bob"), Plane.kind == "plane")
attempt("deleted", gone.returning(Plane.label))
attempt("deleted objects", gone.returning(Plane))
attempt("deleted, fetched", delete(Plane).where(Plane.id == 1).returning(Plane.label).execution_options(**fetch))
thrust = update(Jet).values(thrust=9).where(func.abs(Jet.thrust) == 2)
attempt("a table below", thrust.returning(Jet.thrust))
attempt("a table below, fetched", thrust.returning(Jet.id).execution_options(**fetch))

people = [{"name": "cid"}, {"name": "dan", "age": 4}]
for wanted in ([Pilot.name], [Pilot.age, Pilot.name], [Pilot]):
    rows = session.execute(insert(Pilot).returning(*wanted, sort_by_parameter_order=True), people).all()
    print([tuple(getattr(value, "name", value) for value in row) for row in rows])
for criterion in (lambda: Pilot.planes == [], lambda: Pilot.planes != ann, lambda: select(Pilot).filter_by(planes=[])):
    try:
        criterion()
    except Exception as error:
        print(type(error).__name__, error)
session.close()
