"""Cascades find no object in a relationship that was deleted with `del`: what the library does then."""

from sqlalchemy import ForeignKey, Integer, create_engine
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Shelf(Base):
    __tablename__ = "shelves"
    id = mapped_column(Integer, primary_key=True)
    books = relationship("Book", cascade="all", back_populates="shelf")


class Lender(Base):
    __tablename__ = "lenders"
    id = mapped_column(Integer, primary_key=True)
    size = mapped_column(Integer)


class Book(Base):
    __tablename__ = "books"
    id = mapped_column(Integer, primary_key=True)
    shelf_id = mapped_column(ForeignKey("shelves.id"))
    lender_id = mapped_column(ForeignKey("lenders.id"))
    shelf = relationship("Shelf", cascade="all", back_populates="books")
    lender = relationship("Lender", cascade="all", passive_deletes=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def attempt(what, change, then, *, is_loaded, is_new=False):
    with Session(engine) as session:
        book = Book(id=1, shelf=Shelf(id=1), lender=Lender(id=1))
        session.add(book)
        if not is_new:
            session.commit()
        if is_loaded:
            book.shelf, book.lender, book.shelf.books
        shelf = book.shelf if is_loaded else None
        try:
            change(book, shelf)
            print(what, is_loaded, is_new, then.__name__, then(session, book, shelf))
        except Exception as error:
            print(what, is_loaded, is_new, then.__name__, type(error).__name__, str(error).split(" at ")[0])
        session.rollback()
        session.expunge_all()
        for cls in (Book, Shelf, Lender):
            session.query(cls).delete()
        session.commit()


def drop_shelf(book, shelf):
    del book.shelf


def drop_lender(book, shelf):
    del book.lender


def drop_books(book, shelf):
    del shelf.books


def empty(book, shelf):
    book.shelf = None
    book.lender = None


def expunge(session, book, shelf):
    session.expunge(book)
    return len(list(session))


def expunge_shelf(session, book, shelf):
    session.expunge(shelf)
    return len(list(session))


def expire(session, book, shelf):
    session.expire(book)
    return book.lender_id


def expire_shelf(session, book, shelf):
    session.expire(shelf)
    return len(shelf.books)


def refresh(session, book, shelf):
    session.refresh(book)
    return book.shelf_id, book.lender_id


def delete(session, book, shelf):
    session.delete(book)
    session.flush()
    return len(list(session))


def delete_shelf(session, book, shelf):
    session.delete(shelf)
    session.flush()
    return len(list(session))


def merge(session, book, shelf):
    with Session(engine) as other:
        merged = other.merge(book)
        return merged.shelf is None, merged.lender is None


def add(session, book, shelf):
    session.add(book)
    return len(list(session))


for change in (drop_shelf, drop_lender, empty):
    for then in (expunge, expire, refresh, delete, merge, add):
        for is_loaded in (False, True):
            attempt(change.__name__, change, then, is_loaded=is_loaded)
        attempt(change.__name__, change, then, is_loaded=True, is_new=True)
for then in (expunge_shelf, expire_shelf, delete_shelf):
    attempt("drop_books", drop_books, then, is_loaded=True)
