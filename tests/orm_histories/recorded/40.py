import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, immediateload, joinedload, mapped_column, relationship, selectinload, subqueryload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="desc(Bee.name)", lazy="raise_on_sql", cascade="all, delete-orphan", backref=backref("ant0"))
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="Bee.id", lazy="subquery", cascade="all, delete", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", lazy="raise", back_populates="bee1_all")


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
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", ant0=made["ant1"])))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2", ant0=made["ant1"])))
step(6, lambda: session.add(made["bee2"]))
step(7, lambda: session.commit())
step(8, lambda: setattr(made["ant1"], "size", None))
step(9, lambda: [(one, one.ant1) for one in session.scalars(select(Bee).options(selectinload(Bee.ant1)).order_by(Bee.id)).unique()])
step(10, lambda: [(one, one.bee0_all) for one in session.scalars(select(Ant).options(subqueryload(Ant.bee0_all).immediateload(Bee.ant0)).order_by(Ant.id)).unique()])
step(11, lambda: made["ant1"].bee1_all.remove(made["bee2"]))
step(12, lambda: setattr(made["bee1"], "ant0", None))
step(13, lambda: session.flush())
step(14, lambda: made["ant1"].bee0_all.clear())
step(15, lambda: session.delete(made["ant1"]))
step(16, lambda: made.setdefault("bee3", Bee(name="bee3", ant0=made["ant1"])))
step(17, lambda: session.add(made["bee3"]))
step(18, lambda: session.flush())
step(19, lambda: setattr(made["bee3"], "ant1", made["ant1"]))
step(20, lambda: made.setdefault("bee4", Bee(name="bee4", ant0=made["ant1"])))
step(21, lambda: session.add(made["bee4"]))
step(22, lambda: [(one, one.bee1_all) for one in session.scalars(select(Ant).where(Ant.id < 2).options(immediateload(Ant.bee1_all).joinedload(Bee.ant1)).order_by(Ant.id).execution_options(populate_existing=True)).unique()])
step(23, lambda: made["ant1"].bee1_all)
step(24, lambda: session.rollback())
step(25, lambda: [(one, one.ant0) for one in session.scalars(select(Bee).options(selectinload(Bee.ant0).joinedload(Ant.bee0_all)).order_by(Bee.id)).unique()])
step(26, lambda: session.expunge(made["bee3"]))
step(27, lambda: setattr(made["bee3"], "ant1", None))
step(28, lambda: setattr(made["bee1"], "ant1", made["ant1"]))
step(29, lambda: session.flush())
step(30, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(31, lambda: session.add(made["ant2"]))
step(32, lambda: made["bee2"].ant1)
step(33, lambda: made.setdefault("ant3", Ant(name="ant3", bee0_all=[made["bee4"], made["bee2"]])))
step(34, lambda: session.add(made["ant3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
