import re

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, joinedload, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat2_it = relationship("Cat", foreign_keys="Cat.ant2_id", uselist=False, lazy="immediate", cascade="save-update", passive_deletes=True, back_populates="ant2")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    elk1_all = relationship("Elk", foreign_keys="Elk.bee1_id", order_by="desc(Elk.name)", lazy="raise_on_sql", back_populates="bee1")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant2_id = Column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    elk0_it = relationship("Elk", foreign_keys="Elk.cat0_id", uselist=False, lazy="selectin", cascade="all, delete-orphan", back_populates="cat0")
    ant2 = relationship("Ant", foreign_keys="Cat.ant2_id", lazy="raise", back_populates="cat2_it")
    elk3_all = relationship("Elk", foreign_keys="Elk.cat3_id", order_by="Elk.id", lazy="immediate", cascade="save-update", back_populates="cat3")


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
    cat0_id = Column(Integer, ForeignKey("cats.id"))
    bee1_id = Column(Integer, ForeignKey("bees.id"))
    cat3_id = Column(Integer, ForeignKey("cats.id"), nullable=False)
    cat0 = relationship("Cat", foreign_keys="Elk.cat0_id", back_populates="elk0_it")
    bee1 = relationship("Bee", foreign_keys="Elk.bee1_id", lazy="immediate", back_populates="elk1_all")
    cat3 = relationship("Cat", foreign_keys="Elk.cat3_id", lazy="selectin", back_populates="elk3_all")


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
step(2, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(3, lambda: session.add(made["bee1"]))
step(4, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(5, lambda: session.add(made["cat1"]))
step(6, lambda: made.setdefault("elk1", Elk(name="elk1", size=8, cat0=made["cat1"], cat3=made["cat1"])))
step(7, lambda: session.add(made["elk1"]))
step(8, lambda: session.commit())
step(9, lambda: made["bee1"].elk1_all.append(made["elk1"]))
step(10, lambda: session.add(made["elk1"]))
step(11, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(12, lambda: session.execute(select(Elk.name, Cat.name).outerjoin(Elk.cat3).order_by(Elk.id, Cat.name)).all())
step(13, lambda: made["bee1"].elk1_all.clear())
step(14, lambda: made["elk1"].cat3)
step(15, lambda: session.get(Cat, 5))
step(16, lambda: made.setdefault("elk2", Elk(name="elk2", bee1=made["bee2"], cat3=made["cat1"])))
step(17, lambda: session.add(made["elk2"]))
step(18, lambda: session.rollback())
step(19, lambda: setattr(made["ant1"], "size", 2))
step(20, lambda: made.setdefault("elk3", Elk(name="elk3", cat3=made["cat1"])))
step(21, lambda: session.add(made["elk3"]))
step(22, lambda: session.add(made["bee2"]))
step(23, lambda: setattr(made["cat1"], "size", 9))
step(24, lambda: made["bee1"].elk1_all.remove(made["elk2"]))
step(25, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(26, lambda: made.setdefault("ant3", Ant(name="ant3")))
step(27, lambda: session.add(made["ant3"]))
step(28, lambda: made["ant1"].cat2_it)
step(29, lambda: setattr(made["ant2"], "cat2_it", made["cat1"]))
step(30, lambda: session.execute(select(Ant.name, Cat.name).join(Ant.cat2_it).order_by(Ant.id, Cat.name)).all())
step(31, lambda: setattr(made["bee1"], "size", 7))
step(32, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(33, lambda: [(one, one.elk3_all) for one in session.scalars(select(Cat).options(joinedload(Cat.elk3_all).joinedload(Elk.bee1)).order_by(Cat.id).execution_options(populate_existing=True)).unique()])


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
