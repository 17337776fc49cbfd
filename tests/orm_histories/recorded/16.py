import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, attribute_keyed_dict, backref, make_transient_to_detached, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via3_left: WriteOnlyMapped["Via3"] = relationship(order_by="Via3.right_id", cascade="all, delete-orphan", back_populates="left")
    dog4_to: Mapped[list["Dog"]] = relationship(secondary=link4, lazy="joined", passive_deletes=True, cascade="all, delete")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk2_all: Mapped[dict[str, "Elk"]] = relationship(foreign_keys="Elk.bee2_id", collection_class=attribute_keyed_dict("name"), order_by="Elk.id", cascade="expunge, delete", passive_deletes=True, backref=backref("bee2"))


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk1_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.cat1_id", order_by="desc(Elk.name)", cascade="save-update, merge, delete", backref=backref("cat1", lazy="selectin"))


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant0_id", active_history=True)
    via3_right: Mapped[list["Via3"]] = relationship(lazy="selectin", order_by="Via3.left_id", back_populates="right")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_id = mapped_column(Integer, ForeignKey("cats.id"))
    bee2_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="CASCADE"))


class Via3(Base):
    __tablename__ = "via3s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(lazy="selectin", back_populates="via3_left")
    right: Mapped["Dog | None"] = relationship(lazy="raise_on_sql", back_populates="via3_right")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1", size=1)))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1", id=4)))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: session.commit())
step(6, lambda: made["cat1"].name)
step(7, lambda: session.scalars(made["ant1"].via3_left.select()).unique().all())
step(8, lambda: session.expire(made["ant1"]))
step(9, lambda: made["cat1"].elk1_all)
step(10, lambda: setattr(made["cat1"], "id", 8))
step(11, lambda: setattr(made["ant1"], "id", 3))
step(12, lambda: made.update(savepoint1=session.begin_nested()))
step(13, lambda: made["ant1"].size)
step(14, lambda: made.update(savepoint2=session.begin_nested()))
step(15, lambda: session.scalars(select(Ant).where(~Ant.dog4_to.any(size=8)).order_by(Ant.id)).unique().all())
step(16, lambda: made["ant1"].dog4_to)
step(17, lambda: made["cat1"].elk1_all)
step(18, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(19, lambda: session.add(made["ant2"]))
step(20, lambda: setattr(made["ant1"], "id", 4))
step(21, lambda: made["ant2"].name)
step(22, lambda: make_transient_to_detached(made["cat1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
