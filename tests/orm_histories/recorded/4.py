import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", lazy="subquery", back_populates="ant0")
    cat1_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant1_id", order_by="Cat.id", back_populates="ant1")
    cat2_to: Mapped[list["Cat"]] = relationship(secondary=link2, order_by="Cat.id", lazy="subquery", back_populates="ant2_from")
    bee5_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant5_id", order_by="Bee.id", lazy="joined")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    ant5_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant0_id", lazy="subquery", back_populates="bee0_all")
    bee4_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.bee4_id", order_by="Bee.id", lazy="subquery", passive_deletes="all", back_populates="bee4")
    bee4: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee4_id", remote_side="Bee.id", lazy="subquery", back_populates="bee4_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant1_id", back_populates="cat1_all")
    ant2_from: Mapped[list["Ant"]] = relationship(secondary=link2, order_by="Ant.id", back_populates="cat2_to")
    elk3_all: Mapped[set["Elk"]] = relationship(foreign_keys="Elk.cat3_id", order_by="Elk.id", lazy="joined", cascade="all", back_populates="cat3")
    via6_left: Mapped[list["Via6"]] = relationship(order_by="Via6.right_id", cascade="all, delete-orphan", back_populates="left")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat3_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat3: Mapped["Cat | None"] = relationship(foreign_keys="Elk.cat3_id", lazy="joined", back_populates="elk3_all")
    via6_right: Mapped[list["Via6"]] = relationship(order_by="Via6.left_id", back_populates="right")


class Via6(Base):
    __tablename__ = "via6s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("elks.id"), primary_key=True)
    left: Mapped["Cat | None"] = relationship(lazy="subquery", back_populates="via6_left")
    right: Mapped["Elk | None"] = relationship(back_populates="via6_right")


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
step(1, lambda: made.setdefault("elk1", Elk(name="elk1")))
step(2, lambda: session.add(made["elk1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1", size=1)))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1", size=2)))
step(6, lambda: session.commit())
step(7, lambda: session.get(Cat, 4))
step(8, lambda: session.expire(made["ant1"]))
step(9, lambda: made.setdefault("bee1", Bee(name="bee1", size=5)))
step(10, lambda: session.add(made["bee1"]))
step(11, lambda: session.get(Ant, 1))
step(12, lambda: session.expire(made["ant1"], ["bee5_all"]))
step(13, lambda: made.update(savepoint1=session.begin_nested()))
step(14, lambda: session.expunge(made["ant1"]))
step(15, lambda: setattr(made["elk1"], "cat3_id", 2))
step(16, lambda: session.delete(made["elk1"]))
step(17, lambda: made.setdefault("cat2", Cat(name="cat2", size=3, elk3_all={made["elk1"]})))
step(18, lambda: setattr(made["elk1"], "name", "elk1x"))
step(19, lambda: made["cat2"].ant2_from.remove(made["ant1"]))
step(20, lambda: made["savepoint1"].commit())
step(21, lambda: setattr(made["bee1"], "ant0", made["ant1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
