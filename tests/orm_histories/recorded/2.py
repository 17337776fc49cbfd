import re

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, immediateload, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee0_all = relationship("Bee", foreign_keys="Bee.ant0_id", order_by="desc(Bee.name)", cascade="", back_populates="ant0")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant0_id = Column(Integer, ForeignKey("ants.id"))
    ant0 = relationship("Ant", foreign_keys="Bee.ant0_id", lazy="immediate", back_populates="bee0_all")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(5, lambda: session.add(made["bee2"]))
step(6, lambda: made.setdefault("ant2", Ant(name="ant2", size=0, bee0_all=[made["bee2"]])))
step(7, lambda: session.add(made["ant2"]))
step(8, lambda: session.commit())
step(9, lambda: session.expunge(made["ant2"]))
step(10, lambda: made["bee2"].ant0)
step(11, lambda: setattr(made["ant1"], "size", None))
step(12, lambda: session.expunge(made["bee2"]))
step(13, lambda: made["bee2"].ant0)
step(14, lambda: [(one, one.ant0) for one in session.scalars(select(Bee).options(immediateload(Bee.ant0)).order_by(Bee.id)).unique()])
step(15, lambda: session.commit())
step(16, lambda: session.expire_all())
step(17, lambda: setattr(made["bee2"], "size", 5))
step(18, lambda: session.rollback())
step(19, lambda: [session.new, session.dirty, session.deleted])
step(20, lambda: session.expire(made["bee1"], ["size"]))
step(21, lambda: session.commit())
step(22, lambda: session.flush())
step(23, lambda: setattr(made["bee1"], "ant0_id", 2))
step(24, lambda: setattr(made["bee1"], "ant0", made["ant1"]))
step(25, lambda: made.setdefault("ant3", Ant(name="ant3", size=2)))
step(26, lambda: session.add(made["ant3"]))
step(27, lambda: setattr(made["ant3"], "name", "ant3x"))
step(28, lambda: session.scalars(select(Ant).where(Ant.bee0_all.contains(made["bee1"])).order_by(Ant.id)).unique().all())
step(29, lambda: session.query(Ant).filter(Ant.size < 0).order_by(Ant.id).all())
step(30, lambda: setattr(made["ant3"], "size", None))
step(31, lambda: session.commit())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
