"""Further conditions of a loader option hold for all that is loaded of the class on its way, not for aliases of it."""

from sqlalchemy import ForeignKey, String, create_engine, insert, select
from sqlalchemy.orm import (
    DeclarativeBase, Session, aliased, immediateload, joinedload, lazyload, mapped_column, relationship, selectinload,
    subqueryload,
)


class Base(DeclarativeBase):
    pass


class Shelf(Base):
    __tablename__ = "shelves"
    id = mapped_column(String(5), primary_key=True)
    books = relationship("Book", back_populates="shelf", order_by="Book.id")


class Book(Base):
    __tablename__ = "books"
    id = mapped_column(String(5), primary_key=True)
    shelf_id = mapped_column(ForeignKey("shelves.id"))
    before_id = mapped_column(ForeignKey("books.id"))
    shelf = relationship("Shelf", back_populates="books")
    after = relationship("Book", order_by="Book.id", back_populates="before")
    before = relationship("Book", remote_side=id, back_populates="after")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with engine.begin() as connection:
    connection.execute(insert(Shelf.__table__), [{"id": "s1"}, {"id": "s2"}])
    rows = [("b1", "s1", None), ("b2", "s2", "b1"), ("b3", "s1", "b1"), ("b4", "s1", "b3")]
    connection.execute(insert(Book.__table__), [dict(zip(("id", "shelf_id", "before_id"), row)) for row in rows])


def shown(book):
    return book.id, [other.id for other in book.after], book.before and book.before.id, book.shelf and book.shelf.id


def attempt(what, *options):
    print("--", what)
    with Session(engine) as session:
        for found in session.scalars(select(Shelf).order_by(Shelf.id).options(*options)).unique():
            print([shown(book) for book in found.books])


some = Shelf.books.and_(Book.id > "b1")
other = aliased(Book)
functions = (selectinload, subqueryload, joinedload, lazyload)
for first in (*functions, immediateload):
    name = first.__name__
    attempt(f"{name} and", first(some))
    for second in functions:
        names = f"{name} and, {second.__name__}"
        attempt(f"{names} after", first(some).options(second(Book.after)))
        attempt(f"{names} after and", first(some).options(second(Book.after.and_(Book.id > "b3"))))
        attempt(f"{names} before", first(some).options(second(Book.before)))
        if second is not subqueryload:
            attempt(f"{name}, {second.__name__} before and", first(Shelf.books).options(second(Book.before.and_(Book.id > "b1"))))
    if first is not lazyload:
        attempt(f"{name} of an alias", first(Shelf.books.of_type(other).and_(other.id > "b1")).options(selectinload(other.after)))
