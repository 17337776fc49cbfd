import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_to: Mapped[list["Bee"]] = relationship(secondary=link0, order_by="desc(Bee.name)", back_populates="ant0_from")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_from: Mapped[list["Ant"]] = relationship(secondary=link0, order_by="Ant.id", lazy="joined", back_populates="bee0_to")


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
step(3, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(4, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(5, lambda: session.add(made["ant3"]))
step(6, lambda: session.commit())
step(7, lambda: made["ant3"].name)
step(8, lambda: setattr(made["ant3"], "name", "ant3x"))
step(9, lambda: made.setdefault("ant4", Ant(name="ant4")))
step(10, lambda: history(made["ant4"], "bee0_to"))
step(11, lambda: session.commit())
step(12, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(13, lambda: session.add(made["bee1"]))
step(14, lambda: setattr(made["ant1"], "size", None))
step(15, lambda: made["ant4"].bee0_to.append(made["bee1"]))
step(16, lambda: history(made["ant3"], "bee0_to"))
step(17, lambda: made["bee1"].ant0_from)
step(18, lambda: session.commit())
step(19, lambda: made["ant1"].size)
step(20, lambda: session.delete(made["bee1"]))
step(21, lambda: setattr(made["ant3"], "size", None))
step(22, lambda: made.setdefault("bee2", Bee(name="bee2", size=3)))
step(23, lambda: made["ant2"].bee0_to)
step(24, lambda: session.scalars(select(Bee).where(~Bee.ant0_from.any(Ant.size > 5)).order_by(Bee.id)).unique().all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
