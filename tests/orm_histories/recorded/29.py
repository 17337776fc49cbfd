import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, attribute_keyed_dict, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("elks.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    best0_id = mapped_column(Integer, ForeignKey("elks.id"))
    elk0_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.ant0_id", order_by="Elk.id", cascade="save-update, merge, delete", back_populates="ant0")
    best0: Mapped["Elk | None"] = relationship(foreign_keys="Ant.best0_id", post_update=True, lazy="joined", cascade="delete, save-update, merge")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk1_to: Mapped[list["Elk"]] = relationship(secondary=link1, order_by="desc(Elk.name)", lazy="joined")
    dog4_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.bee4_id", order_by="Dog.id", lazy="raise", passive_deletes=True, back_populates="bee4")
    cat5_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee5_id", order_by="Cat.id", lazy="raise_on_sql")
    cat6_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee6_id", order_by="desc(Cat.name)", lazy="raise_on_sql", cascade="all", passive_updates=False, back_populates="bee6")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee5_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee6_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee6: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee6_id", lazy="immediate", cascade="save-update", back_populates="cat6_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog3_id = mapped_column(Integer, ForeignKey("dogs.id"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    dog3_all: Mapped[dict[str, "Dog"]] = relationship(foreign_keys="Dog.dog3_id", collection_class=attribute_keyed_dict("name"), cascade="merge, refresh-expire", back_populates="dog3")
    dog3: Mapped["Dog | None"] = relationship(foreign_keys="Dog.dog3_id", remote_side="Dog.id", active_history=True, back_populates="dog3_all")
    bee4: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee4_id", cascade="delete, save-update, merge", active_history=True, back_populates="dog4_all")
    bee4_seen: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee4_id", viewonly=True)


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant0_id", back_populates="elk0_all")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_id = mapped_column(Integer, ForeignKey("dogs.id"))
    dog2: Mapped["Dog | None"] = relationship(foreign_keys="Fox.dog2_id")


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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(2, lambda: session.add(made["dog1"]))
step(3, lambda: made.setdefault("dog2", Dog(name="dog2", dog3_all={"dog1": made["dog1"]})))
step(4, lambda: session.add(made["dog2"]))
step(5, lambda: session.commit())
step(6, lambda: made["dog2"].dog3_all.setdefault("dog2", made["dog2"]))
step(7, lambda: made["dog2"].dog3_all)
step(8, lambda: made.setdefault("cat1", Cat(name="cat1", size=3)))
step(9, lambda: session.add(made["cat1"]))
step(10, lambda: session.expire(made["dog2"]))
step(11, lambda: made.setdefault("cat2", Cat(name="cat2", size=3)))
step(12, lambda: session.add(made["cat2"]))
step(13, lambda: history(made["cat1"], "bee6"))
step(14, lambda: made["dog1"].dog3_all.clear())
step(15, lambda: made.setdefault("cat3", Cat(name="cat3", size=1)))
step(16, lambda: session.add(made["cat3"]))
step(17, lambda: delattr(made["cat1"], "bee6"))
step(18, lambda: session.rollback())
step(19, lambda: made.update(savepoint1=session.begin_nested()))
step(20, lambda: delattr(made["cat1"], "bee6"))
step(21, lambda: session.delete(made["cat1"]))
step(22, lambda: session.commit())
step(23, lambda: state(made["cat2"]))
step(24, lambda: [session.execute(select(Dog, other.name).join(other, Dog.dog3).order_by(Dog.id, other.name)).unique().all() for other in [aliased(Dog)]])
step(25, lambda: made["cat3"].bee6)
step(26, lambda: made["dog2"].dog3_all.__delitem__("dog2"))
step(27, lambda: made["cat3"].bee6)
step(28, lambda: made["dog2"].dog3_all.__setitem__("dog2", made["dog2"]))
step(29, lambda: made["dog2"].dog3_all.__delitem__("dog2"))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
