import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
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
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    dog0_to: Mapped[set["Dog"]] = relationship(secondary=link0, order_by="Dog.id", lazy="selectin", back_populates="bee0_from")
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee1_id", lazy="subquery", cascade="expunge, delete", post_update=True, back_populates="bee1")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee1_id", remote_side="Bee.id", cascade="all, delete-orphan", single_parent=True, post_update=True, back_populates="bee1_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat2_all: Mapped[dict[str, "Cat"]] = relationship(foreign_keys="Cat.cat2_id", collection_class=attribute_keyed_dict("name"), backref=backref("cat2", remote_side="Cat.id", lazy="subquery", cascade="delete, save-update, merge"))


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee3_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee0_from: Mapped[list["Bee"]] = relationship(secondary=link0, order_by="Bee.id", lazy="raise_on_sql", back_populates="dog0_to")
    bee3: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee3_id")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(6, lambda: session.add(made["ant2"]))
step(7, lambda: setattr(made["bee1"], "bee1_id", 2))
step(8, lambda: made["bee1"].bee1_all.remove(made["bee1"]))
step(9, lambda: setattr(made["bee1"], "size", 6))
step(10, lambda: session.get(Dog, 5))
step(11, lambda: made.update(savepoint1=session.begin_nested()))
step(12, lambda: made.setdefault("dog1", Dog(name="dog1", id=5)))
step(13, lambda: session.add(made["dog1"]))
step(14, lambda: session.expire(made["bee1"], ["dog0_to"]))
step(15, lambda: made["bee1"].bee1_all.pop())
step(16, lambda: setattr(made["ant1"], "size", 8))
step(17, lambda: session.scalars(select(Bee).where(Bee.bee1_all.contains(made["bee1"])).order_by(Bee.id)).unique().all())
step(18, lambda: session.commit())
step(19, lambda: setattr(made["ant2"], "id", 6))
step(20, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(21, lambda: session.add(made["cat1"]))
step(22, lambda: session.flush())
step(23, lambda: made["dog1"].bee0_from.remove(made["bee1"]))
step(24, lambda: setattr(made["ant1"], "id", 3))
step(25, lambda: setattr(made["dog1"], "bee3", None))
step(26, lambda: session.commit())
step(27, lambda: session.expire_all())
step(28, lambda: made["ant1"].name)
step(29, lambda: session.rollback())
step(30, lambda: setattr(made["bee1"], "bee1", made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
