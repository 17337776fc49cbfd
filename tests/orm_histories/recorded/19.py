import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("foxs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk1_it: Mapped["Elk | None"] = relationship(foreign_keys="Elk.ant1_id", uselist=False, passive_deletes="all", passive_updates=False, post_update=True, back_populates="ant1")
    fox4_to: Mapped[list["Fox"]] = relationship(secondary=link4, order_by="Fox.id", lazy="joined", back_populates="ant4_from")
    fox4_seen: Mapped[list["Fox"]] = relationship(secondary=link4, viewonly=True, order_by="Fox.id")


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


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    fox2_all: Mapped[dict[str, "Fox"]] = relationship(foreign_keys="Fox.dog2_id", collection_class=attribute_keyed_dict("name"), order_by="desc(Fox.name)", cascade="all, delete-orphan", backref=backref("dog2", lazy="raise"))
    dog3_to: Mapped[set["Dog"]] = relationship(secondary=link3, primaryjoin="Dog.id == link3.c.left_id", secondaryjoin="Dog.id == link3.c.right_id", order_by="desc(Dog.name)", lazy="selectin", passive_deletes=True, backref=backref("dog3_from", order_by="Dog.id", passive_deletes=True))


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Elk.bee0_id", lazy="immediate", cascade="save-update")
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant1_id", cascade="", post_update=True, back_populates="elk1_it")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_id = mapped_column(Integer, ForeignKey("dogs.id"))
    dog2_seen: Mapped["Dog | None"] = relationship(foreign_keys="Fox.dog2_id", viewonly=True)
    ant4_from: Mapped[list["Ant"]] = relationship(secondary=link4, lazy="selectin", back_populates="fox4_to")


engine = create_engine("sqlite://")
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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1", size=1)))
step(2, lambda: session.add(made["dog1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1", size=6)))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("fox1", Fox(name="fox1", ant4_from=[made["ant1"]])))
step(6, lambda: session.add(made["fox1"]))
step(7, lambda: made.setdefault("fox2", Fox(name="fox2")))
step(8, lambda: session.add(made["fox2"]))
step(9, lambda: session.commit())
step(10, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(11, lambda: session.add(made["cat1"]))
step(12, lambda: made["cat1"].size)
step(13, lambda: session.commit())
step(14, lambda: made["fox1"].ant4_from)
step(15, lambda: made["cat1"].size)
step(16, lambda: session.get(Bee, 1, populate_existing=True))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
