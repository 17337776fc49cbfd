import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, backref, contains_eager, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("foxs.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("foxs.id", ondelete="CASCADE"), primary_key=True),
)


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("dogs.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog4_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant4_id", order_by="desc(Dog.name)", cascade="save-update, merge, delete")
    dog5_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.ant5_id", uselist=False, cascade="merge, refresh-expire", back_populates="ant5")


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
    fox0_all: WriteOnlyMapped["Fox"] = relationship(foreign_keys="Fox.cat0_id", cascade="all, delete-orphan", passive_deletes=True, back_populates="cat0")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant5_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    dog2_to: Mapped[set["Dog"]] = relationship(secondary=link2, primaryjoin="Dog.id == link2.c.left_id", secondaryjoin="Dog.id == link2.c.right_id", order_by="desc(Dog.name)", cascade="save-update, merge, delete", backref=backref("dog2_from", order_by="desc(Dog.name)", lazy="raise"))
    ant5: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant5_id", lazy="selectin", cascade="", back_populates="dog5_it")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    fox3_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.elk3_id", order_by="Fox.id", lazy="selectin", cascade="save-update", passive_updates=False, post_update=True, back_populates="elk3")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="CASCADE"))
    elk3_id = mapped_column(Integer, ForeignKey("elks.id"))
    cat0: Mapped["Cat | None"] = relationship(foreign_keys="Fox.cat0_id", cascade="all", back_populates="fox0_all")
    fox1_to: Mapped[set["Fox"]] = relationship(secondary=link1, primaryjoin="Fox.id == link1.c.left_id", secondaryjoin="Fox.id == link1.c.right_id", lazy="raise", passive_deletes=True, backref=backref("fox1_from", order_by="Fox.id", lazy="dynamic", passive_deletes=True))
    elk3: Mapped["Elk | None"] = relationship(foreign_keys="Fox.elk3_id", post_update=True, back_populates="fox3_all")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1", id=5)))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("dog1", Dog(name="dog1", size=3)))
step(4, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(5, lambda: session.commit())
step(6, lambda: session.commit())
step(7, lambda: session.add(made["dog1"]))
step(8, lambda: session.scalars(made["cat2"].fox0_all.select()).unique().all())
step(9, lambda: setattr(made["dog1"], "ant5", None))
step(10, lambda: session.rollback())
step(11, lambda: made["cat2"].size)
step(12, lambda: made["dog1"].name)
step(13, lambda: made["dog1"].dog2_to.remove(made["dog1"]))
step(14, lambda: session.commit())
step(15, lambda: session.expire(made["dog1"], ["dog2_to"]))
step(16, lambda: made.setdefault("fox1", Fox(name="fox1", size=0, cat0=made["cat2"])))
step(17, lambda: session.add(made["fox1"]))
step(18, lambda: session.flush())
step(19, lambda: state(made["fox1"]))
step(20, lambda: session.scalars(made["cat1"].fox0_all.select()).unique().all())
step(21, lambda: [(one, one.dog4_all) for one in session.scalars(select(Ant).outerjoin(Ant.dog4_all).options(contains_eager(Ant.dog4_all)).order_by(Ant.id)).unique()])
step(22, lambda: setattr(made["dog1"], "ant5", None))
step(23, lambda: session.flush())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
