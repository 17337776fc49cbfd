import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via2_left: Mapped[list["Via2"]] = relationship(order_by="Via2.right_id", cascade="all, delete-orphan", back_populates="left")
    cat4_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant4_id", order_by="Cat.id", cascade="save-update, merge, delete", back_populates="ant4")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee0_id", order_by="Cat.id", lazy="subquery", back_populates="bee0")
    dog1_to: Mapped[list["Dog"]] = relationship(secondary=link1, order_by="Dog.id")
    via3_left: Mapped[list["Via3"]] = relationship(lazy="subquery", order_by="Via3.right_id", cascade="all, delete-orphan", back_populates="left")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee0_id", back_populates="cat0_all")
    via2_right: Mapped[list["Via2"]] = relationship(order_by="Via2.left_id", back_populates="right")
    ant4: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant4_id", lazy="subquery", back_populates="cat4_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via3_right: Mapped[list["Via3"]] = relationship(order_by="Via3.left_id", cascade="all, delete-orphan", back_populates="right")


class Via2(Base):
    __tablename__ = "via2s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(back_populates="via2_left")
    right: Mapped["Cat | None"] = relationship(lazy="joined", back_populates="via2_right")


class Via3(Base):
    __tablename__ = "via3s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Bee | None"] = relationship(lazy="joined", back_populates="via3_left")
    right: Mapped["Dog | None"] = relationship(back_populates="via3_right")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1", size=4)))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=4)))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: session.commit())
step(6, lambda: made.setdefault("cat2", Cat(name="cat2", size=4)))
step(7, lambda: session.add(made["cat2"]))
step(8, lambda: session.get(Dog, 5))
step(9, lambda: made["cat1"].ant4)
step(10, lambda: session.get(Dog, 3))
step(11, lambda: session.commit())
step(12, lambda: session.rollback())
step(13, lambda: session.flush())
step(14, lambda: made["bee1"].cat0_all.remove(made["cat2"]))
step(15, lambda: session.expunge(made["cat1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
