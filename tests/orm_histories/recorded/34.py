import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant1_id", order_by="Cat.id", cascade="all, delete-orphan", back_populates="ant1")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee0_all: Mapped[dict[str, "Bee"]] = relationship(foreign_keys="Bee.bee0_id", collection_class=attribute_keyed_dict("name"), order_by="desc(Bee.name)", cascade="all", back_populates="bee0")
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee0_id", remote_side="Bee.id", back_populates="bee0_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant1_id", lazy="immediate", back_populates="cat1_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1", size=8)))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1", size=7, ant1=made["ant1"])))
step(6, lambda: session.add(made["cat1"]))
step(7, lambda: made.update(savepoint1=session.begin_nested()))
step(8, lambda: session.rollback())
step(9, lambda: made["ant1"].cat1_all)
step(10, lambda: setattr(made["bee1"], "size", 2))
step(11, lambda: made["bee1"].bee0_all.__setitem__("bee1", made["bee1"]))
step(12, lambda: made["bee1"].bee0_all)
step(13, lambda: setattr(made["bee1"], "size", None))
step(14, lambda: made.setdefault("cat2", Cat(name="cat2", size=6, ant1=made["ant1"])))
step(15, lambda: session.add(made["cat2"]))
step(16, lambda: setattr(made["cat1"], "ant1", None))
step(17, lambda: session.delete(made["cat1"]))
step(18, lambda: [(one, one.ant1) for one in session.scalars(select(Cat).options(joinedload(Cat.ant1)).order_by(Cat.id)).unique()])
step(19, lambda: setattr(made["cat2"], "ant1", None))
step(20, lambda: made["bee1"].bee0_all.popitem())
step(21, lambda: session.add(made["cat2"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
