"""`enable_eagerloads(False)`: nothing is loaded along, whatever the mapping and options say; and rows that stay tuples."""

from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    contains_eager,
    defer,
    immediateload,
    joinedload,
    mapped_column,
    raiseload,
    relationship,
    selectinload,
    subqueryload,
)


class Base(DeclarativeBase):
    pass


class Farm(Base):
    __tablename__ = "farms"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    cows: Mapped[list["Cow"]] = relationship(order_by="Cow.id")
    barns: Mapped[list["Barn"]] = relationship(lazy="joined", order_by="Barn.id")
    owners: Mapped[list["Owner"]] = relationship(lazy="selectin", order_by="Owner.id")


class Cow(Base):
    __tablename__ = "cows"
    id: Mapped[int] = mapped_column(primary_key=True)
    farm_id: Mapped[int] = mapped_column(ForeignKey("farms.id"))


class Barn(Base):
    __tablename__ = "barns"
    id: Mapped[int] = mapped_column(primary_key=True)
    farm_id: Mapped[int] = mapped_column(ForeignKey("farms.id"))


class Owner(Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)
    farm_id: Mapped[int] = mapped_column(ForeignKey("farms.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add(Farm(name="hill", cows=[Cow(), Cow()], barns=[Barn()], owners=[Owner()]))
session.commit()
options = {
    "joinedload": joinedload(Farm.cows),
    "selectinload": selectinload(Farm.cows),
    "subqueryload": subqueryload(Farm.cows),
    "immediateload": immediateload(Farm.cows),
    "contains_eager": contains_eager(Farm.cows),
    "raiseload": raiseload(Farm.cows),
    "defer": defer(Farm.name),
}
for name, option in options.items():
    session.expunge_all()
    (farm,) = session.query(Farm).join(Farm.cows).options(option).enable_eagerloads(False).all()
    print(name, sorted(key for key in farm.__dict__ if not key.startswith("_")), len(farm.cows), len(farm.barns))
session.expunge_all()
print(session.query(Farm).enable_eagerloads(False).limit(1).all()[0].name)
session.expunge_all()
(farm,) = session.query(Farm).enable_eagerloads(False).enable_eagerloads(True).all()
print(sorted(key for key in farm.__dict__ if not key.startswith("_")))
print(session.query(Farm).enable_eagerloads(False))

for query in (session.query(Farm), session.query(Farm).tuples(), session.query(Farm.id).tuples()):
    print(query.is_single_entity, [type(row).__name__ for row in query], type(query.first()).__name__)
session.close()
