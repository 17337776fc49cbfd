import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog3_to: Mapped[list["Dog"]] = relationship(secondary=link3, order_by="desc(Dog.name)", lazy="subquery", cascade="save-update, merge, delete")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_all: Mapped[set["Dog"]] = relationship(foreign_keys="Dog.cat2_id", order_by="Dog.id", back_populates="cat2")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant0_id")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee1_id", lazy="subquery")
    cat2: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat2_id", lazy="joined", back_populates="dog2_all")


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
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: made.setdefault("cat1", Cat(name="cat1", size=5)))
step(5, lambda: session.add(made["cat1"]))
step(6, lambda: made.setdefault("cat2", Cat(name="cat2", size=3, dog2_all={made["dog1"]})))
step(7, lambda: session.commit())
step(8, lambda: setattr(made["dog1"], "size", 6))
step(9, lambda: setattr(made["dog1"], "size", None))
step(10, lambda: made.setdefault("cat3", Cat(name="cat3")))
step(11, lambda: session.add(made["cat3"]))
step(12, lambda: state(made["cat1"]))
step(13, lambda: made["cat2"].dog2_all.add(made["dog1"]))
step(14, lambda: history(made["cat3"], "dog2_all"))
step(15, lambda: session.commit())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
