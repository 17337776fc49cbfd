import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant0_id", cascade="all", back_populates="ant0")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    best2_id = mapped_column(Integer, ForeignKey("dogs.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant0_id", lazy="subquery", cascade="save-update", back_populates="bee0_all")
    dog1_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.bee1_id", uselist=False, cascade="save-update, merge, delete", back_populates="bee1")
    dog2_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.bee2_id", order_by="Dog.id", lazy="raise_on_sql", cascade="all, delete", passive_deletes=True, back_populates="bee2")
    best2: Mapped["Dog | None"] = relationship(foreign_keys="Bee.best2_id", post_update=True, lazy="raise_on_sql")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee2_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="CASCADE"))
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee1_id", active_history=True, back_populates="dog1_it")
    bee2: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee2_id", cascade="delete, save-update, merge", back_populates="dog2_all")


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
step(2, lambda: made.setdefault("cat1", Cat(name="cat1", size=7)))
step(3, lambda: session.add(made["cat1"]))
step(4, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(5, lambda: session.commit())
step(6, lambda: made.setdefault("cat3", Cat(name="cat3")))
step(7, lambda: session.add(made["cat3"]))
step(8, lambda: session.refresh(made["cat1"]))
step(9, lambda: setattr(made["cat2"], "size", None))
step(10, lambda: setattr(made["cat1"], "id", 7))
step(11, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(12, lambda: session.add(made["bee1"]))
step(13, lambda: session.delete(made["cat3"]))
step(14, lambda: made.setdefault("cat4", Cat(name="cat4", size=5)))
step(15, lambda: session.add(made["cat4"]))
step(16, lambda: setattr(made["cat4"], "size", 1))
step(17, lambda: made["bee1"].dog2_all)
step(18, lambda: session.execute(select(Bee.name, Ant.name).outerjoin(Bee.ant0).order_by(Bee.id, Ant.name)).all())
step(19, lambda: made["ant1"].bee0_all)
step(20, lambda: session.delete(made["cat4"]))
step(21, lambda: made["bee1"].best2_id)
step(22, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(23, lambda: session.add(made["dog1"]))
step(24, lambda: [session.execute(select(Dog, other.name).join(Dog.bee1.of_type(other)).order_by(Dog.id, other.name)).unique().all() for other in [aliased(Bee)]])
step(25, lambda: setattr(made["cat3"], "id", 3))
step(26, lambda: session.is_modified(made["cat1"]))
step(27, lambda: made["cat1"].name)
step(28, lambda: session.delete(made["cat2"]))
step(29, lambda: made["cat4"].name)
step(30, lambda: session.expire_all())
step(31, lambda: made.update(savepoint1=session.begin_nested()))
step(32, lambda: setattr(made["cat1"], "size", 3))
step(33, lambda: session.rollback())
step(34, lambda: setattr(made["dog1"], "bee2", made["bee1"]))
step(35, lambda: history(made["ant1"], "bee0_all"))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
