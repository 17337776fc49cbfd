import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee0_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", lazy="subquery", cascade="all, delete-orphan")
    ant1_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant1_id", order_by="Ant.id", lazy="subquery", cascade="all, delete")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))


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
step(3, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(4, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(5, lambda: made.setdefault("bee3", Bee(name="bee3")))
step(6, lambda: session.add(made["bee3"]))
step(7, lambda: session.commit())
step(8, lambda: made.update(savepoint1=session.begin_nested()))
step(9, lambda: session.get(Bee, 2))
step(10, lambda: made["ant1"].ant1_all)
step(11, lambda: made["bee1"].ant0_id)
step(12, lambda: session.query(Bee).filter(Bee.size < 7).order_by(Bee.id).all())
step(13, lambda: made["ant1"].bee0_all.add(made["bee3"]))
step(14, lambda: made["bee3"].name)
step(15, lambda: made["bee3"].ant0_id)
step(16, lambda: setattr(made["bee3"], "size", None))
step(17, lambda: setattr(made["bee2"], "size", 5))
step(18, lambda: session.expire(made["bee3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
