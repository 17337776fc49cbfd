import re

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee0_id = Column(Integer, ForeignKey("bees.id"))
    bee0 = relationship("Bee", foreign_keys="Bee.bee0_id", remote_side="Bee.id", lazy="raise_on_sql", post_update=True)


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1", size=0)))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(6, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(7, lambda: session.add(made["bee2"]))
step(8, lambda: session.delete(made["bee1"]))
step(9, lambda: made["ant1"].name)
step(10, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(11, lambda: session.add(made["ant3"]))
step(12, lambda: history(made["bee1"], "bee0"))
step(13, lambda: made["bee2"].bee0)
step(14, lambda: setattr(made["bee1"], "bee0", None))
step(15, lambda: session.query(Ant).filter(Ant.size > 7).order_by(Ant.id).all())
step(16, lambda: session.query(Ant).filter(Ant.size < 0).order_by(Ant.id).all())
step(17, lambda: setattr(made["bee1"], "bee0", made["bee1"]))
step(18, lambda: made["bee2"].bee0)
step(19, lambda: made.setdefault("bee3", Bee(name="bee3", id=3)))
step(20, lambda: session.add(made["bee3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
