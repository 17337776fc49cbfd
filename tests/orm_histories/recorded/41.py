import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, backref, immediateload, mapped_column, relationship, subqueryload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.ant2_id", order_by="Bee.id", lazy="subquery", passive_deletes=True, backref=backref("ant2", lazy="raise"))
    cat3_all: Mapped[dict[str, "Cat"]] = relationship(foreign_keys="Cat.ant3_id", collection_class=attribute_keyed_dict("name"), order_by="desc(Cat.name)", cascade="all", back_populates="ant3")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee4_all: Mapped[set["Bee"]] = relationship(foreign_keys="Bee.bee4_id", order_by="Bee.id", post_update=True, backref=backref("bee4", remote_side="Bee.id", post_update=True))


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat0_all: Mapped[dict[str, "Cat"]] = relationship(foreign_keys="Cat.cat0_id", collection_class=attribute_keyed_dict("name"), order_by="Cat.id", cascade="all, delete-orphan", backref=backref("cat0", remote_side="Cat.id", lazy="raise"))
    ant1: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant1_id", lazy="immediate")
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant3_id", lazy="joined", back_populates="cat3_all")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(5, lambda: session.add(made["ant2"]))
step(6, lambda: session.expire(made["cat1"], ["cat0_all"]))
step(7, lambda: made["ant2"].cat3_all)
step(8, lambda: session.flush())
step(9, lambda: [(one, one.bee4) for one in session.scalars(select(Bee).options(immediateload(Bee.bee4).subqueryload(Bee.bee4)).order_by(Bee.id)).unique()])
step(10, lambda: session.merge(made["cat1"]))
step(11, lambda: made["cat1"].size)
step(12, lambda: made["ant2"].size)
step(13, lambda: session.delete(made["ant2"]))
step(14, lambda: setattr(made["ant1"], "size", 5))
step(15, lambda: made["ant2"].cat3_all)
step(16, lambda: session.add(made["cat1"]))
step(17, lambda: made["ant2"].bee2_all)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
