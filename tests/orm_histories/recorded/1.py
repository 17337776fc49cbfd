import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, contains_eager, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_to: Mapped[list["Bee"]] = relationship(secondary=link0, order_by="Bee.id", cascade="all, delete-orphan", single_parent=True, back_populates="ant0_from")
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="Bee.id", cascade="", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant0_from: Mapped[list["Ant"]] = relationship(secondary=link0, order_by="Ant.id", back_populates="bee0_to")
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", lazy="joined", cascade="save-update", back_populates="bee1_all")
    bee2_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee2_id", order_by="desc(Bee.name)", cascade="", back_populates="bee2")
    bee2: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee2_id", remote_side="Bee.id", back_populates="bee2_all")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(6, lambda: session.add(made["ant1"]))
step(7, lambda: session.commit())
step(8, lambda: made.update(savepoint1=session.begin_nested()))
step(9, lambda: made["bee1"] in session)
step(10, lambda: state(made["ant1"]))
step(11, lambda: history(made["ant1"], "bee1_all"))
step(12, lambda: session.add(made["ant1"]))
step(13, lambda: setattr(made["ant1"], "size", 8))
step(14, lambda: setattr(made["bee1"], "size", 5))
step(15, lambda: [(one, one.bee2_all) for one in session.scalars(select(Bee).options(contains_eager(Bee.bee2_all)).order_by(Bee.id)).unique()])
step(16, lambda: made.setdefault("bee3", Bee(name="bee3", size=1, ant0_from=[made["ant1"]], ant1=made["ant1"], bee2=made["bee1"])))
step(17, lambda: session.add(made["bee3"]))
step(18, lambda: setattr(made["bee2"], "bee2_all", [made["bee2"]]))
step(19, lambda: made.setdefault("bee4", Bee(name="bee4", size=3, ant0_from=[made["ant1"]], bee2=made["bee1"])))
step(20, lambda: session.add(made["bee4"]))
step(21, lambda: session.refresh(made["bee4"], ["bee2_all"]))
step(22, lambda: made["bee2"].bee2)
step(23, lambda: made["bee1"].bee2_all.remove(made["bee4"]))
step(24, lambda: session.add(made["bee3"]))
step(25, lambda: session.commit())
step(26, lambda: session.execute(delete(Ant).where(Ant.size > 4)).rowcount)
step(27, lambda: setattr(made["bee2"], "bee2", made["bee3"]))
step(28, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(29, lambda: session.flush())
step(30, lambda: setattr(made["bee1"], "bee2_id", 99))
step(31, lambda: setattr(made["bee1"], "bee2_all", [made["bee4"]]))
step(32, lambda: session.get(Ant, 5))
step(33, lambda: session.rollback())
step(34, lambda: setattr(made["ant1"], "size", None))
step(35, lambda: session.scalars(select(Bee).where(Bee.ant1.has()).order_by(Bee.id)).unique().all())
step(36, lambda: made["bee4"].ant0_from.remove(made["ant1"]))
step(37, lambda: made.setdefault("merged1", session.merge(Bee(id=4, name="merged", size=2))))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
