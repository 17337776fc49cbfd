"""Rows of classes that share tables, inserted in bulk and given back: every table gives what it has."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, create_engine, delete, insert, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, column_property, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Animal(Base):
    __tablename__ = "animals"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    twice = column_property(id * 2)
    toys: Mapped[list["Toy"]] = relationship()
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}


class Cat(Animal):
    __tablename__ = "cats"
    id: Mapped[int] = mapped_column(ForeignKey("animals.id"), primary_key=True)
    fur: Mapped[str]
    notes: Mapped[str] = mapped_column(deferred=True, default="n")
    __mapper_args__ = {"polymorphic_identity": "cat"}


class Lion(Cat):
    __tablename__ = "lions"
    id: Mapped[int] = mapped_column(ForeignKey("cats.id"), primary_key=True)
    pride: Mapped[str | None]
    __mapper_args__ = {"polymorphic_identity": "lion"}


class Fish(Animal):
    water: Mapped[str | None]
    __mapper_args__ = {"polymorphic_identity": "fish"}


class Toy(Base):
    __tablename__ = "toys"
    id: Mapped[int] = mapped_column(primary_key=True)
    animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def held(thing):
    return type(thing).__name__, {key: value for key, value in sorted(thing.__dict__.items()) if not key.startswith("_")}


def attempt(name, read):
    with Session(engine) as session:
        try:
            print(name)
            for row in read(session):
                print("   ", row)
            session.commit()
        except Exception as error:
            print(name, type(error).__name__, error)


cats = [{"name": "a", "fur": "x"}, {"name": "b", "fur": "y"}]
lions = [{"name": "c", "fur": "x", "pride": "p"}, {"name": "d", "fur": "y"}, {"name": "e", "fur": "z"}]
attempt("objects", lambda s: [held(one) for one in s.scalars(insert(Cat).returning(Cat), cats)])
attempt("one object", lambda s: [held(one) for one in s.scalars(insert(Cat).returning(Cat), cats[:1])])
attempt("in order", lambda s: [held(one) for one in s.scalars(insert(Cat).returning(Cat, sort_by_parameter_order=True), cats)])
attempt("columns", lambda s: s.execute(insert(Cat).returning(Cat.id, Cat.name, Cat.fur), cats))
attempt("columns of one table", lambda s: s.execute(insert(Cat).returning(Cat.fur), cats))
attempt("an expression", lambda s: s.execute(insert(Cat).returning(Cat.twice, Cat.fur), cats))
attempt("three tables", lambda s: [held(one) for one in s.scalars(insert(Lion).returning(Lion), lions)])
attempt("keys that are given", lambda s: s.execute(insert(Cat).returning(Cat.id), [{"id": 90, **cats[0]}, {"id": 91, **cats[1]}]))
attempt("one table", lambda s: [held(one) for one in s.scalars(insert(Fish).returning(Fish), [{"name": "f", "water": "salt"}])])
attempt("loaded along", lambda s: [held(one) for one in s.scalars(insert(Cat).returning(Cat).options(selectinload(Cat.toys)), cats)])
attempt("an expression, when read", lambda s: [one.twice for one in s.scalars(insert(Cat).returning(Cat), cats)])
attempt("updated", lambda s: [held(one) for one in s.scalars(update(Fish).values(water="fresh").returning(Fish))])
attempt("deleted", lambda s: [held(one) for one in s.scalars(delete(Fish).returning(Fish))])
print(update(Cat).returning(Cat))
print(insert(Cat).returning(Cat))

metadata = MetaData()
keyed = Table("keyed", metadata, Column("id", String, primary_key=True), Column("size", Integer))
metadata.create_all(engine)
with engine.begin() as connection:
    rows = [{"id": "b", "size": 1}, {"id": "a", "size": 2}]
    print(connection.execute(insert(keyed).returning(keyed.c.size, sort_by_parameter_order=True), rows).all())
    rows = [{"id": "d", "size": 1}, {"id": "c", "size": 2}]
    print(connection.execute(insert(keyed).returning(keyed, sort_by_parameter_order=True), rows).all())
