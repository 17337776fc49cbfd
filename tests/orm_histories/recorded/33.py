import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat4_to: Mapped[list["Cat"]] = relationship(secondary=link4, order_by="desc(Cat.name)", lazy="raise_on_sql", cascade="all, delete-orphan", single_parent=True, backref=backref("ant4_from", lazy="selectin"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_to: Mapped[set["Cat"]] = relationship(secondary=link0, order_by="Cat.id", lazy="raise", cascade="all, delete-orphan", single_parent=True)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    best1_id = mapped_column(Integer, ForeignKey("dogs.id"))
    dog1_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat1_id", order_by="desc(Dog.name)", back_populates="cat1")
    best1: Mapped["Dog | None"] = relationship(foreign_keys="Cat.best1_id", post_update=True, cascade="delete, save-update, merge")
    dog3_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat3_id", order_by="Dog.id", lazy="joined", cascade="all, delete", backref=backref("cat3", lazy="selectin"))
    dog5_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat5_id", order_by="desc(Dog.name)", lazy="selectin", cascade="expunge, delete", back_populates="cat5")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"), nullable=False)
    cat3_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat5_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat1: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat1_id", back_populates="dog1_all")
    cat2: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat2_id", post_update=True)
    cat5: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat5_id", lazy="immediate", back_populates="dog5_all")


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
step(3, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(6, lambda: session.add(made["bee2"]))
step(7, lambda: made.setdefault("ant1", Ant(name="ant1", size=3)))
step(8, lambda: session.add(made["ant1"]))
step(9, lambda: session.commit())
step(10, lambda: made["bee2"].name)
step(11, lambda: setattr(made["bee1"], "size", None))
step(12, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(13, lambda: session.add(made["ant2"]))
step(14, lambda: setattr(made["ant1"], "size", 0))
step(15, lambda: session.expire_all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
