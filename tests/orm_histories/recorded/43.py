import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, joinedload, mapped_column, relationship


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
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat0_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.bee0_id", order_by="Cat.id", lazy="immediate", cascade="save-update, merge, delete", back_populates="bee0")
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee1_id", order_by="Bee.id", back_populates="bee1")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee1_id", remote_side="Bee.id", back_populates="bee1_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat2_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="CASCADE"))
    cat3_id = mapped_column(Integer, ForeignKey("cats.id"))
    bee4_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee0_id", back_populates="cat0_all")
    cat2_all: Mapped[dict[str, "Cat"]] = relationship(foreign_keys="Cat.cat2_id", collection_class=attribute_keyed_dict("name"), order_by="Cat.id", cascade="all, delete-orphan", passive_deletes=True, back_populates="cat2")
    cat2: Mapped["Cat | None"] = relationship(foreign_keys="Cat.cat2_id", remote_side="Cat.id", back_populates="cat2_all")
    cat3_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.cat3_id", order_by="Cat.id", lazy="immediate", cascade="all, delete")
    bee4: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee4_id")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(4, lambda: made.setdefault("cat2", Cat(name="cat2", size=4, bee0=made["bee1"], cat3_all=[made["cat1"]], bee4=made["bee1"])))
step(5, lambda: setattr(made["cat2"], "bee4", made["bee1"]))
step(6, lambda: made["cat1"].cat3_all)
step(7, lambda: made.setdefault("ant1", Ant(name="ant1", size=3)))
step(8, lambda: session.refresh(made["cat1"], ["cat2"]))
step(9, lambda: setattr(made["cat2"], "cat2", made["cat2"]))
step(10, lambda: made["cat1"].bee0)
step(11, lambda: session.delete(made["bee1"]))
step(12, lambda: session.query(Bee).filter(Bee.size < 8).order_by(Bee.id).all())
step(13, lambda: made.setdefault("ant2", Ant(name="ant2", size=9)))
step(14, lambda: session.scalars(select(Cat).where(~Cat.bee0.has(Bee.size > 4)).order_by(Cat.id)).unique().all())
step(15, lambda: setattr(made["cat1"], "bee0_id", 2))
step(16, lambda: setattr(made["cat1"], "size", None))
step(17, lambda: made.setdefault("bee2", Bee(name="bee2", size=2, bee1_all=[made["bee1"]], bee1=made["bee1"])))
step(18, lambda: session.add(made["bee2"]))
step(19, lambda: session.refresh(made["bee2"], ["bee1_all"]))
step(20, lambda: made["cat1"].cat2_all.__delitem__("cat2"))
step(21, lambda: made["bee2"].bee1_id)
step(22, lambda: [session.new, session.dirty, session.deleted])
step(23, lambda: setattr(made["bee2"], "bee1", made["bee1"]))
step(24, lambda: setattr(made["ant1"], "size", 9))
step(25, lambda: made["bee2"].cat0_all.add(made["cat1"]))
step(26, lambda: [session.new, session.dirty, session.deleted])
step(27, lambda: made["cat1"].cat2_all.__setitem__("cat1", made["cat1"]))
step(28, lambda: made["ant1"].name)
step(29, lambda: setattr(made["bee2"], "size", None))
step(30, lambda: setattr(made["bee1"], "bee1", made["bee2"]))
step(31, lambda: setattr(made["cat1"], "bee0", made["bee2"]))
step(32, lambda: setattr(made["cat1"], "size", 0))
step(33, lambda: delattr(made["cat1"], "bee0"))
step(34, lambda: [(one, one.cat2_all) for one in session.scalars(select(Cat).options(joinedload(Cat.cat2_all)).order_by(Cat.id)).unique()])
step(35, lambda: session.flush())
step(36, lambda: session.rollback())
step(37, lambda: setattr(made["cat2"], "bee4", made["bee1"]))
step(38, lambda: made.setdefault("cat3", Cat(name="cat3")))
step(39, lambda: session.add(made["cat3"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
