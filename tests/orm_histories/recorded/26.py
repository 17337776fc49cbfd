import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Session, attribute_keyed_dict, backref, relationship, with_parent


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
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
    ant1_id = Column(Integer, ForeignKey("ants.id"))
    ant1_all = relationship("Ant", foreign_keys="Ant.ant1_id", collection_class=attribute_keyed_dict("name"), order_by="Ant.id", lazy="joined", passive_updates=False, back_populates="ant1")
    ant1 = relationship("Ant", foreign_keys="Ant.ant1_id", remote_side="Ant.id", back_populates="ant1_all")
    bee4_to = relationship("Bee", secondary=link4, order_by="Bee.id", lazy="raise", back_populates="ant4_from")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat2_to = relationship("Cat", secondary=link2, lazy="raise_on_sql")
    cat3_it = relationship("Cat", foreign_keys="Cat.bee3_id", uselist=False, passive_deletes=True, backref=backref("bee3"))
    ant4_from = relationship("Ant", secondary=link4, order_by="Ant.id", lazy="raise", back_populates="bee4_to")


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat0_id = Column(Integer, ForeignKey("cats.id"))
    bee3_id = Column(Integer, ForeignKey("bees.id", ondelete="SET NULL"), nullable=False)
    cat0_all = relationship("Cat", foreign_keys="Cat.cat0_id", order_by="Cat.id", lazy="dynamic", cascade="all, delete-orphan", back_populates="cat0")
    cat0 = relationship("Cat", foreign_keys="Cat.cat0_id", remote_side="Cat.id", lazy="raise", cascade="save-update", back_populates="cat0_all")


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


session = Session(engine, expire_on_commit=False)
step(1, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("cat2", Cat(name="cat2", cat0_all=[made["cat1"]], cat0=made["cat1"])))
step(4, lambda: session.add(made["cat2"]))
step(5, lambda: made.setdefault("bee1", Bee(name="bee1", size=4, cat2_to=[made["cat1"], made["cat2"]])))
step(6, lambda: session.commit())
step(7, lambda: made.setdefault("merged1", session.merge(made["cat1"])))
step(8, lambda: setattr(made["cat1"], "bee3", made["bee1"]))
step(9, lambda: session.add(made["bee1"]))
step(10, lambda: session.add(made["bee1"]))
step(11, lambda: made.setdefault("bee2", Bee(name="bee2", size=1, cat2_to=[made["cat2"]])))
step(12, lambda: session.add(made["bee2"]))
step(13, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(14, lambda: session.add(made["ant1"]))
step(15, lambda: made["cat2"].cat0_all.filter_by(size=0).all())
step(16, lambda: session.scalars(select(Bee).where(with_parent(made["cat1"], Cat.bee3)).order_by(Bee.name)).unique().all())
step(17, lambda: setattr(made["cat2"], "cat0_all", [made["cat2"]]))
step(18, lambda: [session.new, session.dirty, session.deleted])
step(19, lambda: session.commit())
step(20, lambda: session.scalars(select(Bee).where(Bee.ant4_from.contains(made["ant1"])).order_by(Bee.id)).unique().all())
step(21, lambda: made.update(savepoint1=session.begin_nested()))
step(22, lambda: session.scalars(select(Ant).where(~Ant.bee4_to.any(Bee.size > 2)).order_by(Ant.id)).unique().all())
step(23, lambda: made["cat2"].cat0_all.extend([made["cat2"], made["cat1"]]))
step(24, lambda: made.setdefault("cat3", Cat(name="cat3", size=3, cat0_all=[made["cat1"]], cat0=made["cat1"])))
step(25, lambda: session.add(made["cat3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
