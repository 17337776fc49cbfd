import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, delete, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, backref, contains_eager, joinedload, mapped_column, relationship, with_parent


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    dog0_all: Mapped[set["Dog"]] = relationship(foreign_keys="Dog.ant0_id", order_by="Dog.id", lazy="raise", cascade="merge, refresh-expire", backref=backref("ant0", lazy="selectin"))
    bee1_it: Mapped["Bee | None"] = relationship(foreign_keys="Bee.ant1_id", uselist=False, lazy="raise", cascade="", passive_updates=False, backref=backref("ant1"))
    dog2_all: Mapped[set["Dog"]] = relationship(foreign_keys="Dog.ant2_id", order_by="Dog.id", lazy="immediate", back_populates="ant2")
    ant3_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant3_id", order_by="Ant.id", lazy="raise_on_sql", cascade="", back_populates="ant3")
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant3_id", remote_side="Ant.id", lazy="joined", back_populates="ant3_all")
    ant3_seen: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant3_id", remote_side="Ant.id", viewonly=True)


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Dog.ant2_id", lazy="subquery", back_populates="dog2_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1", size=6, id=2)))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("dog1", Dog(name="dog1", size=0, ant2=made["ant1"])))
step(4, lambda: session.add(made["dog1"]))
step(5, lambda: made["ant1"].dog2_all.remove(made["dog1"]))
step(6, lambda: made["ant1"].ant3_all.remove(made["ant1"]))
step(7, lambda: session.get(Cat, 5))
step(8, lambda: made.setdefault("ant2", Ant(name="ant2", dog2_all={made["dog1"]}, ant3_all=[made["ant1"]])))
step(9, lambda: session.add(made["ant2"]))
step(10, lambda: [(one, one.ant1) for one in session.scalars(select(Bee).outerjoin(Bee.ant1).options(contains_eager(Bee.ant1)).order_by(Bee.id)).unique()])
step(11, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(12, lambda: session.add(made["cat1"]))
step(13, lambda: session.query(Cat).filter(Cat.size < 6).order_by(Cat.id).all())
step(14, lambda: made["cat1"].size)
step(15, lambda: [(one, one.ant0) for one in session.scalars(select(Dog).options(joinedload(Dog.ant0)).order_by(Dog.id)).unique()])
step(16, lambda: delattr(made["ant1"], "ant3"))
step(17, lambda: session.expire_all())
step(18, lambda: session.delete(made["cat1"]))
step(19, lambda: session.scalars(select(Dog).where(with_parent(made["ant1"], Ant.dog2_all)).order_by(Dog.name)).unique().all())
step(20, lambda: made.setdefault("cat2", Cat(name="cat2", size=1)))
step(21, lambda: session.add(made["cat2"]))
step(22, lambda: setattr(made["ant2"], "bee1_it", None))
step(23, lambda: made["dog1"].ant0_id)
step(24, lambda: made["ant2"].name)
step(25, lambda: made.setdefault("cat3", Cat(name="cat3", size=3)))
step(26, lambda: session.add(made["cat3"]))
step(27, lambda: made["dog1"].ant2)
step(28, lambda: setattr(made["cat2"], "size", None))
step(29, lambda: made["ant1"].bee1_it)
step(30, lambda: setattr(made["cat3"], "size", None))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
