from sqlalchemy import ForeignKey, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Owner(Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    pets: Mapped[list["Pet"]] = relationship(back_populates="owner")


class Pet(Base):
    __tablename__ = "pets"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))
    owner: Mapped[Owner | None] = relationship(back_populates="pets")


@event.listens_for(Owner.pets, "append")
def appended(target, value, initiator):
    print("  append", value.name, "to", target.name, initiator.key)


@event.listens_for(Owner.pets, "remove")
def removed(target, value, initiator):
    print("  remove", value.name, "from", target.name)


@event.listens_for(Owner.pets, "bulk_replace")
def replaced(target, values, initiator):
    print("  bulk_replace", [v.name for v in values])


@event.listens_for(Owner.pets, "init_collection")
def made(target, collection, adapter):
    print("  init_collection", len(collection))


@event.listens_for(Pet.owner, "set")
def was_set(target, value, old, initiator):
    print("  set", target.name, value and value.name, getattr(old, "name", old if old is None else "symbol"))


@event.listens_for(Pet.name, "set", retval=True, active_history=True)
def cleaned(target, value, old, initiator):
    return value.strip().lower()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print("constructors")
ann, rex, tom = Owner(name="ann"), Pet(name=" Rex"), Pet(name="TOM ")
print("append")
ann.pets.append(rex)
print("set")
tom.owner = ann
print("replace")
ann.pets = [tom, Pet(name="kit")]
print("remove")
ann.pets.remove(tom)
with Session(engine) as session:
    session.add_all([ann, rex, tom])
    session.commit()
    print("after commit", [p.name for p in ann.pets])
    rex.owner = ann
    rex.owner = None
    session.commit()
    ann.pets.append(rex)
    session.commit()
    rex.name = " MAX "
    print(rex.name)
    del rex.owner
    session.commit()
    print([p.name for p in ann.pets])
