import re

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, immediateload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant1_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant1_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant1_id", order_by="Ant.id", cascade="all, delete-orphan")
    cat2_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant2_id", order_by="Cat.id", cascade="all, delete-orphan", back_populates="ant2")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    dog3_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.bee3_id", uselist=False, cascade="all, delete-orphan", back_populates="bee3")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id"), nullable=False)
    dog0_all: Mapped[list["Dog"]] = relationship(foreign_keys="Dog.cat0_id", order_by="Dog.id", lazy="raise_on_sql", cascade="all, delete", passive_deletes=True, back_populates="cat0")
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant2_id", back_populates="cat2_all")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat0_id = mapped_column(Integer, ForeignKey("cats.id", ondelete="CASCADE"))
    bee3_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat0: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat0_id", lazy="immediate", back_populates="dog0_all")
    bee3: Mapped["Bee | None"] = relationship(foreign_keys="Dog.bee3_id", lazy="immediate", back_populates="dog3_it")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: session.commit())
step(6, lambda: made["ant1"].ant1_all.insert(0, made["ant1"]))
step(7, lambda: session.get(Bee, 4))
step(8, lambda: session.refresh(made["ant1"], ["cat2_all"]))
step(9, lambda: setattr(made["bee1"], "dog3_it", None))
step(10, lambda: session.commit())
step(11, lambda: history(made["ant1"], "cat2_all"))
step(12, lambda: setattr(made["bee1"], "size", None))
step(13, lambda: session.add(made["bee1"]))
step(14, lambda: made["bee1"].size)
step(15, lambda: session.expunge(made["bee1"]))
step(16, lambda: setattr(made["bee1"], "size", None))
step(17, lambda: made["ant1"].ant1_id)
step(18, lambda: made.setdefault("cat1", Cat(name="cat1", ant2=made["ant1"])))
step(19, lambda: session.add(made["cat1"]))
step(20, lambda: session.expire_all())
step(21, lambda: session.commit())
step(22, lambda: [(one, one.dog3_it) for one in session.scalars(select(Bee).options(immediateload(Bee.dog3_it)).order_by(Bee.id)).unique()])


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
