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
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    elk1_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.ant1_id", order_by="desc(Elk.name)", cascade="save-update, merge, delete")
    ant2_all: Mapped[set["Ant"]] = relationship(foreign_keys="Ant.ant2_id", order_by="Ant.id", lazy="selectin", back_populates="ant2")
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant2_id", remote_side="Ant.id", lazy="immediate", back_populates="ant2_all")
    via3_left: Mapped[list["Via3"]] = relationship(lazy="selectin", order_by="Via3.right_id", cascade="all, delete-orphan", back_populates="left")
    elk4_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.ant4_id", order_by="Elk.id", lazy="immediate", cascade="all, delete-orphan", back_populates="ant4")
    dog5_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.ant5_id", order_by="Dog.id", lazy="joined", cascade="", passive_deletes=True, back_populates="ant5")


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
    bee6_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    bee6: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee6_id")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant5_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    via3_right: Mapped[list["Via3"]] = relationship(order_by="Via3.left_id", cascade="all, delete-orphan", back_populates="right")
    ant5: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant5_id", lazy="raise_on_sql", back_populates="dog5_all")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk0_id = mapped_column(Integer, ForeignKey("elks.id"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    elk0_all: Mapped[dict[str, "Elk"]] = relationship(foreign_keys="Elk.elk0_id", collection_class=attribute_keyed_dict("name"), order_by="Elk.id", cascade="save-update", backref=backref("elk0", remote_side="Elk.id", lazy="selectin"))
    ant4: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant4_id", back_populates="elk4_all")


class Via3(Base):
    __tablename__ = "via3s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("dogs.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(back_populates="via3_left")
    right: Mapped["Dog | None"] = relationship(lazy="raise", back_populates="via3_right")


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
step(3, lambda: made.setdefault("dog1", Dog(name="dog1", size=6, ant5=made["ant1"])))
step(4, lambda: session.add(made["dog1"]))
step(5, lambda: setattr(made["ant1"], "ant2_id", 1))
step(6, lambda: session.expire(made["dog1"], ["ant5"]))
step(7, lambda: setattr(made["ant1"], "ant2", made["ant1"]))
step(8, lambda: session.commit())
step(9, lambda: session.expunge(made["dog1"]))
step(10, lambda: made.setdefault("ant2", Ant(name="ant2", size=4)))
step(11, lambda: session.query(Bee).filter(Bee.size != 9).order_by(Bee.id).all())
step(12, lambda: session.delete(made["dog1"]))
step(13, lambda: setattr(made["ant1"], "ant2_id", 3))
step(14, lambda: delattr(made["ant2"], "ant2"))
step(15, lambda: made["dog1"].via3_right)
step(16, lambda: made["ant1"].ant2)
step(17, lambda: session.add(made["ant1"]))
step(18, lambda: session.expunge(made["dog1"]))
step(19, lambda: setattr(made["ant1"], "ant2", made["ant1"]))
step(20, lambda: [session.new, session.dirty, session.deleted])
step(21, lambda: setattr(made["ant2"], "ant2", made["ant2"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
