import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via1_left: Mapped[list["Via1"]] = relationship(lazy="subquery", order_by="Via1.right_id", cascade="all, delete-orphan", back_populates="left")
    cat2_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant2_id", order_by="Cat.id", cascade="all, delete-orphan", backref=backref("ant2", lazy="joined"))
    cat3_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.ant3_id", uselist=False, cascade="save-update", passive_deletes=True, back_populates="ant3")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_from: Mapped[dict[str, "Bee"]] = relationship(secondary=link0, primaryjoin="Bee.id == link0.c.right_id", secondaryjoin="Bee.id == link0.c.left_id", collection_class=attribute_keyed_dict("name"), order_by="Bee.id", back_populates="bee0_to")
    bee0_to: Mapped[list["Bee"]] = relationship(secondary=link0, primaryjoin="Bee.id == link0.c.left_id", secondaryjoin="Bee.id == link0.c.right_id", order_by="desc(Bee.name)", cascade="save-update, merge, delete", back_populates="bee0_from")
    via1_right: Mapped[list["Via1"]] = relationship(order_by="Via1.left_id", cascade="all, delete-orphan", back_populates="right")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant3_id", lazy="subquery", back_populates="cat3_it")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Via1(Base):
    __tablename__ = "via1s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(lazy="raise_on_sql", back_populates="via1_left")
    right: Mapped["Bee | None"] = relationship(lazy="joined", back_populates="via1_right")


engine = create_engine("sqlite://")
event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))
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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: made.setdefault("ant1", Ant(name="ant1", size=7)))
step(3, lambda: session.add(made["ant1"]))
step(4, lambda: made.setdefault("cat1", Cat(name="cat1", ant3=made["ant1"])))
step(5, lambda: session.add(made["cat1"]))
step(6, lambda: made.setdefault("bee2", Bee(name="bee2", size=6, bee0_from={"bee1": made["bee1"]})))
step(7, lambda: session.commit())
step(8, lambda: made.update(savepoint1=session.begin_nested()))
step(9, lambda: made["ant1"].cat2_all.pop())
step(10, lambda: setattr(made["bee2"], "size", 2))
step(11, lambda: made["savepoint1"].rollback())
step(12, lambda: made["bee2"].via1_right.clear())
step(13, lambda: delattr(made["ant1"], "cat3_it"))
step(14, lambda: made.setdefault("bee3", Bee(name="bee3", bee0_to=[made["bee1"], made["bee2"]])))
step(15, lambda: session.flush())
step(16, lambda: session.refresh(made["bee1"], ["bee0_to"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
