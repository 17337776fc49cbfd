import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, backref, relationship, selectinload


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant3_id = Column(Integer, ForeignKey("ants.id"))
    via2_left = relationship("Via2", lazy="selectin", order_by="Via2.right_id", cascade="all, delete-orphan", back_populates="left")
    ant3_all = relationship("Ant", foreign_keys="Ant.ant3_id", order_by="Ant.id", lazy="raise_on_sql", backref=backref("ant3", remote_side="Ant.id"))
    ant3_seen = relationship("Ant", foreign_keys="Ant.ant3_id", viewonly=True, order_by="Ant.id")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee1_from = relationship("Bee", secondary=link1, primaryjoin="Bee.id == link1.c.right_id", secondaryjoin="Bee.id == link1.c.left_id", order_by="Bee.id", lazy="raise", back_populates="bee1_to")
    bee1_to = relationship("Bee", secondary=link1, primaryjoin="Bee.id == link1.c.left_id", secondaryjoin="Bee.id == link1.c.right_id", collection_class=set, order_by="Bee.id", back_populates="bee1_from")
    via2_right = relationship("Via2", order_by="Via2.left_id", cascade="all, delete-orphan", back_populates="right")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat0_id = Column(Integer, ForeignKey("cats.id"))
    cat0_all = relationship("Cat", foreign_keys="Cat.cat0_id", order_by="Cat.id", lazy="joined", cascade="all, delete")


class Via2(Base):
    __tablename__ = "via2s"
    name = Column(String(20))
    size = Column(Integer)
    left_id = Column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = Column(Integer, ForeignKey("bees.id"), primary_key=True)
    left = relationship("Ant", lazy="subquery", back_populates="via2_left")
    right = relationship("Bee", lazy="joined", back_populates="via2_right")


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
step(3, lambda: made.setdefault("bee2", Bee(name="bee2", bee1_from=[made["bee1"]])))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: session.commit())
step(6, lambda: state(made["bee2"]))
step(7, lambda: [(one, one.ant3_seen) for one in session.scalars(select(Ant).options(selectinload(Ant.ant3_seen)).order_by(Ant.id).limit(2)).unique()])
step(8, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(9, lambda: session.add(made["cat1"]))
step(10, lambda: session.flush())
step(11, lambda: session.commit())
step(12, lambda: made.setdefault("via21", Via2(name="via21", right=made["bee1"])))
step(13, lambda: session.add(made["via21"]))
step(14, lambda: made["bee1"].via2_right.append(made["via21"]))
step(15, lambda: made["bee1"].bee1_from.append(made["bee1"]))
step(16, lambda: made.update(savepoint1=session.begin_nested()))
step(17, lambda: setattr(made["bee2"], "size", 3))
step(18, lambda: setattr(made["via21"], "left", None))
step(19, lambda: made.setdefault("bee3", Bee(name="bee3", bee1_from=[made["bee1"]], bee1_to={made["bee1"], made["bee2"]})))
step(20, lambda: session.add(made["bee3"]))
step(21, lambda: made.setdefault("via22", Via2(name="via22", size=4, right=made["bee2"])))
step(22, lambda: made.setdefault("via23", Via2(name="via23", size=0, right=made["bee3"])))
step(23, lambda: session.add(made["via23"]))
step(24, lambda: setattr(made["bee2"], "size", 9))
step(25, lambda: made.setdefault("ant1", Ant(name="ant1", size=3)))
step(26, lambda: session.add(made["ant1"]))
step(27, lambda: setattr(made["ant1"], "ant3_id", 99))
step(28, lambda: setattr(made["via23"], "right", made["bee2"]))
step(29, lambda: made.setdefault("via24", Via2(name="via24", size=3, left=made["ant1"], right=made["bee1"])))
step(30, lambda: session.add(made["via24"]))
step(31, lambda: session.scalars(select(Cat.name).order_by(Cat.id)).all())
step(32, lambda: made["via24"].name)
step(33, lambda: setattr(made["via22"], "left", None))
step(34, lambda: made["via23"].right)
step(35, lambda: made["bee3"].bee1_from)
step(36, lambda: session.expire(made["via24"]))
step(37, lambda: session.expunge(made["via23"]))
step(38, lambda: session.scalars(select(Cat).where(Cat.cat0_all.contains(made["cat1"])).order_by(Cat.id)).unique().all())
step(39, lambda: made["savepoint1"].commit())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
