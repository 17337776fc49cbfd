import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, Session, attribute_keyed_dict, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via0_left: Mapped[list["Via0"]] = relationship(order_by="Via0.right_id", cascade="all, delete-orphan", back_populates="left")
    bee1_all: Mapped[dict[str, "Bee"]] = relationship(foreign_keys="Bee.ant1_id", collection_class=attribute_keyed_dict("name"), order_by="Bee.id", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant1_id", back_populates="bee1_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    via0_right: DynamicMapped["Via0"] = relationship(order_by="Via0.left_id", back_populates="right")
    cat2: Mapped["Cat | None"] = relationship(foreign_keys="Cat.cat2_id", remote_side="Cat.id")


class Via0(Base):
    __tablename__ = "via0s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(back_populates="via0_left")
    right: Mapped["Cat | None"] = relationship(back_populates="via0_right")


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
step(1, lambda: made.setdefault("via01", Via0(name="via01")))
step(2, lambda: session.add(made["via01"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(6, lambda: session.add(made["bee1"]))
step(7, lambda: session.commit())
step(8, lambda: session.get(Bee, 1, populate_existing=True))
step(9, lambda: made["cat1"].via0_right.remove(made["via01"]))
step(10, lambda: made["cat1"].via0_right.append(made["via01"]))
step(11, lambda: made.setdefault("merged1", session.merge(Bee(id=2, name="merged", size=7))))
step(12, lambda: made["bee1"].ant1_id)
step(13, lambda: session.delete(made["via01"]))
step(14, lambda: session.flush())
step(15, lambda: session.get(Ant, 4))
step(16, lambda: session.flush())
step(17, lambda: made["via01"].left)
step(18, lambda: setattr(made["cat1"], "size", None))
step(19, lambda: made["via01"].size)
step(20, lambda: delattr(made["bee1"], "ant1"))
step(21, lambda: made.update(savepoint1=session.begin_nested()))
step(22, lambda: made["via01"].right)
step(23, lambda: setattr(made["via01"], "left_id", 4))
step(24, lambda: setattr(made["via01"], "right", made["cat1"]))
step(25, lambda: setattr(made["via01"], "right", made["cat1"]))
step(26, lambda: made.setdefault("ant1", Ant(name="ant1", id=3, via0_left=[made["via01"]], bee1_all={"bee1": made["bee1"]})))
step(27, lambda: setattr(made["via01"], "right", made["cat1"]))
step(28, lambda: setattr(made["bee1"], "ant1_id", 1))
step(29, lambda: setattr(made["ant1"], "id", 9))
step(30, lambda: setattr(made["via01"], "right", None))
step(31, lambda: session.flush())
step(32, lambda: session.get(Cat, 3, populate_existing=True))
step(33, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(34, lambda: made["ant1"].size)
step(35, lambda: session.add(made["cat2"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
