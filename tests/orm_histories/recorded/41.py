import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


link4 = Table(
    "link4",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("bees.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_to: Mapped[dict[str, "Bee"]] = relationship(secondary=link1, collection_class=attribute_keyed_dict("name"), order_by="Bee.id")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat2_to: Mapped[set["Cat"]] = relationship(secondary=link2, back_populates="bee2_from")
    bee4_to: Mapped[set["Bee"]] = relationship(secondary=link4, primaryjoin="Bee.id == link4.c.left_id", secondaryjoin="Bee.id == link4.c.right_id", order_by="Bee.id")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat3_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="SET NULL"))
    cat0_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.cat0_id", order_by="Cat.id", lazy="joined", cascade="expunge, delete", backref=backref("cat0", remote_side="Cat.id", lazy="raise_on_sql"))
    bee2_from: Mapped[list["Bee"]] = relationship(secondary=link2, order_by="Bee.id", lazy="raise_on_sql", back_populates="cat2_to")
    cat3_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.cat3_id", order_by="Cat.id", cascade="", passive_deletes="all", backref=backref("cat3", remote_side="Cat.id"))
    cat3_seen: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.cat3_id", viewonly=True, order_by="Cat.id")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1", size=6)))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=7)))
step(4, lambda: made.setdefault("bee2", Bee(name="bee2", cat2_to={made["cat1"]})))
step(5, lambda: session.add(made["bee2"]))
step(6, lambda: made.setdefault("bee3", Bee(name="bee3", cat2_to={made["cat1"]}, bee4_to={made["bee2"]})))
step(7, lambda: session.add(made["bee3"]))
step(8, lambda: session.commit())
step(9, lambda: made["bee1"].cat2_to)
step(10, lambda: setattr(made["cat1"], "bee2_from", [made["bee3"], made["bee2"]]))
step(11, lambda: session.flush())
step(12, lambda: setattr(made["bee1"], "cat2_to", {made["cat1"]}))
step(13, lambda: session.add(made["cat1"]))
step(14, lambda: state(made["bee2"]))
step(15, lambda: setattr(made["bee2"], "id", 5))
step(16, lambda: session.commit())
step(17, lambda: session.commit())
step(18, lambda: session.refresh(made["cat1"]))
step(19, lambda: session.delete(made["cat1"]))
step(20, lambda: made["bee1"].bee4_to.add(made["bee2"]))
step(21, lambda: made["bee3"].bee4_to.clear())
step(22, lambda: session.flush())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
