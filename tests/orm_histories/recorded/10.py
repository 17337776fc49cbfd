import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk3_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.ant3_id", order_by="desc(Elk.name)", passive_deletes=True, back_populates="ant3")
    via4_left: Mapped[list["Via4"]] = relationship(order_by="Via4.right_id", cascade="all, delete-orphan", back_populates="left")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.bee0_id", uselist=False, lazy="subquery", cascade="all", back_populates="bee0")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    fox1_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.cat1_id", order_by="Fox.id", cascade="all, delete-orphan", back_populates="cat1")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee0_id", lazy="selectin", back_populates="dog0_it")
    via4_right: Mapped[list["Via4"]] = relationship(order_by="Via4.left_id", back_populates="right")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant3_id", back_populates="elk3_all")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat1: Mapped["Cat | None"] = relationship(foreign_keys="Fox.cat1_id", lazy="raise", back_populates="fox1_all")
    cat2: Mapped["Cat | None"] = relationship(foreign_keys="Fox.cat2_id", lazy="joined")


class Via4(Base):
    __tablename__ = "via4s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(lazy="immediate", back_populates="via4_left")
    right: Mapped["Dog | None"] = relationship(lazy="subquery", back_populates="via4_right")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1", size=4)))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("via41", Via4(name="via41", size=6, left=made["ant1"])))
step(4, lambda: session.add(made["via41"]))
step(5, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(6, lambda: session.add(made["bee1"]))
step(7, lambda: session.query(Dog).filter(Dog.size < 2).order_by(Dog.id).all())
step(8, lambda: session.add(made["ant1"]))
step(9, lambda: setattr(made["bee1"], "size", 2))
step(10, lambda: history(made["via41"], "left"))
step(11, lambda: made.setdefault("fox1", Fox(name="fox1", size=5)))
step(12, lambda: session.add(made["fox1"]))
step(13, lambda: setattr(made["via41"], "right", None))
step(14, lambda: made.setdefault("dog1", Dog(name="dog1", via4_right=[made["via41"]])))
step(15, lambda: session.add(made["dog1"]))
step(16, lambda: session.expunge(made["ant1"]))
step(17, lambda: session.flush())
step(18, lambda: made["ant1"].name)
step(19, lambda: made["dog1"].via4_right.append(made["via41"]))
step(20, lambda: made["dog1"].via4_right)
step(21, lambda: session.refresh(made["fox1"]))
step(22, lambda: session.execute(select(Bee.name, Dog.name).outerjoin(Bee.dog0_it).order_by(Bee.id, Dog.name)).all())
step(23, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(24, lambda: made["ant1"].via4_left)
step(25, lambda: session.commit())
step(26, lambda: session.add(made["ant1"]))
step(27, lambda: session.add(made["dog1"]))
step(28, lambda: session.get(Cat, 4))
step(29, lambda: setattr(made["dog1"], "via4_right", [made["via41"]]))
step(30, lambda: state(made["fox1"]))
step(31, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(32, lambda: session.add(made["cat1"]))
step(33, lambda: [session.new, session.dirty, session.deleted])
step(34, lambda: made["dog1"].via4_right.append(made["via41"]))
step(35, lambda: session.refresh(made["cat1"]))
step(36, lambda: session.refresh(made["ant1"]))
step(37, lambda: setattr(made["bee1"], "dog0_it", made["dog1"]))
step(38, lambda: session.expunge(made["cat1"]))
step(39, lambda: made["bee1"].dog0_it)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
