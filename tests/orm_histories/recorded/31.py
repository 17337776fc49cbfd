import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, immediateload, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", lazy="raise", cascade="save-update", backref=backref("ant0"))
    elk3_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.ant3_id", order_by="Elk.id", back_populates="ant3")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat2_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee2_id", order_by="Cat.id", lazy="immediate", cascade="all, delete-orphan")
    bee4_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee4_id", order_by="Bee.id")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"))


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk1_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.dog1_id", order_by="Elk.id")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog1_id = mapped_column(Integer, ForeignKey("dogs.id"), nullable=False)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant3_id", lazy="raise_on_sql", back_populates="elk3_all")


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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(2, lambda: session.add(made["dog1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("elk1", Elk(name="elk1")))
step(6, lambda: session.add(made["elk1"]))
step(7, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(8, lambda: session.add(made["ant1"]))
step(9, lambda: session.commit())
step(10, lambda: session.add(made["bee1"]))
step(11, lambda: made["elk1"].ant3)
step(12, lambda: state(made["dog1"]))
step(13, lambda: session.flush())
step(14, lambda: [(one, one.bee4_all) for one in session.scalars(select(Bee).options(joinedload(Bee.bee4_all).immediateload(Bee.bee4_all)).order_by(Bee.id)).unique()])
step(15, lambda: session.add(made["dog1"]))
step(16, lambda: made["ant1"].bee0_all)
step(17, lambda: made["ant1"].elk3_all.insert(0, made["elk1"]))
step(18, lambda: made["ant1"].name)
step(19, lambda: made["dog1"].elk1_all.remove(made["elk1"]))
step(20, lambda: state(made["ant1"]))
step(21, lambda: made["ant1"].elk3_all.pop())
step(22, lambda: setattr(made["elk1"], "ant3", made["ant1"]))
step(23, lambda: session.commit())
step(24, lambda: session.add(made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
