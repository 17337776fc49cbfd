import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Session, attribute_keyed_dict, backref, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    best3_id = Column(Integer, ForeignKey("bees.id"))
    cat2_to = relationship("Cat", secondary=link2, order_by="Cat.id", lazy="joined")
    bee3_all = relationship("Bee", foreign_keys="Bee.ant3_id", collection_class=attribute_keyed_dict("name"), order_by="Bee.id", cascade="expunge, delete", backref=backref("ant3"))
    best3 = relationship("Bee", foreign_keys="Ant.best3_id", post_update=True, lazy="subquery")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant3_id = Column(Integer, ForeignKey("ants.id"), nullable=False)


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    elk0_all = relationship("Elk", foreign_keys="Elk.cat0_id", order_by="Elk.id", passive_updates=False)


class Dog(Base):
    __tablename__ = "dogs"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)


class Elk(Base):
    __tablename__ = "elks"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat0_id = Column(Integer, ForeignKey("cats.id"), nullable=False)
    elk1_id = Column(Integer, ForeignKey("elks.id"))
    elk1_all = relationship("Elk", foreign_keys="Elk.elk1_id", order_by="Elk.id", lazy="raise", cascade="save-update, merge, delete", back_populates="elk1")
    elk1 = relationship("Elk", foreign_keys="Elk.elk1_id", remote_side="Elk.id", back_populates="elk1_all")


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
step(1, lambda: made.setdefault("elk1", Elk(name="elk1", size=1)))
step(2, lambda: session.add(made["elk1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", id=6)))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(6, lambda: made.setdefault("elk2", Elk(name="elk2")))
step(7, lambda: session.add(made["elk2"]))
step(8, lambda: session.commit())
step(9, lambda: made["elk2"].elk1)
step(10, lambda: made["bee2"].ant3_id)
step(11, lambda: made.setdefault("elk3", Elk(name="elk3", elk1_all=[made["elk1"], made["elk2"]], elk1=made["elk2"])))
step(12, lambda: session.add(made["elk3"]))
step(13, lambda: session.flush())
step(14, lambda: session.commit())
step(15, lambda: made.setdefault("elk4", Elk(name="elk4", elk1=made["elk2"])))
step(16, lambda: session.add(made["elk4"]))
step(17, lambda: session.delete(made["elk2"]))
step(18, lambda: session.flush())
step(19, lambda: made.setdefault("ant1", Ant(name="ant1", size=2, best3=made["bee2"])))
step(20, lambda: session.add(made["ant1"]))
step(21, lambda: setattr(made["elk1"], "size", 1))
step(22, lambda: made.setdefault("cat1", Cat(name="cat1", size=2)))
step(23, lambda: session.add(made["cat1"]))
step(24, lambda: session.delete(made["ant1"]))
step(25, lambda: made["bee2"].ant3)
step(26, lambda: session.scalars(select(Ant).where(Ant.cat2_to.any(Cat.size > 5)).order_by(Ant.id)).unique().all())
step(27, lambda: made.setdefault("dog1", Dog(name="dog1", id=6)))
step(28, lambda: session.add(made["dog1"]))
step(29, lambda: made["dog1"].size)
step(30, lambda: setattr(made["elk3"], "cat0_id", None))
step(31, lambda: session.rollback())
step(32, lambda: session.commit())
step(33, lambda: made["cat1"].elk0_all.remove(made["elk4"]))
step(34, lambda: session.refresh(made["cat1"]))
step(35, lambda: session.flush())
step(36, lambda: made.setdefault("bee3", Bee(name="bee3", ant3=made["ant1"])))
step(37, lambda: session.add(made["bee3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
