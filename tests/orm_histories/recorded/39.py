import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="Bee.id", lazy="subquery", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee2_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="CASCADE"))
    cat0_to: Mapped[list["Cat"]] = relationship(secondary=link0, order_by="Cat.id", lazy="raise")
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", lazy="immediate", back_populates="bee1_all")
    bee2_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee2_id", order_by="Bee.id", lazy="immediate", cascade="all, delete", passive_deletes=True, back_populates="bee2")
    bee2: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee2_id", remote_side="Bee.id", lazy="immediate", back_populates="bee2_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


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
step(2, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(3, lambda: made.setdefault("bee2", Bee(name="bee2", bee2=made["bee1"])))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(6, lambda: session.add(made["cat1"]))
step(7, lambda: session.add(made["ant1"]))
step(8, lambda: made["ant1"].bee1_all)
step(9, lambda: session.commit())
step(10, lambda: made["bee1"].bee2_all.remove(made["bee1"]))
step(11, lambda: session.commit())
step(12, lambda: session.commit())
step(13, lambda: made["ant1"].bee1_all.remove(made["bee1"]))
step(14, lambda: made["bee1"].cat0_to.append(made["cat1"]))
step(15, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(16, lambda: session.add(made["ant2"]))
step(17, lambda: session.commit())
step(18, lambda: session.expire(made["bee2"]))
step(19, lambda: session.expire_all())
step(20, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(21, lambda: session.add(made["ant3"]))
step(22, lambda: setattr(made["bee2"], "size", 7))
step(23, lambda: setattr(made["cat1"], "size", None))
step(24, lambda: made["bee2"].cat0_to.clear())
step(25, lambda: session.get(Cat, 2))
step(26, lambda: [(one, one.bee1_all) for one in session.scalars(select(Ant).options(joinedload(Ant.bee1_all).selectinload(Bee.cat0_to)).order_by(Ant.id)).unique()])
step(27, lambda: made["ant3"].size)
step(28, lambda: session.query(Cat).filter(Cat.size < 9).order_by(Cat.id).all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
