import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, Session, backref, mapped_column, relationship, selectinload, subqueryload, with_parent


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0_it: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant0_id", uselist=False, back_populates="ant0")
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant0_id", remote_side="Ant.id", lazy="subquery", cascade="all, delete-orphan", single_parent=True, back_populates="ant0_it")
    dog1_to: DynamicMapped["Dog"] = relationship(secondary=link1, order_by="desc(Dog.name)", cascade="all, delete", back_populates="ant1_from")
    cat3_it: Mapped["Cat | None"] = relationship(foreign_keys="Cat.ant3_id", uselist=False, lazy="raise", back_populates="ant3")
    cat4_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.ant4_id", lazy="selectin", cascade="all, delete-orphan", passive_updates=False, backref=backref("ant4", cascade="save-update"))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat2_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.bee2_id", order_by="Cat.id", cascade="all, delete-orphan", back_populates="bee2")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee2_id = mapped_column(Integer, ForeignKey("bees.id"))
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant4_id = mapped_column(Integer, ForeignKey("ants.id"))
    bee2: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee2_id", lazy="raise", back_populates="cat2_all")
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant3_id", lazy="raise_on_sql", back_populates="cat3_it")
    dog5_it: Mapped["Dog | None"] = relationship(foreign_keys="Dog.cat5_id", uselist=False, back_populates="cat5")


class Dog(Base):
    __tablename__ = "dogs"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    cat5_id = mapped_column(Integer, ForeignKey("cats.id"), nullable=False)
    ant1_from: Mapped[list["Ant"]] = relationship(secondary=link1, order_by="Ant.id", lazy="joined", back_populates="dog1_to")
    cat5: Mapped["Cat | None"] = relationship(foreign_keys="Dog.cat5_id", lazy="subquery", back_populates="dog5_it")


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
step(1, lambda: made.setdefault("cat1", Cat(name="cat1", size=2)))
step(2, lambda: session.add(made["cat1"]))
step(3, lambda: made.setdefault("ant1", Ant(name="ant1", cat3_it=made["cat1"])))
step(4, lambda: session.add(made["ant1"]))
step(5, lambda: made.setdefault("cat2", Cat(name="cat2", id=4, ant3=made["ant1"])))
step(6, lambda: session.add(made["cat2"]))
step(7, lambda: session.commit())
step(8, lambda: setattr(made["ant1"], "cat3_it", made["cat2"]))
step(9, lambda: made["cat2"].name)
step(10, lambda: session.execute(select(Cat.name, Ant.name).outerjoin(Cat.ant4).order_by(Cat.id, Ant.name)).all())
step(11, lambda: setattr(made["ant1"], "ant0", made["ant1"]))
step(12, lambda: setattr(made["ant1"], "ant0_it", made["ant1"]))
step(13, lambda: session.execute(update(Bee).where(Bee.size > 4).values(size=2)).rowcount)
step(14, lambda: session.delete(made["ant1"]))
step(15, lambda: [(one, one.cat2_all) for one in session.scalars(select(Bee).where(Bee.id < 2).options(subqueryload(Bee.cat2_all).selectinload(Cat.dog5_it)).order_by(Bee.id).limit(2)).unique()])
step(16, lambda: history(made["ant1"], "ant0_it"))
step(17, lambda: session.rollback())
step(18, lambda: state(made["ant1"]))
step(19, lambda: session.commit())
step(20, lambda: session.scalars(select(Dog).where(with_parent(made["cat2"], Cat.dog5_it)).order_by(Dog.name)).unique().all())
step(21, lambda: made["cat1"].ant3)
step(22, lambda: made["ant1"].cat4_all.__isub__({made["cat1"]}))
step(23, lambda: made["cat2"].ant4)
step(24, lambda: made["cat1"].ant4)
step(25, lambda: made.setdefault("bee1", Bee(name="bee1", size=8)))
step(26, lambda: made["cat1"].bee2)
step(27, lambda: setattr(made["ant1"], "cat3_it", None))
step(28, lambda: made.setdefault("ant2", Ant(name="ant2", size=4, cat3_it=made["cat1"])))
step(29, lambda: session.add(made["ant2"]))


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
