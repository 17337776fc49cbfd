import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee0_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant0_id", uselist=False, cascade="save-update, merge, delete", backref=backref("ant0", lazy="selectin"))
    bee1_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant1_id", uselist=False, cascade="all", backref=backref("ant1"))
    bee1_seen: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant1_id", viewonly=True, uselist=False)
    via2_left: Mapped[list["Via2"]] = relationship(lazy="joined", order_by="Via2.right_id", cascade="all, delete-orphan", back_populates="left")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    via2_right: Mapped[list["Via2"]] = relationship(order_by="Via2.left_id", back_populates="right")


class Via2(Base):
    __tablename__ = "via2s"
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    left_id = mapped_column(Integer, ForeignKey("ants.id"), primary_key=True)
    right_id = mapped_column(Integer, ForeignKey("bees.id"), primary_key=True)
    left: Mapped["Ant | None"] = relationship(back_populates="via2_left")
    right: Mapped["Bee | None"] = relationship(lazy="raise_on_sql", back_populates="via2_right")


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
step(1, lambda: made.setdefault("via21", Via2(name="via21", size=3)))
step(2, lambda: made.setdefault("ant1", Ant(name="ant1", via2_left=[made["via21"]])))
step(3, lambda: session.add(made["ant1"]))
step(4, lambda: made.setdefault("via22", Via2(name="via22", left=made["ant1"])))
step(5, lambda: session.commit())
step(6, lambda: made["ant1"].via2_left)
step(7, lambda: made["via21"].right)
step(8, lambda: setattr(made["via21"], "size", 5))
step(9, lambda: made["via22"].name)
step(10, lambda: history(made["ant1"], "bee0_it"))
step(11, lambda: made["ant1"].via2_left)
step(12, lambda: session.merge(Ant(id=2, name="merged", size=6)))
step(13, lambda: history(made["via22"], "right"))
step(14, lambda: [session.new, session.dirty, session.deleted])
step(15, lambda: state(made["via22"]))
step(16, lambda: session.scalars(select(Bee).where(Bee.via2_right.any(Via2.size > 8)).order_by(Bee.id)).unique().all())
step(17, lambda: setattr(made["ant1"], "size", None))
step(18, lambda: made["via21"].left)
step(19, lambda: made["via21"].right)
step(20, lambda: made.setdefault("via23", Via2(name="via23", size=0, left=made["ant1"])))
step(21, lambda: session.add(made["via23"]))
step(22, lambda: session.delete(made["ant1"]))
step(23, lambda: made["ant1"].via2_left.pop())
step(24, lambda: session.expunge(made["via23"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
