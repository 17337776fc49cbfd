import re

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, delete, inspect, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, attribute_keyed_dict, backref, mapped_column, relationship, with_parent


class Base(DeclarativeBase):
    pass


link1 = Table(
    "link1",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id"), primary_key=True),
)


link3 = Table(
    "link3",
    Base.metadata,
    Column("left_id", ForeignKey("ants.id", ondelete="CASCADE"), primary_key=True),
    Column("right_id", ForeignKey("dogs.id", ondelete="CASCADE"), primary_key=True),
)


class Ant(Base):
    __tablename__ = "ants"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant0_id = mapped_column(Integer, ForeignKey("ants.id"))
    ant0_all: Mapped[set["Ant"]] = relationship(foreign_keys="Ant.ant0_id", order_by="Ant.id", cascade="all, delete-orphan", back_populates="ant0")
    ant0: Mapped["Ant | None"] = relationship(foreign_keys="Ant.ant0_id", remote_side="Ant.id", back_populates="ant0_all")
    ant0_seen: Mapped[list["Ant"]] = relationship(foreign_keys="Ant.ant0_id", viewonly=True, order_by="Ant.id")
    dog1_to: Mapped[list["Dog"]] = relationship(secondary=link1, order_by="Dog.id", lazy="raise", cascade="save-update, merge, delete")
    dog3_to: Mapped[dict[str, "Dog"]] = relationship(secondary=link3, collection_class=attribute_keyed_dict("name"), order_by="desc(Dog.name)", lazy="joined", passive_deletes=True, cascade="save-update, merge, delete", backref=backref("ant3_from", order_by="Ant.id", lazy="selectin", passive_deletes=True))


class Bee(Base):
    __tablename__ = "bees"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(20))
    size = mapped_column(Integer)
    ant2_id = mapped_column(Integer, ForeignKey("ants.id", ondelete="SET NULL"))
    ant2: Mapped["Ant | None"] = relationship(foreign_keys="Bee.ant2_id", lazy="raise", cascade="")


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
step(1, lambda: made.setdefault("ant1", Ant(name="ant1")))
step(2, lambda: session.add(made["ant1"]))
step(3, lambda: made.setdefault("ant2", Ant(name="ant2", size=8, ant0_all={made["ant1"]})))
step(4, lambda: session.add(made["ant2"]))
step(5, lambda: made.setdefault("dog1", Dog(name="dog1")))
step(6, lambda: session.add(made["dog1"]))
step(7, lambda: session.commit())
step(8, lambda: setattr(made["dog1"], "ant3_from", [made["ant2"], made["ant1"]]))
step(9, lambda: made["ant2"].dog3_to.clear())
step(10, lambda: made["ant2"].ant0_all.remove(made["ant2"]))
step(11, lambda: session.flush())
step(12, lambda: delattr(made["ant1"], "ant0"))
step(13, lambda: made["ant2"].dog3_to.__setitem__("dog1", made["dog1"]))
step(14, lambda: made["ant2"].size)
step(15, lambda: made["dog1"].ant3_from.remove(made["ant2"]))
step(16, lambda: session.commit())
step(17, lambda: made["ant1"].ant0_seen)
step(18, lambda: session.scalars(select(Ant).where(~Ant.ant0_all.contains(made["ant2"])).order_by(Ant.id)).unique().all())
step(19, lambda: session.add(made["dog1"]))
step(20, lambda: made["ant2"].dog1_to.insert(0, made["dog1"]))
step(21, lambda: session.query(Cat).filter(Cat.size > 8).order_by(Cat.id).all())
step(22, lambda: session.delete(made["ant1"]))
step(23, lambda: [session.execute(select(Dog, other.name).join(Dog.ant3_from.of_type(other)).order_by(Dog.id, other.name)).unique().all() for other in [aliased(Ant)]])
step(24, lambda: made.setdefault("dog2", Dog(name="dog2", size=8)))
step(25, lambda: session.add(made["dog2"]))
step(26, lambda: setattr(made["ant2"], "ant0", made["ant2"]))
step(27, lambda: state(made["ant1"]))
step(28, lambda: made.setdefault("ant3", Ant(name="ant3", ant0_all={made["ant2"], made["ant1"]}, dog3_to={"dog1": made["dog1"], "dog2": made["dog2"]})))
step(29, lambda: session.add(made["ant3"]))
step(30, lambda: history(made["ant3"], "ant0_seen"))
step(31, lambda: [session.new, session.dirty, session.deleted])
step(32, lambda: made["dog1"].ant3_from)
step(33, lambda: made["dog2"] in session)
step(34, lambda: made["dog1"].ant3_from.__setitem__(0, [made["ant3"], made["ant1"]][0]))
step(35, lambda: made["dog1"].ant3_from.append(made["ant3"]))
step(36, lambda: session.scalars(select(Ant).where(with_parent(made["ant1"], Ant.ant0)).order_by(Ant.name)).unique().all())
step(37, lambda: session.flush())
step(38, lambda: made.setdefault("bee1", Bee(name="bee1", size=9)))
step(39, lambda: setattr(made["ant1"], "ant0_all", set()))
step(40, lambda: made["ant2"].dog3_to.popitem())


def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
