import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
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
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee0_id", order_by="Bee.id", cascade="", back_populates="bee0")
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee0_id", remote_side="Bee.id", lazy="raise_on_sql", back_populates="bee0_all")


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
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=8)))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2", size=1)))
step(6, lambda: session.add(made["ant2"]))
step(7, lambda: made.setdefault("bee2", Bee(name="bee2", size=2)))
step(8, lambda: session.add(made["bee2"]))
step(9, lambda: session.refresh(made["bee1"]))
step(10, lambda: session.delete(made["bee1"]))
step(11, lambda: setattr(made["bee1"], "size", None))
step(12, lambda: session.flush())
step(13, lambda: session.scalars(select(Bee.name).order_by(Bee.id)).all())
step(14, lambda: setattr(made["bee2"], "bee0", None))
step(15, lambda: made["ant1"].name)
step(16, lambda: session.get(Bee, 3))
step(17, lambda: session.add(made["ant1"]))
step(18, lambda: state(made["bee1"]))
step(19, lambda: made["bee1"].bee0_all.remove(made["bee1"]))
step(20, lambda: setattr(made["ant1"], "size", None))
step(21, lambda: setattr(made["bee2"], "size", None))
step(22, lambda: setattr(made["bee1"], "bee0", made["bee1"]))
step(23, lambda: made["ant2"].name)
step(24, lambda: made.setdefault("ant3", Ant(name="ant3", size=4)))
step(25, lambda: session.add(made["ant3"]))
step(26, lambda: setattr(made["ant2"], "name", "ant2x"))
step(27, lambda: made["ant3"].name)
step(28, lambda: session.query(Ant).filter(Ant.size < 4).order_by(Ant.id).all())
step(29, lambda: made.setdefault("bee3", Bee(name="bee3", size=1, bee0=made["bee2"])))
step(30, lambda: session.add(made["bee3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
