import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("cats.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("elks.id", ondelete="CASCADE"), primary_key=True),
)


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("dogs.id"), primary_key=True),
    Column("right_id", ForeignKey("elks.id"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("cats.id"), primary_key=True),
    Column("right_id", ForeignKey("foxs.id"), primary_key=True),
)


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
    bee0_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    bee0_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee0_id", uselist=False, lazy="joined", passive_deletes=True, backref=backref("bee0", remote_side="Bee.id"))
    fox1_all: Mapped[set["Fox"]] = relationship(foreign_keys="Fox.bee1_id", order_by="desc(Fox.name)", lazy="raise_on_sql", cascade="", back_populates="bee1")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk2_to: Mapped[list["Elk"]] = relationship(secondary=link2, order_by="Elk.id", passive_deletes=True, cascade="save-update, merge, delete", back_populates="cat2_from")
    fox4_to: Mapped[list["Fox"]] = relationship(secondary=link4, order_by="Fox.id", cascade="")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk3_to: Mapped[list["Elk"]] = relationship(secondary=link3, order_by="Elk.id", lazy="immediate", backref=backref("dog3_from", lazy="joined"))


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat2_from: Mapped[list["Cat"]] = relationship(secondary=link2, order_by="Cat.id", lazy="selectin", passive_deletes=True, back_populates="elk2_to")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee5_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Fox.bee1_id", lazy="raise_on_sql", back_populates="fox1_all")
    bee5: Mapped["Bee | None"] = relationship(foreign_keys="Fox.bee5_id", lazy="selectin")


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


session = Session(engine, autoflush=False)
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("ant2", Ant(name="ant2", size=3)))
step(4, lambda: session.add(made["ant2"]))
step(5, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(6, lambda: session.add(made["ant3"]))
step(7, lambda: made.setdefault("fox1", Fox(name="fox1")))
step(8, lambda: session.add(made["fox1"]))
step(9, lambda: session.commit())
step(10, lambda: setattr(made["fox1"], "bee5", None))
step(11, lambda: session.delete(made["ant3"]))
step(12, lambda: made["ant3"].size)
step(13, lambda: session.query(Ant).filter(Ant.size < 4).order_by(Ant.id).all())
step(14, lambda: setattr(made["fox1"], "size", 2))
step(15, lambda: setattr(made["ant1"], "id", 8))
step(16, lambda: session.commit())
step(17, lambda: made.setdefault("bee1", Bee(name="bee1", fox1_all={made["fox1"]})))
step(18, lambda: session.add(made["bee1"]))
step(19, lambda: setattr(made["fox1"], "name", "fox1x"))
step(20, lambda: session.rollback())
step(21, lambda: session.add(made["ant2"]))
step(22, lambda: delattr(made["bee1"], "bee0_it"))
step(23, lambda: session.delete(made["ant2"]))
step(24, lambda: made["fox1"].bee1)
step(25, lambda: delattr(made["fox1"], "bee5"))
step(26, lambda: session.commit())
step(27, lambda: setattr(made["ant3"], "size", 8))
step(28, lambda: session.get(Cat, 2))
step(29, lambda: made.setdefault("merged1", session.merge(Bee(id=2, name="merged", size=5))))
step(30, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(31, lambda: session.add(made["cat1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
