import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, lazyload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("dogs.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant2_id", order_by="Bee.id", lazy="joined", backref=backref("ant2"))
    bee4_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant4_id", order_by="desc(Bee.name)", lazy="raise_on_sql", passive_deletes=True)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant4_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    elk0_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.bee0_id", order_by="desc(Elk.name)", cascade="all, delete-orphan")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat1: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat1_id", lazy="immediate")
    dog3_to: Mapped[list["Dog"]] = relationship(secondary=link3, primaryjoin="Dog.id == link3.c.left_id", secondaryjoin="Dog.id == link3.c.right_id", order_by="desc(Dog.name)", lazy="subquery")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


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
step(1, lambda: made.setdefault("elk1", Elk(name="elk1", size=7)))
step(2, lambda: made.setdefault("dog1", Dog(name="dog1", size=8)))
step(3, lambda: session.add(made["dog1"]))
step(4, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(5, lambda: session.add(made["ant1"]))
step(6, lambda: setattr(made["dog1"], "cat1", None))
step(7, lambda: setattr(made["elk1"], "bee0_id", None))
step(8, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(9, lambda: session.add(made["ant2"]))
step(10, lambda: session.add(made["elk1"]))
step(11, lambda: made["ant2"].bee4_all.pop())
step(12, lambda: session.commit())
step(13, lambda: session.refresh(made["ant1"]))
step(14, lambda: made.setdefault("dog2", Dog(name="dog2")))
step(15, lambda: session.add(made["dog2"]))
step(16, lambda: made["ant1"].bee2_all)
step(17, lambda: session.commit())
step(18, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(19, lambda: session.merge(Dog(id=4, name="merged", size=0)))
step(20, lambda: session.commit())
step(21, lambda: setattr(made["ant1"], "size", None))
step(22, lambda: setattr(made["elk1"], "name", "elk1x"))
step(23, lambda: made["ant2"].bee4_all)
step(24, lambda: made.setdefault("cat2", Cat(name="cat2", size=3)))
step(25, lambda: session.add(made["cat2"]))
step(26, lambda: [(one, one.elk0_all) for one in session.scalars(select(Bee).where(Bee.id < 2).options(lazyload(Bee.elk0_all)).order_by(Bee.id).execution_options(populate_existing=True)).unique()])
step(27, lambda: session.expire(made["cat2"]))
step(28, lambda: made["elk1"].name)
step(29, lambda: setattr(made["dog2"], "cat1", None))
step(30, lambda: setattr(made["dog2"], "cat1_id", 2))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
