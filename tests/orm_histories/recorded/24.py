import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("ants.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant0_id = Column(Integer, ForeignKey("ants.id"))
    ant0_all = relationship("Ant", foreign_keys="Ant.ant0_id", order_by="Ant.id", lazy="raise_on_sql", back_populates="ant0")
    ant0 = relationship("Ant", foreign_keys="Ant.ant0_id", remote_side="Ant.id", back_populates="ant0_all")
    ant1_from = relationship("Ant", secondary=link1, primaryjoin="Ant.id == link1.c.right_id", secondaryjoin="Ant.id == link1.c.left_id", collection_class=set, order_by="Ant.id", lazy="selectin", back_populates="ant1_to")
    ant1_to = relationship("Ant", secondary=link1, primaryjoin="Ant.id == link1.c.left_id", secondaryjoin="Ant.id == link1.c.right_id", order_by="Ant.id", lazy="raise_on_sql", back_populates="ant1_from")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat2_all = relationship("Cat", foreign_keys="Cat.bee2_id", collection_class=set, order_by="Cat.id", lazy="raise", cascade="", back_populates="bee2")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee2_id = Column(Integer, ForeignKey("bees.id"))
    bee2 = relationship("Bee", foreign_keys="Cat.bee2_id", back_populates="cat2_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1", size=9)))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1", size=3)))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2", ant0_all=[made["ant1"]])))
step(6, lambda: session.add(made["ant2"]))
step(7, lambda: session.commit())
step(8, lambda: made["ant1"].name)
step(9, lambda: made["ant2"].ant1_to.remove(made["ant2"]))
step(10, lambda: made.update(savepoint1=session.begin_nested()))
step(11, lambda: made.setdefault("bee1", Bee(name="bee1", cat2_all={made["cat1"]})))
step(12, lambda: session.add(made["bee1"]))
step(13, lambda: made["cat1"].bee2)
step(14, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(15, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(16, lambda: session.add(made["ant3"]))
step(17, lambda: setattr(made["cat1"], "size", None))
step(18, lambda: session.flush())
step(19, lambda: made["savepoint1"].commit())
step(20, lambda: session.commit())
step(21, lambda: session.scalars(select(Ant).where(Ant.ant1_to.any()).order_by(Ant.id)).unique().all())
step(22, lambda: setattr(made["bee1"], "size", None))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
