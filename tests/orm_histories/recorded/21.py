import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, Session, lazyload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog1_to: Mapped[list["Dog"]] = relationship(secondary=link1, order_by="desc(Dog.name)")
    bee2_to: Mapped[list["Bee"]] = relationship(secondary=link2, order_by="Bee.id", lazy="subquery", back_populates="ant2_from")
    bee2_seen: Mapped[list["Bee"]] = relationship(secondary=link2, viewonly=True, order_by="Bee.id")
    cat5_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant5_id", cascade="expunge, delete", back_populates="ant5")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_to: Mapped[list["Dog"]] = relationship(secondary=link0, order_by="desc(Dog.name)", back_populates="bee0_from")
    ant2_from: Mapped[list["Ant"]] = relationship(secondary=link2, order_by="Ant.id", back_populates="bee2_to")
    bee3_to: Mapped[list["Bee"]] = relationship(secondary=link3, primaryjoin="Bee.id == link3.c.left_id", secondaryjoin="Bee.id == link3.c.right_id", order_by="Bee.id", lazy="subquery", cascade="", back_populates="bee3_from")
    bee3_from: Mapped[list["Bee"]] = relationship(secondary=link3, primaryjoin="Bee.id == link3.c.right_id", secondaryjoin="Bee.id == link3.c.left_id", order_by="Bee.id", back_populates="bee3_to")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant5_id = mapped_column(Integer, ForeignKey("ants.id"))
    dog4_all: DynamicMapped["Dog"] = relationship(foreign_keys="Dog.cat4_id", order_by="Dog.id", cascade="merge, refresh-expire", passive_updates=False)
    ant5: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant5_id", back_populates="cat5_all")
    ant5_seen: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant5_id", viewonly=True)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat4_id = mapped_column(Integer, ForeignKey("cats.id"), nullable=False)
    bee0_from: Mapped[list["Bee"]] = relationship(secondary=link0, order_by="Bee.id", lazy="joined", back_populates="dog0_to")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1", size=4)))
step(6, lambda: session.add(made["cat1"]))
step(7, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(8, lambda: session.add(made["cat2"]))
step(9, lambda: session.get(Dog, 3))
step(10, lambda: session.rollback())
step(11, lambda: [session.new, session.dirty, session.deleted])
step(12, lambda: delattr(made["cat1"], "ant5"))
step(13, lambda: session.expire(made["bee2"]))
step(14, lambda: made.update(savepoint1=session.begin_nested()))
step(15, lambda: made.setdefault("dog1", Dog(name="dog1", bee0_from=[made["bee2"], made["bee1"]])))
step(16, lambda: session.add(made["dog1"]))
step(17, lambda: delattr(made["cat2"], "ant5"))
step(18, lambda: session.commit())
step(19, lambda: session.add(made["dog1"]))
step(20, lambda: session.add(made["dog1"]))
step(21, lambda: session.flush())
step(22, lambda: setattr(made["bee1"], "name", "bee1x"))
step(23, lambda: state(made["bee2"]))
step(24, lambda: session.add(made["cat1"]))
step(25, lambda: made["bee2"].bee3_to.remove(made["bee2"]))
step(26, lambda: session.expire_all())
step(27, lambda: [(one, one.dog1_to) for one in session.scalars(select(Ant).options(lazyload(Ant.dog1_to)).order_by(Ant.id)).unique()])
step(28, lambda: session.commit())
step(29, lambda: made.setdefault("cat3", Cat(name="cat3", dog4_all=[made["dog1"]])))
step(30, lambda: session.add(made["cat3"]))
step(31, lambda: session.expire_all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
