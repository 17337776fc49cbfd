import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


link2 = Table(
    "link2",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
)


link5 = Table(
    "link5",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog2_to: Mapped[list["Dog"]] = relationship(secondary=link2, order_by="Dog.id", passive_deletes=True, back_populates="ant2_from")
    elk6_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.ant6_id", order_by="Elk.id", cascade="all, delete-orphan", passive_updates=False, back_populates="ant6")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk1_it: Mapped["Elk | None"] = relationship(foreign_keys="Elk.bee1_id", uselist=False, passive_deletes="all", passive_updates=False, back_populates="bee1")
    cat4_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee4_id", order_by="Cat.id", lazy="joined", backref=backref("bee4"))
    dog5_to: Mapped[list["Dog"]] = relationship(secondary=link5, order_by="Dog.id", back_populates="bee5_from")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant3_id")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_from: Mapped[list["Ant"]] = relationship(secondary=link2, order_by="Ant.id", lazy="subquery", passive_deletes=True, back_populates="dog2_to")
    bee5_from: Mapped[list["Bee"]] = relationship(secondary=link5, order_by="desc(Bee.name)", back_populates="dog5_to")


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk0_id = mapped_column(Integer, ForeignKey("elks.id"))
    bee1_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    ant6_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    elk0_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.elk0_id", order_by="desc(Elk.name)", lazy="immediate", passive_updates=False, backref=backref("elk0", remote_side="Elk.id"))
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Elk.bee1_id", lazy="subquery", back_populates="elk1_it")
    ant6: Mapped["Ant | None"] = relationship(foreign_keys="Elk.ant6_id", lazy="immediate", cascade="all", back_populates="elk6_all")


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


session = Session(engine, autoflush=False)
step(1, lambda: made.setdefault("elk1", Elk(name="elk1", size=6)))
step(2, lambda: session.add(made["elk1"]))
step(3, lambda: made.setdefault("elk2", Elk(name="elk2", size=6)))
step(4, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(5, lambda: session.add(made["bee1"]))
step(6, lambda: made["elk2"].elk0_all.append(made["elk1"]))
step(7, lambda: made["elk1"].elk0_all.remove(made["elk1"]))
step(8, lambda: made["elk1"].elk0_id)
step(9, lambda: delattr(made["bee1"], "elk1_it"))
step(10, lambda: made["elk2"].elk0)
step(11, lambda: made["elk1"].bee1)
step(12, lambda: session.add(made["elk1"]))
step(13, lambda: [session.new, session.dirty, session.deleted])
step(14, lambda: setattr(made["elk1"], "elk0", made["elk1"]))
step(15, lambda: session.delete(made["bee1"]))
step(16, lambda: setattr(made["bee1"], "elk1_it", made["elk2"]))
step(17, lambda: session.scalars(select(Ant).where(~Ant.dog2_to.any()).order_by(Ant.id)).unique().all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
