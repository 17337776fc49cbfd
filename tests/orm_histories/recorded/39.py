import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, joinedload, mapped_column, relationship, selectinload


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
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat0_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.bee0_id", uselist=False, cascade="expunge, delete", back_populates="bee0")
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee1_id", order_by="desc(Bee.name)", back_populates="bee1")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee1_id", remote_side="Bee.id", lazy="raise_on_sql", back_populates="bee1_all")
    cat2_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.bee2_id", uselist=False, lazy="raise", cascade="expunge, delete", backref=backref("bee2", lazy="joined"))


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee0_id", lazy="raise", active_history=True, back_populates="cat0_it")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("cat2", Cat(name="cat2", size=0, id=6)))
step(4, lambda: session.add(made["cat2"]))
step(5, lambda: made.setdefault("cat3", Cat(name="cat3")))
step(6, lambda: made.setdefault("cat4", Cat(name="cat4", size=8)))
step(7, lambda: setattr(made["cat4"], "bee2", None))
step(8, lambda: made["cat2"].bee0)
step(9, lambda: session.commit())
step(10, lambda: delattr(made["cat3"], "bee2"))
step(11, lambda: setattr(made["cat2"], "bee0", None))
step(12, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(13, lambda: session.add(made["ant1"]))
step(14, lambda: session.commit())
step(15, lambda: session.expunge(made["ant1"]))
step(16, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(17, lambda: session.add(made["ant2"]))
step(18, lambda: session.commit())
step(19, lambda: setattr(made["cat4"], "bee0_id", 2))
step(20, lambda: made["ant2"].size)
step(21, lambda: history(made["cat4"], "bee0"))
step(22, lambda: session.expire_all())
step(23, lambda: setattr(made["cat1"], "bee2", None))
step(24, lambda: made["cat3"].bee0)
step(25, lambda: made["ant2"].name)
step(26, lambda: setattr(made["cat2"], "bee0", None))
step(27, lambda: session.scalars(select(Cat).where(~Cat.bee0.has()).order_by(Cat.id)).unique().all())
step(28, lambda: made["ant1"].name)
step(29, lambda: setattr(made["cat2"], "bee2", None))
step(30, lambda: [(one, one.bee0) for one in session.scalars(select(Cat).options(selectinload(Cat.bee0)).order_by(Cat.id)).unique()])
step(31, lambda: setattr(made["cat1"], "size", None))
step(32, lambda: [session.new, session.dirty, session.deleted])
step(33, lambda: made["ant1"].name)
step(34, lambda: setattr(made["cat2"], "bee2", None))
step(35, lambda: [(one, one.cat0_it) for one in session.scalars(select(Bee).options(joinedload(Bee.cat0_it)).order_by(Bee.id)).unique()])
step(36, lambda: made["cat2"].bee2)
step(37, lambda: made.setdefault("cat5", Cat(name="cat5")))
step(38, lambda: session.add(made["cat5"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
