import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


link0 = Table(
    "link0",
    Base.metadata,
    Column("left_id", ForeignKey("bees.id"), primary_key=True),
    Column("right_id", ForeignKey("cats.id"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant3_id = mapped_column(Integer, ForeignKey("ants.id"))
    cat2_all: Mapped[list["Cat"]] = relationship(foreign_keys="Cat.ant2_id", order_by="Cat.id", cascade="all, delete", passive_deletes=True, back_populates="ant2")
    ant3_all: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant3_id", order_by="Ant.id", cascade="merge, refresh-expire", back_populates="ant3")
    ant3: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant3_id", remote_side="Ant.id", back_populates="ant3_all")


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    bee1_id = mapped_column(Integer, ForeignKey("bees.id"))
    cat0_to: Mapped[set["Cat"]] = relationship(secondary=link0, order_by="desc(Cat.name)", lazy="selectin", cascade="all, delete", back_populates="bee0_from")
    bee1_all: Mapped[list["Bee"]] = relationship(foreign_keys="Bee.bee1_id", order_by="Bee.id", lazy="joined", back_populates="bee1")
    bee1: Mapped["Bee | None"] = relationship(foreign_keys="Bee.bee1_id", remote_side="Bee.id", cascade="all, delete-orphan", single_parent=True, back_populates="bee1_all")
    cat4_all: Mapped[set["Cat"]] = relationship(foreign_keys="Cat.bee4_id", order_by="Cat.id", lazy="immediate", cascade="all, delete-orphan", passive_deletes=True, back_populates="bee4")


class Cat(Base):
    __tablename__ = "cats"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="CASCADE"), nullable=False)
    bee4_id = mapped_column(Integer, ForeignKey("bees.id", ondelete="CASCADE"))
    bee0_from: Mapped[dict[str, "Bee"]] = relationship(secondary=link0, collection_class=attribute_keyed_dict("name"), order_by="Bee.id", lazy="subquery", back_populates="cat0_to")
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Cat.ant2_id", lazy="subquery", back_populates="cat2_all")
    bee4: Mapped["Bee | None"] = relationship(foreign_keys="Cat.bee4_id", back_populates="cat4_all")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("bee1", Bee(name="bee1")))
step(4, lambda: session.add(made["bee1"]))
step(5, lambda: session.commit())
step(6, lambda: setattr(made["bee1"], "id", 7))
step(7, lambda: [(one, one.cat0_to) for one in session.scalars(select(Bee).options(selectinload(Bee.cat0_to)).order_by(Bee.id)).unique()])
step(8, lambda: setattr(made["bee1"], "bee1", made["bee1"]))
step(9, lambda: made.update(savepoint1=session.begin_nested()))
step(10, lambda: made.setdefault("ant2", Ant(name="ant2")))
step(11, lambda: state(made["bee1"]))
step(12, lambda: made["bee1"].name)
step(13, lambda: made.setdefault("ant3", Ant(name="ant3", size=9, ant3_all=[made["ant2"]], ant3=made["ant1"])))
step(14, lambda: session.add(made["ant3"]))
step(15, lambda: made["ant2"].cat2_all)
step(16, lambda: made["ant2"].name)
step(17, lambda: made.setdefault("ant4", Ant(name="ant4")))
step(18, lambda: setattr(made["ant4"], "ant3", made["ant4"]))
step(19, lambda: setattr(made["ant3"], "size", 9))
step(20, lambda: session.delete(made["ant1"]))
step(21, lambda: session.add(made["ant4"]))
step(22, lambda: made["ant3"].ant3_all.remove(made["ant4"]))
step(23, lambda: made.setdefault("bee2", Bee(name="bee2")))
step(24, lambda: session.add(made["bee2"]))
step(25, lambda: made["ant2"].cat2_all)
step(26, lambda: setattr(made["ant3"], "ant3", made["ant2"]))
step(27, lambda: made["ant1"].ant3_all)
step(28, lambda: session.query(Ant).filter(Ant.size > 9).order_by(Ant.id).all())
step(29, lambda: made["bee2"].bee1)
step(30, lambda: session.scalars(select(Bee).where(Bee.bee1_all.contains(made["bee1"])).order_by(Bee.id)).unique().all())
step(31, lambda: made["savepoint1"].rollback())
step(32, lambda: setattr(made["ant1"], "ant3", made["ant2"]))
step(33, lambda: made.setdefault("cat1", Cat(name="cat1")))
step(34, lambda: session.add(made["cat1"]))
step(35, lambda: session.add(made["ant1"]))
step(36, lambda: [session.new, session.dirty, session.deleted])


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
