import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, attribute_keyed_dict, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat1_all = relationship("Cat", foreign_keys="Cat.ant1_id", order_by="Cat.id", lazy="immediate", cascade="", back_populates="ant1")
    bee2_to = relationship("Bee", secondary=link2, order_by="Bee.id", lazy="raise_on_sql", cascade="save-update, merge, delete", back_populates="ant2_from")
    bee3_to = relationship("Bee", secondary=link3, collection_class=set, order_by="Bee.id")
    bee4_to = relationship("Bee", secondary=link4, order_by="Bee.id", lazy="immediate", cascade="save-update, merge, delete", back_populates="ant4_from")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    ant2_from = relationship("Ant", secondary=link2, order_by="desc(Ant.name)", lazy="subquery", back_populates="bee2_to")
    ant4_from = relationship("Ant", secondary=link4, collection_class=set, order_by="Ant.id", back_populates="bee4_to")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat0_id = Column(Integer, ForeignKey("cats.id", ondelete="CASCADE"))
    ant1_id = Column(Integer, ForeignKey("ants.id"))
    cat0_all = relationship("Cat", foreign_keys="Cat.cat0_id", collection_class=attribute_keyed_dict("name"), order_by="desc(Cat.name)", cascade="save-update, merge, delete", passive_deletes=True, back_populates="cat0")
    cat0 = relationship("Cat", foreign_keys="Cat.cat0_id", remote_side="Cat.id", lazy="raise", back_populates="cat0_all")
    ant1 = relationship("Ant", foreign_keys="Cat.ant1_id", lazy="selectin", back_populates="cat1_all")


engine = create_engine("sqlite://")
event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))
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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1", size=3)))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2", size=3, bee4_to=[made["bee1"]])))
step(6, lambda: session.add(made["ant2"]))
step(7, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(8, lambda: session.add(made["bee2"]))
step(9, lambda: session.commit())
step(10, lambda: session.scalars(select(Cat).where(Cat.ant1 == made["ant2"]).order_by(Cat.id)).unique().all())
step(11, lambda: made.setdefault("ant3", Ant(name="ant3", bee3_to={made["bee2"], made["bee1"]}, bee4_to=[made["bee1"]])))
step(12, lambda: session.add(made["ant3"]))
step(13, lambda: made.setdefault("ant4", Ant(name="ant4", bee4_to=[made["bee2"]])))
step(14, lambda: session.add(made["ant4"]))
step(15, lambda: setattr(made["ant1"], "size", None))
step(16, lambda: made["bee1"].ant2_from.clear())
step(17, lambda: setattr(made["ant2"], "size", 8))
step(18, lambda: session.add(made["ant4"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
