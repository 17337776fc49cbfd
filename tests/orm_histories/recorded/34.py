import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, subqueryload


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
    cat1_to: Mapped[list["Cat"]] = relationship(secondary=link1, order_by="desc(Cat.name)", cascade="all, delete-orphan", single_parent=True, back_populates="ant1_from")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="SET NULL"))
    bee0_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee0_id", order_by="Bee.id", lazy="immediate", passive_deletes="all", passive_updates=False, back_populates="bee0")
    bee0: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee0_id", remote_side="Bee.id", lazy="subquery", back_populates="bee0_all")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_from: Mapped[list["Ant"]] = relationship(secondary=link1, order_by="Ant.id", back_populates="cat1_to")


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1", size=1)))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(6, lambda: session.add(made["bee2"]))
step(7, lambda: made.setdefault("bee3", Bee(name="bee3", size=7, bee0_all=[made["bee1"]])))
step(8, lambda: session.add(made["bee3"]))
step(9, lambda: session.commit())
step(10, lambda: setattr(made["ant1"], "size", None))
step(11, lambda: session.scalars(select(Cat).where(Cat.ant1_from.any(Ant.size > 1)).order_by(Cat.id)).unique().all())
step(12, lambda: setattr(made["ant1"], "size", None))
step(13, lambda: made["bee2"].bee0_id)
step(14, lambda: made["bee1"] in session)
step(15, lambda: setattr(made["bee2"], "bee0_all", [made["bee3"], made["bee2"]]))
step(16, lambda: [(one, one.ant1_from) for one in session.scalars(select(Cat).options(joinedload(Cat.ant1_from).subqueryload(Ant.cat1_to)).order_by(Cat.id)).unique()])
step(17, lambda: session.add(made["bee3"]))
step(18, lambda: setattr(made["bee3"], "size", 6))
step(19, lambda: made["bee3"].bee0_all.remove(made["bee3"]))
step(20, lambda: session.commit())
step(21, lambda: session.expire_all())
step(22, lambda: made["bee3"].bee0)
step(23, lambda: made["bee2"].bee0_all)
step(24, lambda: session.is_modified(made["bee1"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
