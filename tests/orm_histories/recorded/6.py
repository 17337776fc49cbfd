import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, backref, immediateload, joinedload, relationship, subqueryload


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("elks.id"), primary_key=True),
    Column("right_id", ForeignKey("elks.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant0_id = Column(Integer, ForeignKey("ants.id"))
    ant0_all = relationship("Ant", foreign_keys="Ant.ant0_id", order_by="Ant.id", cascade="save-update, merge, delete", backref=backref("ant0", remote_side="Ant.id"))
    elk3_all = relationship("Elk", foreign_keys="Elk.ant3_id", order_by="desc(Elk.name)", lazy="immediate", cascade="", back_populates="ant3")
    via4_left = relationship("Via4", order_by="Via4.right_id", cascade="all, delete-orphan", back_populates="left")
    elk5_all = relationship("Elk", foreign_keys="Elk.ant5_id", order_by="desc(Elk.name)", lazy="raise", cascade="save-update", back_populates="ant5")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    dog2_all = relationship("Dog", foreign_keys="Dog.cat2_id", collection_class=set, order_by="Dog.id", cascade="all, delete-orphan", back_populates="cat2")


class Dog(Base):
    __tablename__ = "dogs"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat2_id = Column(Integer, ForeignKey("cats.id"))
    cat2 = relationship("Cat", foreign_keys="Dog.cat2_id", lazy="raise_on_sql", back_populates="dog2_all")


class Elk(Base):
    __tablename__ = "elks"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant3_id = Column(Integer, ForeignKey("ants.id"))
    ant5_id = Column(Integer, ForeignKey("ants.id"))
    elk1_to = relationship("Elk", secondary=link1, primaryjoin="Elk.id == link1.c.left_id", secondaryjoin="Elk.id == link1.c.right_id", order_by="Elk.id", lazy="immediate")
    ant3 = relationship("Ant", foreign_keys="Elk.ant3_id", lazy="raise", back_populates="elk3_all")
    via4_right = relationship("Via4", lazy="joined", order_by="Via4.left_id", cascade="all, delete-orphan", back_populates="right")
    ant5 = relationship("Ant", foreign_keys="Elk.ant5_id", back_populates="elk5_all")


class Via4(Base):
    __tablename__ = "via4s"
    name = Column(String(20))
    size = Column(Integer)
    left_id = Column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = Column(Integer, ForeignKey("elks.id"), primary_key=True)
    left = relationship("Ant", back_populates="via4_left")
    right = relationship("Elk", lazy="immediate", back_populates="via4_right")


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
step(2, lambda: made.setdefault("via41", Via4(name="via41")))
step(3, lambda: session.add(made["via41"]))
step(4, lambda: session.commit())
step(5, lambda: session.expire(made["via41"]))
step(6, lambda: setattr(made["via41"], "left", None))
step(7, lambda: session.flush())
step(8, lambda: [(one, one.cat2) for one in session.scalars(select(Dog).options(subqueryload(Dog.cat2)).order_by(Dog.id)).unique()])
step(9, lambda: made.setdefault("via42", Via4(name="via42")))
step(10, lambda: made.setdefault("elk1", Elk(name="elk1", size=9)))
step(11, lambda: session.add(made["elk1"]))
step(12, lambda: [(one, one.cat2) for one in session.scalars(select(Dog).options(immediateload(Dog.cat2)).order_by(Dog.id)).unique()])
step(13, lambda: session.expire(made["via41"]))
step(14, lambda: [(one, one.via4_right) for one in session.scalars(select(Elk).options(subqueryload(Elk.via4_right)).order_by(Elk.id).execution_options(populate_existing=True)).unique()])
step(15, lambda: session.flush())
step(16, lambda: session.delete(made["via41"]))
step(17, lambda: session.expire(made["via42"]))
step(18, lambda: made["bee1"].name)
step(19, lambda: session.get(Elk, 5))
step(20, lambda: state(made["elk1"]))
step(21, lambda: delattr(made["via41"], "left"))
step(22, lambda: [session.new, session.dirty, session.deleted])
step(23, lambda: made["bee1"].name)
step(24, lambda: session.delete(made["elk1"]))
step(25, lambda: [(one, one.cat2) for one in session.scalars(select(Dog).where(Dog.id < 5).options(joinedload(Dog.cat2)).order_by(Dog.id)).unique()])
step(26, lambda: made["elk1"].elk1_to)
step(27, lambda: session.commit())
step(28, lambda: [(one, one.dog2_all) for one in session.scalars(select(Cat).where(Cat.id < 4).options(subqueryload(Cat.dog2_all)).order_by(Cat.id)).unique()])
step(29, lambda: session.scalars(select(Ant).where(Ant.ant0.has()).order_by(Ant.id)).unique().all())
step(30, lambda: session.commit())
step(31, lambda: made["bee1"].size)
step(32, lambda: setattr(made["via41"], "size", 5))
step(33, lambda: setattr(made["elk1"], "ant3", None))
step(34, lambda: made.setdefault("ant1", Ant(name="ant1", size=0, elk3_all=[made["elk1"]])))
step(35, lambda: session.add(made["ant1"]))
step(36, lambda: made["ant1"].elk3_all.append(made["elk1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
