import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("ants.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant0_id", order_by="Dog.id", cascade="")
    dog2_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.ant2_id", uselist=False, cascade="all, delete", back_populates="ant2")
    cat3_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.ant3_id", uselist=False, lazy="immediate", cascade="all, delete-orphan", back_populates="ant3")
    ant4_from: Mapped[list["Ant"]] = relationship(secondary=link4, primaryjoin="Ant.id == link4.c.right_id", secondaryjoin="Ant.id == link4.c.left_id", order_by="Ant.id", back_populates="ant4_to")
    ant4_to: Mapped[list["Ant"]] = relationship(secondary=link4, primaryjoin="Ant.id == link4.c.left_id", secondaryjoin="Ant.id == link4.c.right_id", order_by="Ant.id", lazy="selectin", back_populates="ant4_from")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_to: Mapped[list["Cat"]] = relationship(secondary=link1, order_by="Cat.id")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant3_id", back_populates="cat3_it")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant2_id", back_populates="dog2_it")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(2, lambda: made.setdefault("dog2", Dog(name="dog2", size=7)))
step(3, lambda: session.add(made["dog2"]))
step(4, lambda: made.setdefault("elk1", Elk(name="elk1", size=0)))
step(5, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(6, lambda: session.add(made["bee1"]))
step(7, lambda: session.commit())
step(8, lambda: setattr(made["elk1"], "size", 1))
step(9, lambda: setattr(made["dog1"], "ant2", None))
step(10, lambda: made.setdefault("ant1", Ant(name="ant1", dog0_all=[made["dog2"]])))
step(11, lambda: made.setdefault("bee2", Bee(name="bee2", size=6)))
step(12, lambda: made["elk1"].name)
step(13, lambda: session.refresh(made["bee1"], ["size"]))
step(14, lambda: session.flush())
step(15, lambda: setattr(made["dog1"], "size", None))
step(16, lambda: setattr(made["bee1"], "size", 6))
step(17, lambda: setattr(made["dog2"], "size", 6))
step(18, lambda: state(made["ant1"]))
step(19, lambda: setattr(made["bee2"], "size", None))
step(20, lambda: made["bee1"].cat1_to.pop())
step(21, lambda: made["bee2"].cat1_to)
step(22, lambda: session.add(made["elk1"]))
step(23, lambda: made["bee1"].cat1_to)
step(24, lambda: made["ant1"].size)
step(25, lambda: setattr(made["bee1"], "name", "bee1x"))
step(26, lambda: setattr(made["dog1"], "size", 6))
step(27, lambda: made.setdefault("ant2", Ant(name="ant2", size=0, dog0_all=[made["dog2"]])))
step(28, lambda: session.add(made["ant2"]))
step(29, lambda: session.commit())
step(30, lambda: made["ant1"].ant4_to)
step(31, lambda: [(one, one.ant2) for one in session.scalars(select(Dog).options(joinedload(Dog.ant2)).order_by(Dog.id).execution_options(populate_existing=True)).unique()])
step(32, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(33, lambda: session.get(Bee, 5))
step(34, lambda: [session.new, session.dirty, session.deleted])
step(35, lambda: made["bee1"].cat1_to.append(made["cat1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
