import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, make_transient, mapped_column, relationship, with_parent


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat1_to: Mapped[list["Cat"]] = relationship(secondary=link1, order_by="Cat.id", cascade="save-update, merge, delete")
    dog2_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.ant2_id", uselist=False, back_populates="ant2")
    dog2_seen: Mapped["Dog | None"] = relationship(foreign_keys="Dog.ant2_id", viewonly=True, uselist=False)
    dog3_all: Mapped[set["Dog"]] = relationship(foreign_keys="Dog.ant3_id", cascade="all, delete-orphan", back_populates="ant3")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    bee0_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.bee0_id", order_by="Bee.id", lazy="immediate", passive_deletes=True, back_populates="bee0")
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee0_id", remote_side="Bee.id", lazy="joined", active_history=True, back_populates="bee0_all")


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
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant2_id", lazy="joined", active_history=True, back_populates="dog2_it")
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant3_id", back_populates="dog3_all")


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
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(4, lambda: made.setdefault("cat2", Cat(name="cat2", size=7)))
step(5, lambda: made.setdefault("dog1", Dog(name="dog1", size=2)))
step(6, lambda: session.add(made["dog1"]))
step(7, lambda: setattr(made["dog1"], "ant2_id", 1))
step(8, lambda: setattr(made["dog1"], "ant2", None))
step(9, lambda: made["cat2"].name)
step(10, lambda: make_transient(made["dog1"]))
step(11, lambda: setattr(made["dog1"], "ant3_id", 99))
step(12, lambda: session.flush())
step(13, lambda: session.commit())
step(14, lambda: session.commit())
step(15, lambda: setattr(made["bee1"], "bee0", made["bee1"]))
step(16, lambda: session.query(Cat).filter(Cat.size > 9).order_by(Cat.id).all())
step(17, lambda: [session.execute(select(Ant, other.name).outerjoin(Ant.cat1_to.of_type(other)).order_by(Ant.id, other.name)).unique().all() for other in [aliased(Cat)]])
step(18, lambda: session.expire(made["dog1"]))
step(19, lambda: [session.execute(select(Bee, other.name).outerjoin(other, Bee.bee0).order_by(Bee.id, other.name)).unique().all() for other in [aliased(Bee)]])
step(20, lambda: delattr(made["dog1"], "ant2"))
step(21, lambda: made.setdefault("bee2", Bee(name="bee2", id=6, bee0=made["bee1"])))
step(22, lambda: made.setdefault("bee3", Bee(name="bee3", size=7, bee0_all={made["bee1"], made["bee2"]})))
step(23, lambda: made["bee1"].bee0_all.remove(made["bee3"]))
step(24, lambda: made["bee3"].bee0_id)
step(25, lambda: session.get(Ant, 1))
step(26, lambda: delattr(made["bee2"], "bee0"))
step(27, lambda: session.scalars(select(Bee).where(with_parent(made["bee1"], Bee.bee0_all)).order_by(Bee.name)).unique().all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
