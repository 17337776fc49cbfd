from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Owner(Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    nothing: Mapped[list["Pet"]] = relationship(cascade="", foreign_keys="Pet.n_id")
    merged: Mapped[list["Pet"]] = relationship(cascade="save-update, merge", foreign_keys="Pet.m_id")
    expunged: Mapped[list["Pet"]] = relationship(cascade="save-update, expunge, refresh-expire", foreign_keys="Pet.e_id")
    everything: Mapped[list["Pet"]] = relationship(cascade="all", foreign_keys="Pet.a_id")


class Pet(Base):
    __tablename__ = "pets"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    n_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))
    m_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))
    e_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))
    a_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))


for key in ("nothing", "merged", "expunged", "everything"):
    cascade = inspect(Owner).relationships[key].cascade
    print(key, repr(cascade), cascade.delete, cascade.save_update, cascade.merge, cascade.expunge, cascade.refresh_expire)
for wrong in ("bogus", "all, bogus, other", "none", "delete-orphan", "all, delete-orphan, none"):
    try:
        print(relationship("Pet", cascade=wrong).cascade)
    except Exception as error:
        print(type(error).__name__, error)

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    pets = {k: Pet(name=k) for k in "nmea"}
    owner = Owner(name="o", nothing=[pets["n"]], merged=[pets["m"]], expunged=[pets["e"]], everything=[pets["a"]])
    session.add(owner)
    print({k: p in session for k, p in pets.items()})
    session.flush()
    print(session.scalars(select(Pet.name).order_by(Pet.name)).all())
    session.add(pets["n"])
    owner.nothing = [pets["n"]]
    session.commit()
    print([len(getattr(owner, k)) for k in ("nothing", "merged", "expunged", "everything")])
    for p in pets.values():
        p.name
    session.expire(owner)
    print({k: "name" in inspect(p).dict for k, p in pets.items()})
    [getattr(owner, k) for k in ("nothing", "merged", "expunged", "everything")]
    session.expunge(owner)
    print({k: p in session for k, p in pets.items()})
    again = session.merge(owner)
    print(again is owner, [len(getattr(again, k)) for k in ("nothing", "merged", "expunged", "everything")])
    session.delete(again)
    session.commit()
    print(session.execute(select(Pet.name, Pet.n_id, Pet.m_id, Pet.e_id).order_by(Pet.name)).all())
