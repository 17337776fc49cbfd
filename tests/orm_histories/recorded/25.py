import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, make_transient, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    best1_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="desc(Bee.name)", lazy="joined", back_populates="ant1")
    best1: Mapped["Bee | None"] = relationship(foreign_keys="Ant.best1_id", post_update=True, lazy="immediate")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee0_id", order_by="Bee.id", lazy="joined", cascade="all, delete", back_populates="bee0")
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee0_id", remote_side="Bee.id", back_populates="bee0_all")
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", cascade="", back_populates="bee1_all")


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


session = Session(engine, expire_on_commit=False)
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: made.setdefault("bee2", Bee(name="bee2", size=6)))
step(3, lambda: made.setdefault("bee3", Bee(name="bee3", bee0_all=[made["bee1"]], bee0=made["bee2"])))
step(4, lambda: session.add(made["bee3"]))
step(5, lambda: made.setdefault("ant1", Ant(name="ant1", size=2, best1=made["bee3"])))
step(6, lambda: session.add(made["ant1"]))
step(7, lambda: session.commit())
step(8, lambda: made["ant1"].best1)
step(9, lambda: made["bee3"].bee0_all)
step(10, lambda: session.commit())
step(11, lambda: setattr(made["bee1"], "size", 9))
step(12, lambda: made["bee2"].bee0)
step(13, lambda: made["bee3"].bee0_all)
step(14, lambda: made.setdefault("ant2", Ant(name="ant2", id=2, best1=made["bee1"])))
step(15, lambda: session.add(made["ant2"]))
step(16, lambda: make_transient(made["ant1"]))
step(17, lambda: [session.execute(select(Ant, other.name).outerjoin(other, Ant.bee1_all).order_by(Ant.id, other.name)).unique().all() for other in [aliased(Bee)]])
step(18, lambda: session.get(Ant, 3))
step(19, lambda: session.delete(made["ant2"]))
step(20, lambda: made.setdefault("ant3", Ant(name="ant3", size=7)))
step(21, lambda: session.add(made["ant3"]))
step(22, lambda: made.setdefault("ant4", Ant(name="ant4", size=6, id=3, bee1_all=[made["bee2"], made["bee3"]], best1=made["bee2"])))
step(23, lambda: made["ant1"].bee1_all.append(made["bee3"]))
step(24, lambda: setattr(made["ant4"], "best1", made["bee2"]))
step(25, lambda: made["ant3"].bee1_all.clear())
step(26, lambda: setattr(made["bee1"], "bee0_id", 1))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
