import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("ants.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant0_id", order_by="Ant.id", cascade="all, delete-orphan")
    ant1_to: Mapped[list["Ant"]] = relationship(secondary=link1, primaryjoin="Ant.id == link1.c.left_id", secondaryjoin="Ant.id == link1.c.right_id", order_by="Ant.id", lazy="raise_on_sql", cascade="save-update, merge, delete")
    ant3_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant3_id", order_by="Ant.id", lazy="raise", backref=backref("ant3", remote_side="Ant.id"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat2_id", order_by="desc(Dog.name)", cascade="all, delete", back_populates="cat2")


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


session = Session(engine, autoflush=False)
step(1, lambda: made.setdefault("ant1", Ant(name="ant1", size=7)))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: made.setdefault("dog1", Dog(name="dog1", cat2=made["cat1"])))
step(6, lambda: session.add(made["dog1"]))
step(7, lambda: session.commit())
step(8, lambda: setattr(made["dog1"], "cat2", made["cat1"]))
step(9, lambda: setattr(made["ant1"], "ant3", made["ant1"]))
step(10, lambda: [(one, one.cat2) for one in session.scalars(select(Dog).options(joinedload(Dog.cat2)).order_by(Dog.id)).unique()])
step(11, lambda: session.flush())
step(12, lambda: made["cat1"].dog2_all)
step(13, lambda: made["cat1"].dog2_all.remove(made["dog1"]))
step(14, lambda: setattr(made["cat1"], "size", None))
step(15, lambda: session.get(Ant, 1))
step(16, lambda: setattr(made["ant1"], "ant3", made["ant1"]))
step(17, lambda: made.setdefault("cat2", Cat(name="cat2", dog2_all=[made["dog1"]])))
step(18, lambda: session.add(made["cat2"]))
step(19, lambda: made["cat2"].dog2_all.remove(made["dog1"]))
step(20, lambda: session.rollback())
step(21, lambda: session.scalars(select(Ant).where(Ant.ant0_all.contains(made["ant1"])).order_by(Ant.id)).unique().all())
step(22, lambda: session.delete(made["dog1"]))
step(23, lambda: made.setdefault("ant2", Ant(name="ant2", ant0_all=[made["ant1"]])))
step(24, lambda: session.add(made["ant2"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
