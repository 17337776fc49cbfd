import re

from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, immediateload, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    via0_left = relationship("Via0", lazy="raise", order_by="Via0.right_id", cascade="all, delete-orphan", back_populates="left")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    via0_right = relationship("Via0", order_by="Via0.left_id", back_populates="right")


class Via0(Base):
    __tablename__ = "via0s"
    name = Column(String(20))
    size = Column(Integer)
    left_id = Column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = Column(Integer, ForeignKey("bees.id"), primary_key=True)
    left = relationship("Ant", back_populates="via0_left")
    right = relationship("Bee", back_populates="via0_right")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: made.setdefault("via01", Via0(name="via01", left=made["ant1"])))
step(3, lambda: made.setdefault("ant2", Ant(name="ant2", size=5)))
step(4, lambda: made.setdefault("ant3", Ant(name="ant3", via0_left=[made["via01"]])))
step(5, lambda: session.add(made["ant3"]))
step(6, lambda: session.commit())
step(7, lambda: session.refresh(made["ant3"], ["via0_left"]))
step(8, lambda: setattr(made["via01"], "size", None))
step(9, lambda: [session.new, session.dirty, session.deleted])
step(10, lambda: made["ant2"].via0_left)
step(11, lambda: [(one, one.via0_right) for one in session.scalars(select(Bee).options(immediateload(Bee.via0_right)).order_by(Bee.id)).unique()])
step(12, lambda: session.expire_all())
step(13, lambda: setattr(made["ant2"], "size", None))
step(14, lambda: session.scalars(select(Ant).where(Ant.via0_left.any()).order_by(Ant.id)).unique().all())
step(15, lambda: state(made["ant1"]))
step(16, lambda: made["ant1"].via0_left.append(made["via01"]))
step(17, lambda: [(one, one.via0_left) for one in session.scalars(select(Ant).options(selectinload(Ant.via0_left).selectinload(Via0.left)).order_by(Ant.id).limit(2)).unique()])
step(18, lambda: made.setdefault("bee1", Bee(name="bee1", size=2)))
step(19, lambda: session.add(made["bee1"]))
step(20, lambda: made["via01"].name)
step(21, lambda: made.setdefault("via02", Via0(name="via02", left=made["ant2"], right=made["bee1"])))
step(22, lambda: session.add(made["via02"]))
step(23, lambda: made["bee1"].via0_right)
step(24, lambda: session.commit())
step(25, lambda: made["via01"].size)
step(26, lambda: session.flush())
step(27, lambda: made["via01"].right)
step(28, lambda: made["ant2"].size)
step(29, lambda: made["bee1"].via0_right.append(made["via02"]))
step(30, lambda: session.query(Ant).filter(Ant.size > 2).order_by(Ant.id).all())
step(31, lambda: made["ant3"].via0_left.__iadd__([made["via02"]]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
