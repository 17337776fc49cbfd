import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, noload, relationship


class Base(DeclarativeBase):
    pass


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant0_id", order_by="desc(Dog.name)", lazy="raise_on_sql", back_populates="ant0")
    dog0_seen: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant0_id", viewonly=True, order_by="Dog.id")
    bee1_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant1_id", uselist=False, backref=backref("ant1", lazy="selectin"))
    bee2_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant2_id", uselist=False, lazy="subquery", back_populates="ant2")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant2_id", back_populates="bee2_it")
    dog3_to: Mapped[list["Dog"]] = relationship(secondary=link3, order_by="desc(Dog.name)", lazy="immediate", back_populates="bee3_from")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant0_id", lazy="selectin", back_populates="dog0_all")
    bee3_from: Mapped[dict[str, "Bee"]] = relationship(secondary=link3, collection_class=attribute_keyed_dict("name"), order_by="Bee.id", back_populates="dog3_to")


engine = create_engine("sqlite://")
event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))
Base.metadata.create_all(engine)

made = {}


def show(value):
    if isinstance(value, Base):
        identity = inspect(value).identity
        return f"{type(value).__name__}{identity[0] if identity else ':' + str(value.__dict__.get('name'))}"
    if isinstance(value, dict):
        return "{" + ", ".join(sorted(f"{key}: {show(found)}" for key, found in value.items())) + "}"
    if isinstance(value, (set, frozenset)) or type(value).__name__ in ("InstrumentedSet", "IdentitySet"):
        return "{" + ", ".join(sorted(show(found) for found in value)) + "}"
    if isinstance(value, (list, tuple)) or hasattr(value, "_fields"):
        return "[" + ", ".join(show(found) for found in value) + "]"
    return str(value)


def state(thing):
    about = inspect(thing)
    names = [name for name in ("transient", "pending", "persistent", "deleted", "detached") if getattr(about, name)]
    return f"{' '.join(names)} {'modified' if about.modified else 'as it was'} without {sorted(about.unloaded)}"


def history(thing, key):
    found = inspect(thing).attrs[key].history
    return " ".join(show(sorted(map(show, part or ()))) for part in found)


def step(number, action):
    try:
        print(number, show(action()))
    except Exception as error:
        # The library names the objects of a cycle in the order of a set.
        text = str(error).split(" (_")[0] if type(error).__name__ == "CircularDependencyError" else str(error)
        print(number, type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x", text))
        if not session.is_active:
            session.rollback()
            print(number, "rolled back")


session = Session(engine)
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: made.setdefault("ant1", Ant(name="ant1", bee2_it=made["bee1"])))
step(3, lambda: session.add(made["ant1"]))
step(4, lambda: session.commit())
step(5, lambda: delattr(made["ant1"], "bee1_it"))
step(6, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(7, lambda: session.add(made["cat1"]))
step(8, lambda: [(one, one.dog3_to) for one in session.scalars(select(Bee).options(noload(Bee.dog3_to)).order_by(Bee.id)).unique()])
step(9, lambda: session.merge(Cat(id=2, name="merged", size=9)))
step(10, lambda: made.setdefault("ant2", Ant(name="ant2", bee2_it=made["bee1"])))
step(11, lambda: made["bee1"].ant2)
step(12, lambda: setattr(made["bee1"], "size", 3))
step(13, lambda: session.commit())
step(14, lambda: made["cat1"].name)
step(15, lambda: session.add(made["ant1"]))
step(16, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(17, lambda: session.add(made["bee2"]))
step(18, lambda: session.delete(made["ant1"]))
step(19, lambda: made["bee1"].ant1_id)
step(20, lambda: made.setdefault("ant3", Ant(name="ant3", size=1, bee1_it=made["bee2"])))
step(21, lambda: session.flush())
step(22, lambda: setattr(made["ant1"], "bee1_it", made["bee1"]))
step(23, lambda: made.setdefault("ant4", Ant(name="ant4")))
step(24, lambda: session.add(made["ant4"]))
step(25, lambda: session.expire(made["ant1"], ["size"]))
step(26, lambda: made["bee1"].ant1)
step(27, lambda: made.setdefault("bee3", Bee(name="bee3", size=7, ant1=made["ant3"])))
step(28, lambda: session.add(made["bee3"]))
step(29, lambda: session.commit())
step(30, lambda: made.setdefault("dog1", Dog(name="dog1", bee3_from={"bee3": made["bee3"], "bee2": made["bee2"]})))
step(31, lambda: session.add(made["dog1"]))
step(32, lambda: session.commit())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
