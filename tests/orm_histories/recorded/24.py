import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, backref, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant0_id = Column(Integer, ForeignKey("ants.id"))
    ant0_all = relationship("Ant", foreign_keys="Ant.ant0_id", cascade="all", backref=backref("ant0", remote_side="Ant.id", lazy="raise_on_sql"))
    bee2_all = relationship("Bee", foreign_keys="Bee.ant2_id", order_by="Bee.id", lazy="raise", cascade="expunge, delete", backref=backref("ant2", lazy="immediate", cascade="all, delete-orphan", single_parent=True))


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant2_id = Column(Integer, ForeignKey("ants.id"))
    cat1_to = relationship("Cat", secondary=link1, lazy="immediate", back_populates="bee1_from")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee1_from = relationship("Bee", secondary=link1, back_populates="cat1_to")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=9)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2", size=4)))
step(6, lambda: session.add(made["bee2"]))
step(7, lambda: session.commit())
step(8, lambda: session.rollback())
step(9, lambda: session.commit())
step(10, lambda: session.get(Ant, 3, populate_existing=True))
step(11, lambda: made["bee1"].size)
step(12, lambda: session.close())
step(13, lambda: session.commit())
step(14, lambda: made["ant1"].bee2_all.remove(made["bee2"]))
step(15, lambda: session.flush())
step(16, lambda: session.flush())
step(17, lambda: session.get(Cat, 4, populate_existing=True))
step(18, lambda: session.expire(made["bee2"]))
step(19, lambda: session.rollback())
step(20, lambda: session.flush())
step(21, lambda: setattr(made["bee1"], "size", 1))
step(22, lambda: session.commit())
step(23, lambda: state(made["bee2"]))
step(24, lambda: made["bee1"].cat1_to)
step(25, lambda: session.flush())
step(26, lambda: made["ant1"].bee2_all.insert(0, made["bee1"]))
step(27, lambda: session.flush())
step(28, lambda: [session.new, session.dirty, session.deleted])
step(29, lambda: session.scalars(select(Cat).where(~Cat.bee1_from.any(size=3)).order_by(Cat.id)).unique().all())
step(30, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(31, lambda: state(made["ant1"]))
step(32, lambda: session.scalars(select(Cat).where(~Cat.bee1_from.any()).order_by(Cat.id)).unique().all())
step(33, lambda: made["ant1"].ant0_all.append(made["ant1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
