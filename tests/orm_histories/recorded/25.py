import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, immediateload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="Bee.id", lazy="immediate", cascade="save-update", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee0_all: Mapped[dict[str, "Bee"]] = relationship(foreign_keys="Bee.bee0_id", collection_class=attribute_keyed_dict("name"), order_by="Bee.id", cascade="all", passive_deletes=True)
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", lazy="immediate", back_populates="bee1_all")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=6)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1", bee1_all=[made["bee1"]])))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(6, lambda: made.setdefault("bee3", Bee(name="bee3", size=0)))
step(7, lambda: session.add(made["bee3"]))
step(8, lambda: made["ant1"].bee1_all)
step(9, lambda: session.get(Ant, 2))
step(10, lambda: session.delete(made["ant1"]))
step(11, lambda: session.query(Bee).filter(Bee.size != 9).order_by(Bee.id).all())
step(12, lambda: [(one, one.ant1) for one in session.scalars(select(Bee).options(immediateload(Bee.ant1).immediateload(Ant.bee1_all)).order_by(Bee.id)).unique()])
step(13, lambda: made.setdefault("bee4", Bee(name="bee4")))
step(14, lambda: session.add(made["bee4"]))
step(15, lambda: session.expire(made["bee3"], ["ant1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
