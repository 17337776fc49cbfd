import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, event, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.ant0_id", order_by="Bee.id", back_populates="ant0")
    cat5_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant5_id", order_by="Cat.id", lazy="joined", cascade="", back_populates="ant5")
    cat6_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant6_id", order_by="Cat.id", cascade="all, delete", passive_deletes=True)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    best4_id = mapped_column(Integer, ForeignKey("elks.id"))
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant0_id", back_populates="bee0_all")
    cat1_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee1_id", order_by="Cat.id", lazy="raise_on_sql", backref=backref("bee1"))
    elk4_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.bee4_id", order_by="Elk.id", lazy="raise_on_sql", cascade="all", post_update=True, back_populates="bee4")
    best4: Mapped["Elk | None"] = relationship(foreign_keys="Bee.best4_id", post_update=True, lazy="raise")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant5_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant6_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="CASCADE"))
    elk2_all: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.cat2_id", order_by="desc(Elk.name)", backref=backref("cat2", lazy="subquery"))
    elk2_seen: Mapped[list["Elk"]] = relationship(foreign_keys="Elk.cat2_id", viewonly=True, order_by="Elk.id")
    elk3_it: Mapped["Elk | None"] = relationship(foreign_keys="Elk.cat3_id", uselist=False, lazy="raise", cascade="merge, refresh-expire", backref=backref("cat3", lazy="selectin"))
    ant5: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant5_id", lazy="immediate", back_populates="cat5_all")


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
    cat2_id = mapped_column(Integer, ForeignKey("cats.id"))
    cat3_id = mapped_column(Integer, ForeignKey("cats.id"), nullable=False)
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"), nullable=False)
    bee4: Mapped["Bee | None"] = relationship(foreign_keys="Elk.bee4_id", post_update=True, back_populates="elk4_all")


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
step(2, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(3, lambda: session.add(made["bee2"]))
step(4, lambda: made.setdefault("bee3", Bee(name="bee3", id=3)))
step(5, lambda: session.add(made["bee3"]))
step(6, lambda: made.setdefault("cat1", Cat(name="cat1", size=5)))
step(7, lambda: setattr(made["cat1"], "ant6_id", 2))
step(8, lambda: setattr(made["cat1"], "ant5", None))
step(9, lambda: session.scalars(select(Ant).where(Ant.cat5_all.any(size=6)).order_by(Ant.id)).unique().all())
step(10, lambda: made["bee3"].cat1_all.__delitem__(slice(1, None)))
step(11, lambda: setattr(made["cat1"], "bee1_id", 2))
step(12, lambda: session.execute(select(Ant.name, Cat.name).join(Ant.cat5_all).order_by(Ant.id, Cat.name)).all())
step(13, lambda: made.update(savepoint1=session.begin_nested()))
step(14, lambda: made["savepoint1"].rollback())
step(15, lambda: made.setdefault("bee4", Bee(name="bee4", size=9)))
step(16, lambda: session.add(made["bee4"]))
step(17, lambda: made.setdefault("elk1", Elk(name="elk1", size=8, cat3=made["cat1"], bee4=made["bee3"])))
step(18, lambda: setattr(made["bee3"], "ant0", None))
step(19, lambda: setattr(made["bee3"], "best4", None))
step(20, lambda: session.get(Ant, 5))
step(21, lambda: session.query(Dog).filter(Dog.size < 1).order_by(Dog.id).all())
step(22, lambda: session.refresh(made["bee2"]))
step(23, lambda: made["bee1"].cat1_all)
step(24, lambda: setattr(made["bee2"], "ant0", None))
step(25, lambda: session.commit())
step(26, lambda: made["bee1"].ant0)
step(27, lambda: session.close())
step(28, lambda: state(made["bee4"]))
step(29, lambda: session.rollback())
step(30, lambda: made["bee2"].cat1_all.append(made["cat1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
