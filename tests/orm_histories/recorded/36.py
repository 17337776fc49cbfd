import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, immediateload, mapped_column, relationship, subqueryload


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", lazy="subquery", cascade="all", back_populates="ant0")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant0_id", back_populates="bee0_all")
    dog2_to: Mapped[list["Dog"]] = relationship(secondary=link2, order_by="desc(Dog.name)", back_populates="bee2_from")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog1_all: Mapped[set["Dog"]] = relationship(foreign_keys="Dog.cat1_id", order_by="Dog.id", lazy="subquery")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_id = mapped_column(Integer, ForeignKey("cats.id"), nullable=False)
    bee2_from: Mapped[list["Bee"]] = relationship(secondary=link2, order_by="desc(Bee.name)", lazy="joined", back_populates="dog2_to")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(2, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(3, lambda: session.add(made["cat2"]))
step(4, lambda: made.setdefault("cat3", Cat(name="cat3")))
step(5, lambda: session.commit())
step(6, lambda: [(one, one.bee0_all) for one in session.scalars(select(Ant).where(Ant.id < 5).options(immediateload(Ant.bee0_all).subqueryload(Bee.ant0)).order_by(Ant.id)).unique()])
step(7, lambda: setattr(made["cat1"], "size", 2))
step(8, lambda: made["cat2"].dog1_all)
step(9, lambda: made.setdefault("cat4", Cat(name="cat4")))
step(10, lambda: session.add(made["cat4"]))
step(11, lambda: made.setdefault("ant1", Ant(name="ant1", size=1)))
step(12, lambda: session.add(made["ant1"]))
step(13, lambda: setattr(made["cat2"], "size", 6))
step(14, lambda: session.add(made["cat2"]))
step(15, lambda: made.setdefault("bee1", Bee(name="bee1", size=0, ant0=made["ant1"])))
step(16, lambda: session.add(made["bee1"]))
step(17, lambda: made["cat4"].dog1_all)
step(18, lambda: setattr(made["cat1"], "size", None))
step(19, lambda: session.execute(select(Bee.name, Ant.name).outerjoin(Bee.ant0).order_by(Bee.id, Ant.name)).all())
step(20, lambda: session.delete(made["ant1"]))
step(21, lambda: session.delete(made["cat2"]))
step(22, lambda: made["cat4"].dog1_all)
step(23, lambda: made.setdefault("dog1", Dog(name="dog1", size=6)))
step(24, lambda: session.add(made["dog1"]))
step(25, lambda: setattr(made["ant1"], "size", 6))
step(26, lambda: session.flush())
step(27, lambda: session.refresh(made["cat2"]))
step(28, lambda: made["cat2"].dog1_all.clear())
step(29, lambda: setattr(made["bee1"], "ant0", made["ant1"]))
step(30, lambda: setattr(made["dog1"], "bee2_from", [made["bee1"]]))
step(31, lambda: made["bee1"].ant0)
step(32, lambda: session.expire_all())
step(33, lambda: made.update(savepoint1=session.begin_nested()))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
