import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


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
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant0_id", lazy="selectin")
    bee1_to: Mapped[list["Bee"]] = relationship(secondary=link1, primaryjoin="Bee.id == link1.c.left_id", secondaryjoin="Bee.id == link1.c.right_id", order_by="Bee.id", lazy="immediate")


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
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2", size=2, ant0=made["ant1"])))
step(6, lambda: made.setdefault("bee3", Bee(name="bee3", size=1)))
step(7, lambda: session.add(made["bee3"]))
step(8, lambda: session.commit())
step(9, lambda: session.commit())
step(10, lambda: made["bee3"] in session)
step(11, lambda: [(one, one.bee1_to) for one in session.scalars(select(Bee).options(selectinload(Bee.bee1_to)).order_by(Bee.id)).unique()])
step(12, lambda: session.refresh(made["bee3"]))
step(13, lambda: made["bee2"].bee1_to.__setitem__(slice(0, 1), [made["bee2"]]))
step(14, lambda: made["bee2"].ant0)
step(15, lambda: session.delete(made["ant1"]))
step(16, lambda: session.expire(made["bee3"]))
step(17, lambda: made["bee3"].bee1_to.insert(0, made["bee3"]))
step(18, lambda: made["bee3"].size)
step(19, lambda: session.query(Ant).filter(Ant.size < 4).order_by(Ant.id).all())
step(20, lambda: session.flush())
step(21, lambda: session.get(Bee, 1, populate_existing=True))
step(22, lambda: setattr(made["bee3"], "ant0", None))
step(23, lambda: setattr(made["ant1"], "id", 2))
step(24, lambda: made.setdefault("ant2", Ant(name="ant2", size=8)))
step(25, lambda: made.setdefault("merged1", session.merge(Ant(id=3, name="merged", size=2))))
step(26, lambda: setattr(made["ant1"], "id", 2))
step(27, lambda: session.expunge(made["bee1"]))
step(28, lambda: made["bee2"].bee1_to.remove(made["bee1"]))
step(29, lambda: made.setdefault("bee4", Bee(name="bee4", id=4)))
step(30, lambda: session.add(made["bee4"]))
step(31, lambda: setattr(made["bee1"], "bee1_to", [made["bee4"]]))
step(32, lambda: made.setdefault("bee5", Bee(name="bee5", ant0=made["ant1"])))
step(33, lambda: made.setdefault("ant3", Ant(name="ant3", size=8)))
step(34, lambda: session.add(made["ant3"]))
step(35, lambda: session.expire_all())
step(36, lambda: setattr(made["bee3"], "size", 2))
step(37, lambda: session.add(made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
