from typing import Optional

from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class City(Base):
    __tablename__ = "cities"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Person(Base):
    __tablename__ = "persons"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    home_id: Mapped[Optional[int]] = mapped_column(ForeignKey("cities.id"))
    home: Mapped[Optional[City]] = relationship()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    bern = City(name="Bern")
    ann = Person(name="ann", home=bern)
    print(ann.home_id, Person(name="x").home)
    session.add(ann)
    session.commit()
    print(ann.home_id, ann.home.name)
    session.expire_all()
    print(ann.home is bern, ann.home is session.get(City, 1))
    ann.home = City(name="Basel")
    print(inspect(ann).attrs.home.history.added[0].name, [c.name for c in session.new])
    session.flush()
    print(ann.home_id)
    ann.home_id = 1
    print(ann.home.name)
    session.commit()
    print(ann.home.name)
    ann.home = None
    session.commit()
    print(ann.home_id, ann.home)
    bob = Person(name="bob", home_id=2)
    session.add(bob)
    session.flush()
    print(bob.home.name)
    cid = Person(name="cid", home_id=1)
    print(cid.home)
    session.add(cid)
    session.commit()
    print(cid.home.name)
with Session(engine) as session:
    for person in session.scalars(select(Person).order_by(Person.id)):
        print(person.name, person.home and person.home.name)
    session.delete(session.get(City, 1))
    session.commit()
    print(session.scalars(select(Person.home_id).order_by(Person.id)).all())
