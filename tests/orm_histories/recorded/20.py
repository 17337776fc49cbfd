import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, backref, contains_eager, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    bee2_to = relationship("Bee", secondary=link2, order_by="desc(Bee.name)")


class Bee(Base):
    __tablename__ = "bees"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    best3_id = Column(Integer, ForeignKey("cats.id"))
    cat1_all = relationship("Cat", foreign_keys="Cat.bee1_id", order_by="Cat.id", lazy="selectin", passive_updates=False, back_populates="bee1")
    cat3_all = relationship("Cat", foreign_keys="Cat.bee3_id", lazy="joined", backref=backref("bee3"))
    best3 = relationship("Cat", foreign_keys="Bee.best3_id", post_update=True)


class Cat(Base):
    __tablename__ = "cats"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    size = Column(Integer)
    cat0_id = Column(Integer, ForeignKey("cats.id"))
    bee1_id = Column(Integer, ForeignKey("bees.id"), nullable=False)
    bee3_id = Column(Integer, ForeignKey("bees.id"))
    cat0_all = relationship("Cat", foreign_keys="Cat.cat0_id", order_by="desc(Cat.name)", cascade="all, delete-orphan", back_populates="cat0")
    cat0 = relationship("Cat", foreign_keys="Cat.cat0_id", remote_side="Cat.id", lazy="joined", back_populates="cat0_all")
    bee1 = relationship("Bee", foreign_keys="Cat.bee1_id", lazy="joined", innerjoin=True, back_populates="cat1_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(6, lambda: session.commit())
step(7, lambda: made["ant1"].name)
step(8, lambda: [(one, one.bee2_to) for one in session.scalars(select(Ant).outerjoin(Ant.bee2_to).options(contains_eager(Ant.bee2_to)).order_by(Ant.id).execution_options(populate_existing=True)).unique()])
step(9, lambda: made.setdefault("bee2", Bee(name="bee2", size=3, cat1_all=[made["cat1"]], cat3_all=[made["cat1"]])))
step(10, lambda: session.add(made["bee2"]))
step(11, lambda: made.setdefault("bee3", Bee(name="bee3", size=4, best3=made["cat1"])))
step(12, lambda: session.add(made["bee3"]))
step(13, lambda: session.execute(select(Ant.name, Bee.name).outerjoin(Ant.bee2_to).order_by(Ant.id, Bee.name)).all())
step(14, lambda: setattr(made["bee1"], "id", 2))
step(15, lambda: made.setdefault("ant2", Ant(name="ant2", size=3)))
step(16, lambda: session.add(made["ant2"]))
step(17, lambda: made["cat1"].bee3)
step(18, lambda: made.setdefault("cat2", Cat(name="cat2", size=9, bee1=made["bee2"], bee3=made["bee2"])))
step(19, lambda: session.add(made["cat2"]))
step(20, lambda: session.commit())
step(21, lambda: history(made["cat1"], "cat0_all"))
step(22, lambda: setattr(made["ant2"], "size", 0))
step(23, lambda: made["bee3"].best3_id)
step(24, lambda: made.setdefault("cat3", Cat(name="cat3", size=8, cat0_all=[made["cat2"]])))
step(25, lambda: made["bee3"].cat1_all)
step(26, lambda: made.setdefault("merged1", session.merge(made["bee3"])))
step(27, lambda: made["ant2"].bee2_to)
step(28, lambda: session.scalars(select(Cat).where((Cat.cat0 == made["cat3"])).order_by(Cat.id)).unique().all())
step(29, lambda: session.flush())
step(30, lambda: history(made["ant2"], "bee2_to"))
step(31, lambda: session.commit())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
