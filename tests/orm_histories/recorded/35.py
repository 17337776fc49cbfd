import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, attribute_keyed_dict, backref, immediateload, joinedload, make_transient, make_transient_to_detached, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    dog1_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant1_id", order_by="Dog.id", backref=backref("ant1"))
    ant3_all: Mapped[set["Ant"]] = relationship(foreign_keys="Ant.ant3_id", order_by="Ant.id", cascade="all, delete-orphan")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via2_left: Mapped[list["Via2"]] = relationship(lazy="immediate", order_by="Via2.right_id", cascade="all, delete-orphan", back_populates="left")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_all: Mapped[dict[str, "Dog"]] = relationship(foreign_keys="Dog.cat0_id", collection_class=attribute_keyed_dict("name"), order_by="Dog.id", lazy="raise_on_sql", cascade="expunge, delete", backref=backref("cat0", lazy="subquery"))
    dog0_seen: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat0_id", viewonly=True, order_by="Dog.id")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    via2_right: WriteOnlyMapped["Via2"] = relationship(order_by="Via2.left_id", back_populates="right")


class Via2(Base):
    __tablename__ = "via2s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Bee | None"] = relationship(lazy="selectin", back_populates="via2_left")
    right: Mapped["Dog | None"] = relationship(lazy="joined", back_populates="via2_right")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=9)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(6, lambda: session.add(made["dog1"]))
step(7, lambda: made.setdefault("ant2", Ant(name="ant2", ant3_all={made["ant1"]})))
step(8, lambda: session.add(made["ant2"]))
step(9, lambda: session.commit())
step(10, lambda: made.setdefault("via21", Via2(name="via21", size=9, left=made["bee1"], right=made["dog1"])))
step(11, lambda: setattr(made["via21"], "size", 1))
step(12, lambda: make_transient(made["ant2"]))
step(13, lambda: made["dog1"].via2_right.remove(made["via21"]))
step(14, lambda: [(one, session.scalars(one.via2_right.select()).unique().all()) for one in session.scalars(select(Dog).options(joinedload(Dog.via2_right).joinedload(Via2.right)).order_by(Dog.id))])
step(15, lambda: make_transient_to_detached(made["ant1"]))
step(16, lambda: [(one, one.via2_left) for one in session.scalars(select(Bee).options(immediateload(Bee.via2_left)).order_by(Bee.id)).unique()])
step(17, lambda: made.setdefault("via22", Via2(name="via22", left=made["bee1"], right=made["dog1"])))
step(18, lambda: session.expire(made["ant1"]))
step(19, lambda: delattr(made["dog1"], "cat0"))
step(20, lambda: setattr(made["dog1"], "cat0", None))
step(21, lambda: session.add(made["via21"]))
step(22, lambda: made.update(savepoint1=session.begin_nested()))
step(23, lambda: setattr(made["dog1"], "id", 3))
step(24, lambda: session.commit())
step(25, lambda: session.delete(made["dog1"]))
step(26, lambda: made["bee1"].name)
step(27, lambda: setattr(made["dog1"], "cat0", None))
step(28, lambda: history(made["via22"], "right"))
step(29, lambda: made.setdefault("ant3", Ant(name="ant3", dog1_all=[made["dog1"]], ant3_all={made["ant1"], made["ant2"]})))
step(30, lambda: session.add(made["ant3"]))
step(31, lambda: setattr(made["dog1"], "cat0", None))
step(32, lambda: made["ant2"].ant3_all.add(made["ant3"]))
step(33, lambda: session.delete(made["ant1"]))
step(34, lambda: setattr(made["via21"], "left_id", 7))
step(35, lambda: made["bee1"].via2_left.remove(made["via22"]))
step(36, lambda: made["bee1"].via2_left)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
