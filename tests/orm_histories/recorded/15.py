import re

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant0_id = Column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    ant0_all = relationship("Ant", foreign_keys="Ant.ant0_id", order_by="Ant.id", cascade="", passive_deletes=True)


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee1_id = Column(Integer, ForeignKey("bees.id"))
    bee1_all = relationship("Bee", foreign_keys="Bee.bee1_id", order_by="Bee.id", back_populates="bee1")
    bee1 = relationship("Bee", foreign_keys="Bee.bee1_id", remote_side="Bee.id", lazy="raise_on_sql", back_populates="bee1_all")


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


session = Session(engine, expire_on_commit=False)
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(5, lambda: session.add(made["ant2"]))
step(6, lambda: session.commit())
step(7, lambda: [session.new, session.dirty, session.deleted])
step(8, lambda: made["ant1"].ant0_all.insert(0, made["ant2"]))
step(9, lambda: session.delete(made["ant1"]))
step(10, lambda: made["ant2"].ant0_all.remove(made["ant1"]))
step(11, lambda: made["ant2"].ant0_all.pop())
step(12, lambda: setattr(made["bee1"], "bee1", made["bee1"]))
step(13, lambda: made["ant1"].ant0_all)
step(14, lambda: setattr(made["bee1"], "bee1", made["bee1"]))
step(15, lambda: made["ant1"].ant0_all)
step(16, lambda: session.expire_all())
step(17, lambda: session.expire_all())
step(18, lambda: made.setdefault("ant3", Ant(name="ant3", ant0_all=[made["ant2"], made["ant1"]])))
step(19, lambda: session.add(made["ant3"]))
step(20, lambda: session.expire(made["ant2"], ["ant0_all"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
