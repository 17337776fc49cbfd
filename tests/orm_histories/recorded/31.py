import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", lazy="raise_on_sql", back_populates="ant0")
    dog1_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant1_id", order_by="Dog.id", backref=backref("ant1", lazy="immediate"))
    dog2_all: Mapped[set["Dog"]] = relationship(foreign_keys="Dog.ant2_id", order_by="Dog.id", lazy="raise", back_populates="ant2")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant0_id", back_populates="bee0_all")
    cat3_to: Mapped[list["Cat"]] = relationship(secondary=link3, order_by="Cat.id", lazy="subquery", cascade="save-update, merge, delete")
    cat3_seen: Mapped[list["Cat"]] = relationship(secondary=link3, viewonly=True, order_by="Cat.id")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    best4_id = mapped_column(Integer, ForeignKey("dogs.id"))
    dog4_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat4_id", cascade="save-update, merge, delete", backref=backref("cat4"))
    best4: Mapped["Dog | None"] = relationship(foreign_keys="Cat.best4_id", post_update=True)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat4_id = mapped_column(Integer, ForeignKey("cats.id"))
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant2_id", back_populates="dog2_all")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(4, lambda: session.add(made["ant2"]))
step(5, lambda: made.setdefault("dog1", Dog(name="dog1", ant1=made["ant1"], ant2=made["ant1"])))
step(6, lambda: session.add(made["dog1"]))
step(7, lambda: session.commit())
step(8, lambda: made["dog1"].cat4_id)
step(9, lambda: setattr(made["ant2"], "dog2_all", {made["dog1"]}))
step(10, lambda: setattr(made["ant2"], "size", None))
step(11, lambda: made["ant1"].dog2_all.__isub__({made["dog1"]}))
step(12, lambda: setattr(made["ant1"], "size", None))
step(13, lambda: made["ant1"].dog1_all.append(made["dog1"]))
step(14, lambda: session.delete(made["dog1"]))
step(15, lambda: made["ant1"].dog1_all.remove(made["dog1"]))
step(16, lambda: made["ant1"].dog1_all.__iadd__([made["dog1"]]))
step(17, lambda: setattr(made["dog1"], "size", 1))
step(18, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(19, lambda: session.add(made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
