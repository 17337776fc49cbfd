import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, immediateload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", lazy="selectin", cascade="save-update", backref=backref("ant0"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee1_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.bee1_id", lazy="subquery", cascade="all, delete-orphan", back_populates="bee1")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee1_id", remote_side="Bee.id", back_populates="bee1_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(4, lambda: session.add(made["ant2"]))
step(5, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(6, lambda: session.commit())
step(7, lambda: setattr(made["ant3"], "size", 3))
step(8, lambda: session.execute(select(Ant.name, Bee.name).outerjoin(Ant.bee0_all).order_by(Ant.id, Bee.name)).all())
step(9, lambda: made.update(savepoint1=session.begin_nested()))
step(10, lambda: session.scalars(select(Bee).where(Bee.bee1.has(Bee.size > 2)).order_by(Bee.id)).unique().all())
step(11, lambda: session.get(Ant, 2))
step(12, lambda: session.flush())
step(13, lambda: setattr(made["ant2"], "size", None))
step(14, lambda: made["ant1"].bee0_all)
step(15, lambda: session.scalars(select(Ant).where(~Ant.bee0_all.any(Bee.size > 0)).order_by(Ant.id)).unique().all())
step(16, lambda: setattr(made["ant3"], "size", 5))
step(17, lambda: made["ant3"].bee0_all)
step(18, lambda: setattr(made["ant3"], "bee0_all", []))
step(19, lambda: made["ant1"].bee0_all)
step(20, lambda: session.add(made["ant1"]))
step(21, lambda: made["ant3"].bee0_all)
step(22, lambda: setattr(made["ant1"], "id", 3))
step(23, lambda: made["ant1"].size)
step(24, lambda: session.rollback())
step(25, lambda: [(one, one.bee1) for one in session.scalars(select(Bee).where(Bee.id < 5).options(selectinload(Bee.bee1).immediateload(Bee.ant0)).order_by(Bee.id)).unique()])
step(26, lambda: session.expunge(made["ant2"]))
step(27, lambda: session.get(Bee, 3, populate_existing=True))
step(28, lambda: made.setdefault("merged1", session.merge(made["ant1"])))
step(29, lambda: made.setdefault("ant4", Ant(name="ant4")))
step(30, lambda: session.add(made["ant4"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
