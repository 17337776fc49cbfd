import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    best2_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat0_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant0_id", order_by="Cat.id", lazy="subquery", cascade="all, delete-orphan", back_populates="ant0")
    bee2_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.ant2_id", order_by="Bee.id", lazy="immediate", cascade="all, delete", passive_deletes=True, back_populates="ant2")
    best2: Mapped["Bee | None"] = relationship(foreign_keys="Ant.best2_id", post_update=True, lazy="joined")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="CASCADE"))
    cat1_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.bee1_id", uselist=False, lazy="joined", cascade="all, delete-orphan", single_parent=True, backref=backref("bee1", lazy="selectin"))
    cat1_seen: Mapped["Cat | None"] = relationship(foreign_keys="Cat.bee1_id", viewonly=True, uselist=False)
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant2_id", back_populates="bee2_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant0_id", cascade="", back_populates="cat0_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=8)))
step(4, lambda: made.setdefault("cat1", Cat(name="cat1", bee1=made["bee1"])))
step(5, lambda: session.add(made["cat1"]))
step(6, lambda: made.setdefault("bee2", Bee(name="bee2", size=4, ant2=made["ant1"])))
step(7, lambda: session.add(made["bee2"]))
step(8, lambda: setattr(made["cat1"], "ant0", None))
step(9, lambda: setattr(made["bee1"], "ant2", made["ant1"]))
step(10, lambda: setattr(made["bee2"], "size", 1))
step(11, lambda: delattr(made["ant1"], "best2"))
step(12, lambda: made["cat1"].bee1_id)
step(13, lambda: session.delete(made["ant1"]))
step(14, lambda: setattr(made["ant1"], "best2", made["bee1"]))
step(15, lambda: made.setdefault("bee3", Bee(name="bee3", size=9, id=5, cat1_it=made["cat1"])))
step(16, lambda: session.add(made["bee3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
