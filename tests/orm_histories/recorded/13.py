import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.ant0_id", order_by="Cat.id", lazy="raise_on_sql", cascade="", backref=backref("ant0"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"))
    bee2_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee2_id", order_by="Bee.id", lazy="joined", cascade="save-update", backref=backref("bee2", remote_side="Bee.id", lazy="raise"))


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    cat1_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="SET NULL"))
    cat1_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.cat1_id", order_by="Cat.id", lazy="raise_on_sql", passive_deletes=True)


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
step(1, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(2, lambda: session.add(made["bee1"]))
step(3, lambda: made.setdefault("bee2", Bee(name="bee2", bee2_all=[made["bee1"]])))
step(4, lambda: session.add(made["bee2"]))
step(5, lambda: made.setdefault("bee3", Bee(name="bee3", bee2=made["bee2"])))
step(6, lambda: session.add(made["bee3"]))
step(7, lambda: made.setdefault("cat1", Cat(name="cat1", size=3)))
step(8, lambda: session.add(made["cat1"]))
step(9, lambda: made.setdefault("bee4", Bee(name="bee4", bee2_all=[made["bee2"]])))
step(10, lambda: [session.new, session.dirty, session.deleted])
step(11, lambda: session.query(Bee).filter(Bee.size != 5).order_by(Bee.id).all())
step(12, lambda: made["bee2"].bee2_all)
step(13, lambda: session.expire(made["bee1"], ["bee2_all"]))
step(14, lambda: history(made["bee4"], "bee2"))
step(15, lambda: made["bee4"].bee2_all.insert(0, made["bee4"]))
step(16, lambda: session.merge(Cat(id=1, name="merged", size=8)))
step(17, lambda: made.setdefault("bee5", Bee(name="bee5", size=4)))
step(18, lambda: session.add(made["bee5"]))
step(19, lambda: [(one, one.ant0) for one in session.scalars(select(Cat).options(joinedload(Cat.ant0).selectinload(Ant.cat0_all)).order_by(Cat.id)).unique()])
step(20, lambda: made["bee2"].bee2_all.clear())
step(21, lambda: made["bee2"].bee2)
step(22, lambda: setattr(made["bee2"], "size", 5))
step(23, lambda: state(made["cat1"]))
step(24, lambda: setattr(made["bee1"], "bee2", made["bee2"]))
step(25, lambda: made.setdefault("ant1", Ant(name="ant1", cat0_all={made["cat1"]})))
step(26, lambda: session.add(made["ant1"]))
step(27, lambda: made["bee3"].bee2_id)


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
