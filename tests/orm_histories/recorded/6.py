import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Session, attribute_keyed_dict, backref, contains_eager, immediateload, joinedload, make_transient_to_detached, relationship


class Base(DeclarativeBase):
    pass


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("bees.id", ondelete="CASCADE"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant0_id = Column(Integer, ForeignKey("ants.id"))
    ant0_all = relationship("Ant", foreign_keys="Ant.ant0_id", collection_class=attribute_keyed_dict("name"), order_by="Ant.id", lazy="raise_on_sql", cascade="all, delete-orphan", back_populates="ant0")
    ant0 = relationship("Ant", foreign_keys="Ant.ant0_id", remote_side="Ant.id", back_populates="ant0_all")
    cat2_all = relationship("Cat", foreign_keys="Cat.ant2_id", collection_class=attribute_keyed_dict("name"), order_by="Cat.id", lazy="raise", cascade="save-update, merge, delete", back_populates="ant2")
    cat2_seen = relationship("Cat", foreign_keys="Cat.ant2_id", viewonly=True, order_by="Cat.id")
    bee4_to = relationship("Bee", secondary=link4, order_by="desc(Bee.name)", lazy="immediate", passive_deletes=True, cascade="all, delete", back_populates="ant4_from")
    dog5_all = relationship("Dog", foreign_keys="Dog.ant5_id", order_by="desc(Dog.name)", lazy="joined", cascade="save-update, merge, delete", back_populates="ant5")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant4_from = relationship("Ant", secondary=link4, collection_class=attribute_keyed_dict("name"), order_by="Ant.id", passive_deletes=True, back_populates="bee4_to")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant2_id = Column(Integer, ForeignKey("ants.id"))
    ant2 = relationship("Ant", foreign_keys="Cat.ant2_id", back_populates="cat2_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant5_id = Column(Integer, ForeignKey("ants.id"))
    elk3_all = relationship("Elk", foreign_keys="Elk.dog3_id", order_by="desc(Elk.name)", lazy="subquery", cascade="save-update", back_populates="dog3")
    ant5 = relationship("Ant", foreign_keys="Dog.ant5_id", back_populates="dog5_all")


class Elk(Base):
    __tablename__ = "elks"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    elk1_id = Column(Integer, ForeignKey("elks.id"))
    dog3_id = Column(Integer, ForeignKey("dogs.id"))
    elk1_all = relationship("Elk", foreign_keys="Elk.elk1_id", collection_class=attribute_keyed_dict("name"), cascade="all, delete-orphan", backref=backref("elk1", remote_side="Elk.id", lazy="joined"))
    dog3 = relationship("Dog", foreign_keys="Elk.dog3_id", lazy="raise", back_populates="elk3_all")


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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(2, lambda: session.add(made["dog1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=8)))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(6, lambda: [session.new, session.dirty, session.deleted])
step(7, lambda: session.expunge(made["dog1"]))
step(8, lambda: [(one, one.dog3) for one in session.scalars(select(Elk).options(joinedload(Elk.dog3).immediateload(Dog.ant5)).order_by(Elk.id)).unique()])
step(9, lambda: session.get(Bee, 3))
step(10, lambda: setattr(made["cat1"], "ant2_id", 2))
step(11, lambda: session.get(Elk, 1, populate_existing=True))
step(12, lambda: history(made["dog1"], "elk3_all"))
step(13, lambda: session.expunge(made["dog1"]))
step(14, lambda: [session.new, session.dirty, session.deleted])
step(15, lambda: make_transient_to_detached(made["dog1"]))
step(16, lambda: session.refresh(made["dog1"], ["ant5"]))
step(17, lambda: made["bee1"].ant4_from)
step(18, lambda: session.commit())
step(19, lambda: [(one, one.ant2) for one in session.scalars(select(Cat).outerjoin(Cat.ant2).where(Cat.id < 4).options(contains_eager(Cat.ant2)).order_by(Cat.id))])
step(20, lambda: made.setdefault("elk1", Elk(name="elk1", dog3=made["dog1"])))
step(21, lambda: [(one, one.elk3_all) for one in session.scalars(select(Dog).outerjoin(Dog.elk3_all).where(Dog.id < 3).options(contains_eager(Dog.elk3_all)).order_by(Dog.id)).unique()])
step(22, lambda: made["dog1"].ant5_id)
step(23, lambda: setattr(made["elk1"], "size", 3))
step(24, lambda: setattr(made["bee1"], "size", 3))
step(25, lambda: made.update(savepoint1=session.begin_nested()))
step(26, lambda: setattr(made["elk1"], "dog3", None))
step(27, lambda: made["bee1"].ant4_from)
step(28, lambda: made.setdefault("merged1", session.merge(Dog(id=1, name="merged", size=1))))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
