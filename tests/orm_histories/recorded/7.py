import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, immediateload, mapped_column, relationship, subqueryload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant0_id", uselist=False, passive_deletes=True, passive_updates=False, backref=backref("ant0", lazy="subquery", cascade="save-update"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=3, id=2)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2", size=8)))
step(6, lambda: session.add(made["ant2"]))
step(7, lambda: made.setdefault("bee2", Bee(name="bee2", ant0=made["ant1"])))
step(8, lambda: session.commit())
step(9, lambda: session.commit())
step(10, lambda: made.setdefault("bee3", Bee(name="bee3")))
step(11, lambda: session.add(made["bee3"]))
step(12, lambda: [(one, one.bee0_it) for one in session.scalars(select(Ant).where(Ant.id < 2).options(subqueryload(Ant.bee0_it).immediateload(Bee.ant0)).order_by(Ant.id)).unique()])
step(13, lambda: [session.new, session.dirty, session.deleted])
step(14, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(15, lambda: session.add(made["ant3"]))
step(16, lambda: session.refresh(made["bee3"], ["ant0"]))
step(17, lambda: made.setdefault("bee4", Bee(name="bee4", size=9, ant0=made["ant2"])))
step(18, lambda: session.add(made["bee4"]))
step(19, lambda: setattr(made["bee4"], "ant0", None))
step(20, lambda: made["ant1"].bee0_it)
step(21, lambda: made.setdefault("merged1", session.merge(Ant(id=2, name="merged", size=2))))
step(22, lambda: made["bee3"].size)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
