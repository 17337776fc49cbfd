import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk3_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.bee3_id", order_by="Elk.id", lazy="raise_on_sql", passive_deletes=True)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    fox0_it: Mapped["Fox | None"] = relationship(foreign_keys="Fox.cat0_id", uselist=False, lazy="selectin", cascade="save-update", back_populates="cat0")
    fox2_all: Mapped[dict[str, "Fox"]] = relationship(foreign_keys="Fox.cat2_id", collection_class=attribute_keyed_dict("name"), order_by="Fox.id", lazy="subquery", cascade="all, delete")
    ant4: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant4_id", lazy="raise_on_sql")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    fox1_it: Mapped["Fox | None"] = relationship(foreign_keys="Fox.dog1_id", uselist=False, back_populates="dog1")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee3_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id"))
    dog1_id = mapped_column(Integer, ForeignKey("dogs.id"))
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat0: Mapped["Cat | None"] = relationship(foreign_keys="Fox.cat0_id", lazy="immediate", back_populates="fox0_it")
    dog1: Mapped["Dog | None"] = relationship(foreign_keys="Fox.dog1_id", back_populates="fox1_it")


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
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1", size=3)))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(6, lambda: session.add(made["ant1"]))
step(7, lambda: made.setdefault("fox1", Fox(name="fox1", size=7)))
step(8, lambda: session.add(made["fox1"]))
step(9, lambda: made["cat1"].fox2_all)
step(10, lambda: made["cat1"].fox2_all)
step(11, lambda: made["bee1"].elk3_all.clear())
step(12, lambda: history(made["bee1"], "elk3_all"))
step(13, lambda: state(made["bee1"]))
step(14, lambda: setattr(made["bee1"], "size", 4))
step(15, lambda: made["cat1"].fox2_all.popitem())
step(16, lambda: setattr(made["bee1"], "size", 8))
step(17, lambda: session.refresh(made["ant1"], ["size"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
