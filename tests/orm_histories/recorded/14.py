import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    fox4_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.bee4_id", order_by="desc(Fox.name)", cascade="save-update, merge, delete", backref=backref("bee4"))


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat5_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="CASCADE"))
    fox0_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.cat0_id", order_by="Fox.id", lazy="raise", cascade="all", back_populates="cat0")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee1_id", lazy="subquery")
    cat5_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.cat5_id", order_by="desc(Cat.name)", cascade="all, delete-orphan", passive_deletes=True, back_populates="cat5")
    cat5: Mapped["Cat | None"] = relationship(foreign_keys="Cat.cat5_id", remote_side="Cat.id", lazy="joined", back_populates="cat5_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk3_all: Mapped[dict[str, "Elk"]] = relationship(foreign_keys="Elk.dog3_id", collection_class=attribute_keyed_dict("name"), order_by="Elk.id", cascade="", back_populates="dog3")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog3_id = mapped_column(Integer, ForeignKey("dogs.id"), nullable=False)
    dog3: Mapped["Dog | None"] = relationship(foreign_keys="Elk.dog3_id", back_populates="elk3_all")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id"))
    fox2_id = mapped_column(Integer, ForeignKey("foxs.id", ondelete="SET NULL"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat0: Mapped["Cat | None"] = relationship(foreign_keys="Fox.cat0_id", lazy="joined", back_populates="fox0_all")
    fox2_all: Mapped[dict[str, "Fox"]] = relationship(foreign_keys="Fox.fox2_id", collection_class=attribute_keyed_dict("name"), order_by="Fox.id", cascade="", passive_deletes=True, back_populates="fox2")
    fox2: Mapped["Fox | None"] = relationship(foreign_keys="Fox.fox2_id", remote_side="Fox.id", back_populates="fox2_all")


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
step(1, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(2, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(3, lambda: session.add(made["cat1"]))
step(4, lambda: made.setdefault("dog2", Dog(name="dog2", size=6)))
step(5, lambda: session.add(made["dog2"]))
step(6, lambda: session.commit())
step(7, lambda: setattr(made["cat1"], "cat5", made["cat1"]))
step(8, lambda: made.setdefault("ant1", Ant(name="ant1", size=4)))
step(9, lambda: session.add(made["ant1"]))
step(10, lambda: made.setdefault("elk1", Elk(name="elk1", size=5)))
step(11, lambda: session.add(made["elk1"]))
step(12, lambda: session.get(Bee, 3))
step(13, lambda: session.commit())
step(14, lambda: setattr(made["cat1"], "cat5_all", {made["cat1"]}))
step(15, lambda: history(made["cat1"], "cat5"))
step(16, lambda: setattr(made["elk1"], "dog3", made["dog1"]))
step(17, lambda: made.setdefault("fox1", Fox(name="fox1")))
step(18, lambda: session.add(made["fox1"]))
step(19, lambda: session.query(Bee).filter(Bee.size < 2).order_by(Bee.id).all())
step(20, lambda: made["ant1"].name)
step(21, lambda: made["dog2"].elk3_all.__setitem__("elk1", made["elk1"]))
step(22, lambda: made["dog1"].name)
step(23, lambda: setattr(made["fox1"], "fox2_all", {"fox1": made["fox1"]}))
step(24, lambda: made.setdefault("dog3", Dog(name="dog3")))
step(25, lambda: session.add(made["dog3"]))
step(26, lambda: made.setdefault("cat2", Cat(name="cat2", size=8, cat5_all={made["cat1"]})))
step(27, lambda: made.setdefault("fox2", Fox(name="fox2", size=2, fox2=made["fox1"])))
step(28, lambda: session.delete(made["ant1"]))
step(29, lambda: made["fox2"].fox2_all.__delitem__("fox1"))
step(30, lambda: session.expire(made["dog1"]))
step(31, lambda: made.update(savepoint1=session.begin_nested()))
step(32, lambda: setattr(made["elk1"], "dog3", made["dog3"]))
step(33, lambda: made.setdefault("bee1", Bee(name="bee1", size=9)))
step(34, lambda: session.add(made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
