import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, immediateload, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("ants.id"), primary_key=True),
)


link5 = Table(
    "link5",
    Base.metadata,
    Column("left_id", ForeignKey("cats.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="desc(Bee.name)", lazy="selectin", back_populates="ant1")
    cat2_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant2_id", order_by="Cat.id", back_populates="ant2")
    ant4_from: Mapped[list["Ant"]] = relationship(secondary=link4, primaryjoin="Ant.id == link4.c.right_id", secondaryjoin="Ant.id == link4.c.left_id", order_by="Ant.id", back_populates="ant4_to")
    ant4_to: Mapped[set["Ant"]] = relationship(secondary=link4, primaryjoin="Ant.id == link4.c.left_id", secondaryjoin="Ant.id == link4.c.right_id", order_by="desc(Ant.name)", lazy="joined", back_populates="ant4_from")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    dog0_to: Mapped[list["Dog"]] = relationship(secondary=link0, order_by="desc(Dog.name)", lazy="subquery")
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", back_populates="bee1_all")
    bee3_to: Mapped[list["Bee"]] = relationship(secondary=link3, primaryjoin="Bee.id == link3.c.left_id", secondaryjoin="Bee.id == link3.c.right_id", order_by="Bee.id")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant2_id", lazy="subquery", back_populates="cat2_all")
    dog5_to: Mapped[list["Dog"]] = relationship(secondary=link5, order_by="Dog.id", lazy="selectin", back_populates="cat5_from")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat5_from: Mapped[list["Cat"]] = relationship(secondary=link5, order_by="Cat.id", back_populates="dog5_to")


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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1", size=9)))
step(2, lambda: session.add(made["dog1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1", dog5_to=[made["dog1"]])))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: session.commit())
step(6, lambda: made["dog1"].cat5_from.clear())
step(7, lambda: setattr(made["dog1"], "size", 2))
step(8, lambda: [(one, one.cat5_from) for one in session.scalars(select(Dog).options(immediateload(Dog.cat5_from).joinedload(Cat.dog5_to)).order_by(Dog.id)).unique()])
step(9, lambda: session.flush())
step(10, lambda: session.commit())
step(11, lambda: made.setdefault("bee1", Bee(name="bee1", size=1)))
step(12, lambda: session.add(made["bee1"]))
step(13, lambda: made["cat1"].ant2_id)
step(14, lambda: made["bee1"].dog0_to)
step(15, lambda: session.execute(select(Cat.name, Dog.name).outerjoin(Cat.dog5_to).order_by(Cat.id, Dog.name)).all())
step(16, lambda: session.expire_all())
step(17, lambda: history(made["cat1"], "dog5_to"))
step(18, lambda: made["bee1"].dog0_to.append(made["dog1"]))
step(19, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(20, lambda: session.add(made["cat2"]))
step(21, lambda: setattr(made["cat1"], "ant2_id", None))
step(22, lambda: made.setdefault("ant1", Ant(name="ant1", cat2_all=[made["cat2"]])))
step(23, lambda: session.add(made["ant1"]))
step(24, lambda: made["cat1"].ant2)
step(25, lambda: made["cat2"].dog5_to.append(made["dog1"]))
step(26, lambda: made["dog1"].cat5_from)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
