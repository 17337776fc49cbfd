import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("dogs.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("dogs.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.ant1_id", uselist=False, lazy="raise_on_sql", cascade="all, delete-orphan", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant1_id", back_populates="cat1_it")
    via6_left: Mapped[list["Via6"]] = relationship(lazy="raise_on_sql", order_by="Via6.right_id", cascade="all, delete-orphan", back_populates="left")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_to: Mapped[dict[str, "Dog"]] = relationship(secondary=link2, primaryjoin="Dog.id == link2.c.left_id", secondaryjoin="Dog.id == link2.c.right_id", collection_class=attribute_keyed_dict("name"), order_by="desc(Dog.name)")
    dog3_to: Mapped[list["Dog"]] = relationship(secondary=link3, primaryjoin="Dog.id == link3.c.left_id", secondaryjoin="Dog.id == link3.c.right_id", order_by="Dog.id")
    via5_left: Mapped[list["Via5"]] = relationship(lazy="selectin", order_by="Via5.right_id", cascade="all, delete-orphan", back_populates="left")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant0_id")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant4: Mapped["Ant | None"] = relationship(foreign_keys="Fox.ant4_id")
    via5_right: Mapped[list["Via5"]] = relationship(lazy="immediate", order_by="Via5.left_id", back_populates="right")
    via6_right: Mapped[list["Via6"]] = relationship(order_by="Via6.left_id", back_populates="right")


class Via5(Base):
    __tablename__ = "via5s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("foxs.id"), primary_key=True)
    left: Mapped["Dog | None"] = relationship(lazy="joined", back_populates="via5_left")
    right: Mapped["Fox | None"] = relationship(back_populates="via5_right")


class Via6(Base):
    __tablename__ = "via6s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("foxs.id"), primary_key=True)
    left: Mapped["Cat | None"] = relationship(lazy="raise_on_sql", back_populates="via6_left")
    right: Mapped["Fox | None"] = relationship(lazy="raise", back_populates="via6_right")


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
step(1, lambda: made.setdefault("via51", Via5(name="via51")))
step(2, lambda: session.add(made["via51"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(6, lambda: session.add(made["ant2"]))
step(7, lambda: setattr(made["ant1"], "cat1_it", None))
step(8, lambda: delattr(made["via51"], "left"))
step(9, lambda: made.setdefault("via52", Via5(name="via52")))
step(10, lambda: setattr(made["ant1"], "cat1_it", None))
step(11, lambda: state(made["ant2"]))
step(12, lambda: setattr(made["via51"], "size", None))
step(13, lambda: state(made["ant1"]))
step(14, lambda: session.add(made["via52"]))
step(15, lambda: setattr(made["via52"], "left", None))
step(16, lambda: setattr(made["via52"], "right", None))
step(17, lambda: delattr(made["via52"], "left"))
step(18, lambda: delattr(made["ant1"], "cat1_it"))
step(19, lambda: session.refresh(made["via52"], ["right"]))
step(20, lambda: delattr(made["via51"], "right"))
step(21, lambda: setattr(made["ant1"], "cat1_it", None))
step(22, lambda: setattr(made["ant1"], "cat1_it", None))
step(23, lambda: setattr(made["ant2"], "size", None))
step(24, lambda: setattr(made["ant2"], "size", 1))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
