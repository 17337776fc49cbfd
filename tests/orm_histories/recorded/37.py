import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, immediateload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    best3_id = mapped_column(Integer, ForeignKey("foxs.id"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant1_id", remote_side="Ant.id", lazy="raise", post_update=True)
    fox3_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.ant3_id", lazy="raise_on_sql", cascade="save-update", back_populates="ant3")
    best3: Mapped["Fox | None"] = relationship(foreign_keys="Ant.best3_id", post_update=True, lazy="subquery")


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
    fox0_all: Mapped[set["Fox"]] = relationship(foreign_keys="Fox.cat0_id", order_by="Fox.id", lazy="raise", cascade="all, delete")
    fox4_all: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.cat4_id", order_by="Fox.id", passive_deletes=True, back_populates="cat4")
    fox4_seen: Mapped[list["Fox"]] = relationship(foreign_keys="Fox.cat4_id", viewonly=True, order_by="Fox.id")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Elk(Base):
    __tablename__ = "elks"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    elk2_id = mapped_column(Integer, ForeignKey("elks.id"))
    elk2_all: Mapped[set["Elk"]] = relationship(foreign_keys="Elk.elk2_id", order_by="Elk.id", passive_updates=False, post_update=True, back_populates="elk2")
    elk2: Mapped["Elk | None"] = relationship(foreign_keys="Elk.elk2_id", remote_side="Elk.id", post_update=True, back_populates="elk2_all")


class Fox(Base):
    __tablename__ = "foxs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat4_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="SET NULL"), nullable=False)
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Fox.ant3_id", back_populates="fox3_all")
    cat4: Mapped["Cat | None"] = relationship(foreign_keys="Fox.cat4_id", back_populates="fox4_all")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=2)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("fox1", Fox(name="fox1", size=4)))
step(4, lambda: session.add(made["fox1"]))
step(5, lambda: session.commit())
step(6, lambda: setattr(made["bee1"], "size", None))
step(7, lambda: setattr(made["fox1"], "ant3", None))
step(8, lambda: session.commit())
step(9, lambda: session.is_modified(made["fox1"]))
step(10, lambda: state(made["fox1"]))
step(11, lambda: [(one, one.elk2_all) for one in session.scalars(select(Elk).options(immediateload(Elk.elk2_all)).order_by(Elk.id).execution_options(populate_existing=True)).unique()])
step(12, lambda: session.scalars(select(Fox).where(~Fox.ant3.has(Ant.size > 5)).order_by(Fox.id)).unique().all())
step(13, lambda: delattr(made["fox1"], "cat4"))
step(14, lambda: session.commit())
step(15, lambda: setattr(made["bee1"], "id", 6))
step(16, lambda: session.commit())
step(17, lambda: session.scalars(select(Elk).where(~Elk.elk2.has()).order_by(Elk.id)).unique().all())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
