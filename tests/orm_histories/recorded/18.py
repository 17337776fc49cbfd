import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("cats.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
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
    via0_left: Mapped[list["Via0"]] = relationship(order_by="Via0.right_id", cascade="all, delete-orphan", back_populates="left")
    cat1_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee1_id", order_by="Cat.id", back_populates="bee1")
    dog2_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.bee2_id", order_by="Dog.id", lazy="raise_on_sql", cascade="all", back_populates="bee2")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee1_id", back_populates="cat1_all")
    cat3_from: Mapped[list["Cat"]] = relationship(secondary=link3, primaryjoin="Cat.id == link3.c.right_id", secondaryjoin="Cat.id == link3.c.left_id", order_by="Cat.id", lazy="immediate", back_populates="cat3_to")
    cat3_to: Mapped[list["Cat"]] = relationship(secondary=link3, primaryjoin="Cat.id == link3.c.left_id", secondaryjoin="Cat.id == link3.c.right_id", order_by="desc(Cat.name)", back_populates="cat3_from")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"))
    via0_right: Mapped[list["Via0"]] = relationship(order_by="Via0.left_id", cascade="all, delete-orphan", back_populates="right")
    bee2: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee2_id", lazy="joined", back_populates="dog2_all")


class Via0(Base):
    __tablename__ = "via0s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Bee | None"] = relationship(lazy="selectin", back_populates="via0_left")
    right: Mapped["Dog | None"] = relationship(lazy="selectin", back_populates="via0_right")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: session.commit())
step(6, lambda: made["bee1"].dog2_all)
step(7, lambda: setattr(made["bee1"], "size", 2))
step(8, lambda: made["bee2"].size)
step(9, lambda: setattr(made["bee1"], "size", 8))
step(10, lambda: session.get(Dog, 2))
step(11, lambda: session.add(made["bee2"]))
step(12, lambda: made["bee2"].via0_left)
step(13, lambda: session.commit())
step(14, lambda: setattr(made["bee2"], "size", None))
step(15, lambda: session.commit())
step(16, lambda: made["bee1"].dog2_all)
step(17, lambda: session.delete(made["bee1"]))
step(18, lambda: made.setdefault("cat1", Cat(name="cat1", size=5, bee1=made["bee1"])))
step(19, lambda: session.add(made["cat1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
