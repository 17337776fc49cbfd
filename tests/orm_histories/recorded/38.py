import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


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
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee0_id", order_by="desc(Bee.name)", lazy="immediate", cascade="all, delete-orphan")


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


session = Session(engine, autoflush=False)
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", id=3)))
step(4, lambda: made.setdefault("ant2", Ant(name="ant2", size=1)))
step(5, lambda: session.add(made["ant2"]))
step(6, lambda: made.setdefault("bee2", Bee(name="bee2", size=2)))
step(7, lambda: session.add(made["bee2"]))
step(8, lambda: session.expire(made["bee2"], ["size"]))
step(9, lambda: session.delete(made["bee2"]))
step(10, lambda: setattr(made["bee2"], "size", None))
step(11, lambda: session.flush())
step(12, lambda: session.scalars(select(Bee).where(Bee.bee0_all.contains(made["bee2"])).order_by(Bee.id)).unique().all())
step(13, lambda: made["bee2"].bee0_all.clear())
step(14, lambda: made["bee2"].bee0_all)
step(15, lambda: setattr(made["bee1"], "bee0_id", 1))
step(16, lambda: session.expire_all())
step(17, lambda: session.refresh(made["ant2"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
