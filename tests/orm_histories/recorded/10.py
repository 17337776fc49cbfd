import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, attribute_keyed_dict, backref, contains_eager, mapped_column, raiseload, relationship, with_parent


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog4_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant4_id", order_by="Dog.id", lazy="joined", backref=backref("ant4", lazy="selectin"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    via0_left: Mapped[list["Via0"]] = relationship(lazy="raise", order_by="Via0.right_id", cascade="all, delete-orphan", back_populates="left")
    fox1_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.bee1_id", order_by="Fox.id", lazy="immediate", cascade="all, delete-orphan", back_populates="bee1")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk3_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.cat3_id", order_by="Elk.id", cascade="all", back_populates="cat3")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    via0_right: WriteOnlyMapped["Via0"] = relationship(order_by="Via0.left_id", cascade="all, delete-orphan", back_populates="right")
    elk2_all: Mapped[dict[str, "Elk"]] = relationship(foreign_keys="Elk.dog2_id", collection_class=attribute_keyed_dict("name"), order_by="Elk.id", back_populates="dog2")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_id = mapped_column(Integer, ForeignKey("dogs.id"))
    cat3_id = mapped_column(Integer, ForeignKey("cats.id"))
    dog2: Mapped["Dog | None"] = relationship(foreign_keys="Elk.dog2_id", back_populates="elk2_all")
    cat3: Mapped["Cat | None"] = relationship(foreign_keys="Elk.cat3_id", lazy="selectin", back_populates="elk3_all")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Fox.bee1_id", back_populates="fox1_all")


class Via0(Base):
    __tablename__ = "via0s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Bee | None"] = relationship(lazy="selectin", back_populates="via0_left")
    right: Mapped["Dog | None"] = relationship(back_populates="via0_right")


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
step(1, lambda: made.setdefault("via01", Via0(name="via01", size=6)))
step(2, lambda: session.add(made["via01"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1", size=4)))
step(4, lambda: session.add(made["cat1"]))
step(5, lambda: made.setdefault("via02", Via0(name="via02")))
step(6, lambda: session.commit())
step(7, lambda: session.delete(made["cat1"]))
step(8, lambda: [(one, one.fox1_all) for one in session.scalars(select(Bee).options(raiseload(Bee.fox1_all)).order_by(Bee.id)).unique()])
step(9, lambda: session.flush())
step(10, lambda: made["via01"].name)
step(11, lambda: setattr(made["cat1"], "id", 7))
step(12, lambda: session.expire_all())
step(13, lambda: setattr(made["via02"], "size", 5))
step(14, lambda: session.rollback())
step(15, lambda: session.delete(made["cat1"]))
step(16, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(17, lambda: session.add(made["ant1"]))
step(18, lambda: [(one, one.dog4_all) for one in session.scalars(select(Ant).outerjoin(Ant.dog4_all).options(contains_eager(Ant.dog4_all)).order_by(Ant.id))])
step(19, lambda: state(made["ant1"]))
step(20, lambda: made.setdefault("cat2", Cat(name="cat2")))
step(21, lambda: session.add(made["cat2"]))
step(22, lambda: session.scalars(select(Dog).where(with_parent(made["ant1"], Ant.dog4_all)).order_by(Dog.name)).unique().all())
step(23, lambda: setattr(made["via01"], "left", None))
step(24, lambda: session.commit())
step(25, lambda: made.setdefault("dog1", Dog(name="dog1", via0_right=[made["via02"]])))
step(26, lambda: session.add(made["dog1"]))
step(27, lambda: [session.new, session.dirty, session.deleted])
step(28, lambda: setattr(made["dog1"], "name", "dog1x"))
step(29, lambda: session.refresh(made["ant1"], ["dog4_all"]))
step(30, lambda: made.setdefault("elk1", Elk(name="elk1")))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
