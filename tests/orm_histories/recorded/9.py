import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, aliased, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.ant0_id", order_by="Cat.id", lazy="immediate", cascade="all, delete-orphan", back_populates="ant0")
    via1_left: WriteOnlyMapped["Via1"] = relationship(order_by="Via1.right_id", cascade="all, delete-orphan", back_populates="left")
    cat2_to: Mapped[list["Cat"]] = relationship(secondary=link2, order_by="Cat.id", lazy="joined")
    cat2_seen: Mapped[list["Cat"]] = relationship(secondary=link2, viewonly=True, order_by="Cat.id")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant0_id", back_populates="cat0_all")
    via1_right: Mapped[list["Via1"]] = relationship(order_by="Via1.left_id", cascade="all, delete-orphan", back_populates="right")


class Via1(Base):
    __tablename__ = "via1s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("cats.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(lazy="immediate", back_populates="via1_left")
    right: Mapped["Cat | None"] = relationship(lazy="raise_on_sql", back_populates="via1_right")


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


session = Session(engine, expire_on_commit=False)
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=6)))
step(2, lambda: made.setdefault("ant1", Ant(name="ant1", size=9)))
step(3, lambda: session.add(made["ant1"]))
step(4, lambda: made.setdefault("via11", Via1(name="via11", left=made["ant1"])))
step(5, lambda: session.add(made["via11"]))
step(6, lambda: session.commit())
step(7, lambda: setattr(made["via11"], "left", None))
step(8, lambda: session.expire(made["ant1"]))
step(9, lambda: setattr(made["bee1"], "id", 9))
step(10, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(11, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(12, lambda: session.add(made["cat2"]))
step(13, lambda: session.rollback())
step(14, lambda: made.setdefault("ant2", Ant(name="ant2", size=7, via1_left=[made["via11"]])))
step(15, lambda: session.add(made["ant2"]))
step(16, lambda: made.update(savepoint1=session.begin_nested()))
step(17, lambda: made["ant2"].cat0_all)
step(18, lambda: setattr(made["ant1"], "id", 7))
step(19, lambda: history(made["cat2"], "via1_right"))
step(20, lambda: setattr(made["bee1"], "size", None))
step(21, lambda: session.execute(select(Ant.name, Cat.name).join(Ant.cat0_all).order_by(Ant.id, Cat.name)).all())
step(22, lambda: made["cat1"].via1_right.append(made["via11"]))
step(23, lambda: setattr(made["cat1"], "size", 2))
step(24, lambda: session.commit())
step(25, lambda: session.expire(made["ant2"], ["cat2_seen"]))
step(26, lambda: [session.execute(select(Ant, other.name).outerjoin(other, Ant.cat2_to).order_by(Ant.id, other.name)).unique().all() for other in [aliased(Cat)]])
step(27, lambda: setattr(made["via11"], "size", 2))
step(28, lambda: made["ant1"].cat0_all.add(made["cat2"]))
step(29, lambda: made["cat2"].via1_right)
step(30, lambda: made.setdefault("via12", Via1(name="via12", left=made["ant1"])))
step(31, lambda: session.add(made["via12"]))
step(32, lambda: session.query(Bee).filter(Bee.size != 8).order_by(Bee.id).all())
step(33, lambda: made["via12"].size)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
