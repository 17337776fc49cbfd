import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
)


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
    dog4_to: Mapped[list["Dog"]] = relationship(secondary=link4, order_by="Dog.id", lazy="selectin", passive_deletes=True)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog0_to: Mapped[list["Dog"]] = relationship(secondary=link0, order_by="Dog.id", passive_deletes=True)
    dog1_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.bee1_id", order_by="Dog.id", lazy="selectin", passive_deletes=True, back_populates="bee1")
    fox2_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.bee2_id", order_by="Fox.id", back_populates="bee2")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee1_id", back_populates="dog1_all")
    fox3_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.dog3_id", order_by="Fox.id", cascade="all", back_populates="dog3")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    dog3_id = mapped_column(Integer, ForeignKey("dogs.id"))
    bee2: Mapped["Bee | None"] = relationship(foreign_keys="Fox.bee2_id", lazy="joined", active_history=True, back_populates="fox2_all")
    dog3: Mapped["Dog | None"] = relationship(foreign_keys="Fox.dog3_id", back_populates="fox3_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1", size=8)))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(6, lambda: session.add(made["cat1"]))
step(7, lambda: session.query(Ant).filter(Ant.size != 5).order_by(Ant.id).all())
step(8, lambda: session.expire_all())
step(9, lambda: session.add(made["ant1"]))
step(10, lambda: session.get(Fox, 3, populate_existing=True))
step(11, lambda: session.commit())
step(12, lambda: session.query(Elk).filter(Elk.size != 6).order_by(Elk.id).all())
step(13, lambda: made.setdefault("dog1", Dog(name="dog1", size=0, bee1=made["bee1"])))
step(14, lambda: session.add(made["dog1"]))
step(15, lambda: setattr(made["cat1"], "size", 2))
step(16, lambda: setattr(made["dog1"], "size", 2))
step(17, lambda: made["cat1"].size)
step(18, lambda: session.refresh(made["cat1"]))
step(19, lambda: session.commit())
step(20, lambda: session.commit())
step(21, lambda: session.query(Cat).filter(Cat.size != 0).order_by(Cat.id).all())
step(22, lambda: made["cat1"].size)
step(23, lambda: made["cat1"].size)
step(24, lambda: made.update(savepoint1=session.begin_nested()))
step(25, lambda: setattr(made["dog1"], "size", 5))
step(26, lambda: made["bee1"].size)
step(27, lambda: session.execute(update(Dog).where(Dog.size > 6).values(size=9)).rowcount)
step(28, lambda: history(made["dog1"], "fox3_all"))
step(29, lambda: session.delete(made["ant1"]))
step(30, lambda: session.delete(made["bee1"]))
step(31, lambda: [session.new, session.dirty, session.deleted])
step(32, lambda: made["bee1"].dog0_to.append(made["dog1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
