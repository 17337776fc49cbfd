import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


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
    bee3_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.ant3_id", order_by="Bee.id", lazy="raise_on_sql", cascade="", back_populates="ant3")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    bee0_to: Mapped[set["Bee"]] = relationship(secondary=link0, primaryjoin="Bee.id == link0.c.left_id", secondaryjoin="Bee.id == link0.c.right_id", order_by="Bee.id", cascade="save-update, merge, delete")
    elk1_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.bee1_id", order_by="Elk.id", lazy="raise_on_sql", backref=backref("bee1"))
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant3_id", back_populates="bee3_all")
    cat4_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.bee4_id", order_by="Cat.id", back_populates="bee4")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee4: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee4_id", lazy="joined", back_populates="cat4_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via5_left: Mapped[list["Via5"]] = relationship(order_by="Via5.right_id", cascade="all, delete-orphan", back_populates="left")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    via2_left: Mapped[list["Via2"]] = relationship(lazy="immediate", order_by="Via2.right_id", cascade="all, delete-orphan", back_populates="left")
    via5_right: Mapped[list["Via5"]] = relationship(order_by="Via5.left_id", cascade="all, delete-orphan", back_populates="right")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via2_right: Mapped[list["Via2"]] = relationship(lazy="raise", order_by="Via2.left_id", cascade="all, delete-orphan", back_populates="right")


class Via2(Base):
    __tablename__ = "via2s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("elks.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("foxs.id"), primary_key=True)
    left: Mapped["Elk | None"] = relationship(back_populates="via2_left")
    right: Mapped["Fox | None"] = relationship(back_populates="via2_right")


class Via5(Base):
    __tablename__ = "via5s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("elks.id"), primary_key=True)
    left: Mapped["Dog | None"] = relationship(lazy="raise", back_populates="via5_left")
    right: Mapped["Elk | None"] = relationship(back_populates="via5_right")


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


session = Session(engine, autoflush=False)
step(1, lambda: made.setdefault("via21", Via2(name="via21")))
step(2, lambda: made.setdefault("fox1", Fox(name="fox1")))
step(3, lambda: session.add(made["fox1"]))
step(4, lambda: session.commit())
step(5, lambda: session.merge(made["fox1"]))
step(6, lambda: setattr(made["fox1"], "size", None))
step(7, lambda: setattr(made["via21"], "right", made["fox1"]))
step(8, lambda: setattr(made["via21"], "right", made["fox1"]))
step(9, lambda: made.setdefault("via22", Via2(name="via22", size=1, right=made["fox1"])))
step(10, lambda: session.add(made["via22"]))
step(11, lambda: made["via22"].left)
step(12, lambda: session.commit())
step(13, lambda: setattr(made["via21"], "right", made["fox1"]))
step(14, lambda: made["via22"].right)
step(15, lambda: setattr(made["fox1"], "size", None))
step(16, lambda: setattr(made["via22"], "size", None))
step(17, lambda: made["fox1"].via2_right)
step(18, lambda: session.delete(made["via22"]))
step(19, lambda: session.scalars(select(Bee).where(Bee.bee0_to.any()).order_by(Bee.id)).unique().all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
