import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat1_all: Mapped[dict[str, "Cat"]] = relationship(foreign_keys="Cat.ant1_id", collection_class=attribute_keyed_dict("name"), order_by="Cat.id", cascade="all")
    bee2_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant2_id", order_by="Bee.id", lazy="raise_on_sql", cascade="all, delete-orphan", backref=backref("ant2"))
    ant4_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant4_id", order_by="Ant.id", cascade="")
    cat5_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant5_id", order_by="Cat.id", lazy="selectin", cascade="all, delete-orphan", back_populates="ant5")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    via0_left: Mapped[list["Via0"]] = relationship(lazy="selectin", order_by="Via0.right_id", cascade="all, delete-orphan", back_populates="left")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee3_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant5_id = mapped_column(Integer, ForeignKey("ants.id"))
    via0_right: Mapped[list["Via0"]] = relationship(order_by="Via0.left_id", back_populates="right")
    bee3: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee3_id")
    ant5: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant5_id", lazy="immediate", back_populates="cat5_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Via0(Base):
    __tablename__ = "via0s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    left: Mapped["Bee | None"] = relationship(lazy="subquery", back_populates="via0_left")
    right: Mapped["Cat | None"] = relationship(lazy="selectin", back_populates="via0_right")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=8)))
step(4, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(5, lambda: session.add(made["bee2"]))
step(6, lambda: made["bee1"].via0_left.clear())
step(7, lambda: made["bee2"].via0_left.clear())
step(8, lambda: made.setdefault("dog1", Dog(name="dog1", size=5)))
step(9, lambda: session.add(made["dog1"]))
step(10, lambda: [(one, one.bee3) for one in session.scalars(select(Cat).options(selectinload(Cat.bee3)).order_by(Cat.id)).unique()])
step(11, lambda: session.rollback())
step(12, lambda: session.flush())
step(13, lambda: session.flush())
step(14, lambda: made["bee1"].via0_left)
step(15, lambda: session.get(Ant, 1))
step(16, lambda: made["bee2"].name)
step(17, lambda: setattr(made["cat1"], "size", 0))
step(18, lambda: made["bee1"].via0_left)
step(19, lambda: session.expire(made["dog1"]))
step(20, lambda: made["bee2"].via0_left)
step(21, lambda: session.expire_all())
step(22, lambda: session.rollback())
step(23, lambda: setattr(made["bee1"], "ant2", None))
step(24, lambda: session.commit())
step(25, lambda: setattr(made["dog1"], "size", 3))
step(26, lambda: made.setdefault("ant1", Ant(name="ant1", size=2, bee2_all=[made["bee1"]])))
step(27, lambda: session.add(made["ant1"]))
step(28, lambda: session.query(Cat).filter(Cat.size > 4).order_by(Cat.id).all())
step(29, lambda: made.setdefault("bee3", Bee(name="bee3", ant2=made["ant1"])))
step(30, lambda: session.add(made["bee3"]))
step(31, lambda: made["bee1"].via0_left.clear())
step(32, lambda: session.expire(made["bee2"], ["via0_left"]))
step(33, lambda: session.commit())
step(34, lambda: setattr(made["bee2"], "ant2", None))
step(35, lambda: session.query(Dog).filter(Dog.size < 1).order_by(Dog.id).all())
step(36, lambda: setattr(made["bee1"], "size", 1))
step(37, lambda: session.commit())
step(38, lambda: session.flush())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
