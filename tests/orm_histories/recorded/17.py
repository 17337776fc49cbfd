import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat3_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant3_id", order_by="Cat.id", lazy="subquery", cascade="save-update", back_populates="ant3")
    ant4_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant4_id", order_by="Ant.id", lazy="selectin")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee0_id", order_by="Cat.id", lazy="raise_on_sql", cascade="all", back_populates="bee0")
    bee1_to: Mapped[list["Bee"]] = relationship(secondary=link1, primaryjoin="Bee.id == link1.c.left_id", secondaryjoin="Bee.id == link1.c.right_id", order_by="Bee.id", lazy="raise_on_sql", cascade="all, delete-orphan", single_parent=True)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee0_id", lazy="joined", back_populates="cat0_all")
    dog2_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat2_id", order_by="Dog.id", lazy="raise_on_sql", passive_updates=False, back_populates="cat2")
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant3_id", lazy="subquery", back_populates="cat3_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat2: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat2_id", back_populates="dog2_all")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: session.rollback())
step(6, lambda: session.flush())
step(7, lambda: made.update(savepoint1=session.begin_nested()))
step(8, lambda: made["bee1"].cat0_all)
step(9, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(10, lambda: session.add(made["dog1"]))
step(11, lambda: session.refresh(made["bee1"], ["cat0_all"]))
step(12, lambda: setattr(made["bee2"], "size", None))
step(13, lambda: made.setdefault("cat1", Cat(name="cat1", dog2_all=[made["dog1"]])))
step(14, lambda: setattr(made["dog1"], "cat2", made["cat1"]))
step(15, lambda: made.setdefault("ant1", Ant(name="ant1", size=9)))
step(16, lambda: session.add(made["ant1"]))
step(17, lambda: made["ant1"].ant4_all)
step(18, lambda: made.setdefault("cat2", Cat(name="cat2", size=0, ant3=made["ant1"])))
step(19, lambda: session.add(made["cat2"]))
step(20, lambda: session.add(made["bee1"]))
step(21, lambda: made.setdefault("cat3", Cat(name="cat3", bee0=made["bee1"])))
step(22, lambda: session.flush())
step(23, lambda: session.flush())
step(24, lambda: setattr(made["bee1"], "size", 0))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
