import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("cats.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0_all: Mapped[set["Ant"]] = relationship(foreign_keys="Ant.ant0_id", order_by="desc(Ant.name)", lazy="subquery", back_populates="ant0")
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant0_id", remote_side="Ant.id", lazy="selectin", back_populates="ant0_all")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog1_all: Mapped[dict[str, "Dog"]] = relationship(foreign_keys="Dog.bee1_id", collection_class=attribute_keyed_dict("name"), order_by="Dog.id", cascade="", back_populates="bee1")
    via3_left: Mapped[list["Via3"]] = relationship(lazy="raise", order_by="Via3.right_id", cascade="all, delete-orphan", back_populates="left")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee5_id = mapped_column(Integer, ForeignKey("bees.id"))
    via3_right: Mapped[list["Via3"]] = relationship(lazy="joined", order_by="Via3.left_id", back_populates="right")
    dog4_to: Mapped[dict[str, "Dog"]] = relationship(secondary=link4, collection_class=attribute_keyed_dict("name"), order_by="Dog.id", lazy="immediate", back_populates="cat4_from")
    bee5: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee5_id")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    dog2_id = mapped_column(Integer, ForeignKey("dogs.id"))
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee1_id", back_populates="dog1_all")
    dog2_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.dog2_id", order_by="Dog.id", cascade="all, delete")
    cat4_from: Mapped[list["Cat"]] = relationship(secondary=link4, order_by="Cat.id", lazy="raise", back_populates="dog4_to")


class Via3(Base):
    __tablename__ = "via3s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    left: Mapped["Bee | None"] = relationship(lazy="joined", back_populates="via3_left")
    right: Mapped["Cat | None"] = relationship(back_populates="via3_right")


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
step(2, lambda: session.add(made["dog1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1", dog4_to={"dog1": made["dog1"]})))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: history(made["dog1"], "bee1"))
step(6, lambda: made.setdefault("via31", Via3(name="via31", size=3, right=made["cat1"])))
step(7, lambda: session.add(made["via31"]))
step(8, lambda: made.setdefault("cat2", Cat(name="cat2", size=2)))
step(9, lambda: session.add(made["cat2"]))
step(10, lambda: session.expire(made["dog1"], ["dog2_all"]))
step(11, lambda: setattr(made["cat1"], "size", None))
step(12, lambda: made["dog1"].cat4_from)
step(13, lambda: setattr(made["cat2"], "bee5", None))
step(14, lambda: made["via31"].right)
step(15, lambda: session.flush())
step(16, lambda: made["dog1"].dog2_all)
step(17, lambda: session.expire(made["cat1"], ["dog4_to"]))
step(18, lambda: setattr(made["via31"], "right", made["cat1"]))
step(19, lambda: session.flush())
step(20, lambda: [(one, one.dog1_all) for one in session.scalars(select(Bee).options(joinedload(Bee.dog1_all).selectinload(Dog.cat4_from)).order_by(Bee.id).execution_options(populate_existing=True)).unique()])
step(21, lambda: setattr(made["via31"], "left", None))
step(22, lambda: setattr(made["cat1"], "bee5", None))
step(23, lambda: made.setdefault("bee1", Bee(name="bee1", size=9, dog1_all={"dog1": made["dog1"]}, via3_left=[made["via31"]])))
step(24, lambda: session.add(made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
