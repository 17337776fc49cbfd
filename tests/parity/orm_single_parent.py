from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


pairs = Table("pairs", Base.metadata, Column("a", ForeignKey("dancers.id"), primary_key=True), Column("b", ForeignKey("costumes.id"), primary_key=True))


class Costume(Base):
    __tablename__ = "costumes"
    id: Mapped[int] = mapped_column(primary_key=True)
    color: Mapped[str]


class Dancer(Base):
    __tablename__ = "dancers"
    id: Mapped[int] = mapped_column(primary_key=True)
    shoe_id: Mapped[int | None] = mapped_column(ForeignKey("shoes.id"))
    shoe: Mapped["Shoe | None"] = relationship(cascade="all, delete-orphan", single_parent=True)
    costumes: Mapped[list[Costume]] = relationship(secondary=pairs, cascade="all, delete-orphan", single_parent=True)


class Shoe(Base):
    __tablename__ = "shoes"
    id: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[int]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    red = Costume(color="red")
    ann = Dancer(shoe=Shoe(size=38), costumes=[red, Costume(color="blue")])
    session.add(ann)
    session.commit()
    print(ann.shoe.size, [c.color for c in ann.costumes])
    ann.shoe = Shoe(size=40)
    ann.costumes.remove(red)
    session.commit()
    print(session.scalars(select(Shoe.size)).all(), session.scalars(select(Costume.color)).all(), session.execute(select(pairs)).all())
    ann.shoe = None
    bob = Dancer(shoe=Shoe(size=41))
    session.add(bob)
    session.commit()
    print(bob.shoe.size, ann.shoe, session.scalars(select(Shoe.size)).all())
    session.delete(bob)
    session.delete(ann)
    session.commit()
    print(session.scalars(select(Shoe.size)).all(), session.scalars(select(Costume.color)).all(), session.execute(select(pairs)).all())
    red = Costume(color="red")
    ann = Dancer(shoe=Shoe(size=38), costumes=[red])
    session.add(ann)
    session.commit()
    for attempt in (lambda: Dancer(shoe=ann.shoe), lambda: Dancer(costumes=[red])):
        try:
            attempt()
            print("fine")
        except InvalidRequestError as error:
            print(str(error).replace(hex(id(ann)), "...").split(" at ")[0], "...", str(error).split(">")[-1])
