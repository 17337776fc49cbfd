import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
)


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("ants.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_to: Mapped[list["Dog"]] = relationship(secondary=link0, order_by="desc(Dog.name)", passive_deletes=True, cascade="save-update, merge, delete")
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant1_id", order_by="Bee.id")
    ant2_to: Mapped[list["Ant"]] = relationship(secondary=link2, primaryjoin="Ant.id == link2.c.left_id", secondaryjoin="Ant.id == link2.c.right_id", order_by="Ant.id", lazy="selectin", back_populates="ant2_from")
    ant2_from: Mapped[list["Ant"]] = relationship(secondary=link2, primaryjoin="Ant.id == link2.c.right_id", secondaryjoin="Ant.id == link2.c.left_id", order_by="desc(Ant.name)", lazy="raise_on_sql", back_populates="ant2_to")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat3_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee3_id", order_by="Cat.id", lazy="joined", cascade="all, delete-orphan", back_populates="bee3")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee3_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    bee3: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee3_id", cascade="all, delete-orphan", single_parent=True, back_populates="cat3_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


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


session = Session(engine, autoflush=False)
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=3)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(4, lambda: made.setdefault("cat2", Cat(name="cat2", bee3=made["bee1"])))
step(5, lambda: session.add(made["cat2"]))
step(6, lambda: session.commit())
step(7, lambda: delattr(made["cat1"], "bee3"))
step(8, lambda: made.setdefault("ant1", Ant(name="ant1", size=0)))
step(9, lambda: session.add(made["ant1"]))
step(10, lambda: made.setdefault("cat3", Cat(name="cat3", bee3=made["bee1"])))
step(11, lambda: session.add(made["cat3"]))
step(12, lambda: session.commit())
step(13, lambda: session.commit())
step(14, lambda: history(made["cat2"], "bee3"))
step(15, lambda: session.add(made["cat1"]))
step(16, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(17, lambda: session.add(made["bee2"]))
step(18, lambda: setattr(made["cat1"], "bee3_id", 1))
step(19, lambda: made["bee1"].size)
step(20, lambda: made.setdefault("ant2", Ant(name="ant2", size=1)))
step(21, lambda: session.add(made["ant2"]))
step(22, lambda: made["cat1"].bee3)
step(23, lambda: made.setdefault("ant3", Ant(name="ant3", ant2_to=[made["ant1"], made["ant2"]])))
step(24, lambda: session.add(made["ant3"]))
step(25, lambda: made["cat2"].bee3_id)
step(26, lambda: made.setdefault("merged1", session.merge(made["bee1"])))
step(27, lambda: setattr(made["ant1"], "name", "ant1x"))
step(28, lambda: session.add(made["ant1"]))
step(29, lambda: setattr(made["cat3"], "bee3", made["bee2"]))
step(30, lambda: made["cat1"].size)
step(31, lambda: session.expire_all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
