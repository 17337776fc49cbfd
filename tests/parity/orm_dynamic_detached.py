"""A dynamic collection of a detached object knows what was added, and warns."""

from sqlalchemy import ForeignKey, Integer, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Shelf(Base):
    __tablename__ = "shelves"
    id = mapped_column(Integer, primary_key=True)
    books = relationship("Book", lazy="dynamic", order_by="Book.id")


class Book(Base):
    __tablename__ = "books"
    id = mapped_column(Integer, primary_key=True)
    shelf_id = mapped_column(ForeignKey("shelves.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine, expire_on_commit=False)
shelf = Shelf(id=1, books=[Book(id=1)])
session.add(shelf)
session.commit()
session.expunge(shelf)


def changes(history):
    return [[book.id for book in part] for part in history]


print(shelf.books.all())
second = Book(id=2)
shelf.books.append(second)
print([book.id for book in shelf.books], shelf.books.count())
shelf.books = [second]
print(changes(inspect(shelf).attrs.books.history), changes(inspect(shelf).attrs.books.load_history()))
try:
    print(shelf.books.filter_by(id=1).all())
except Exception as error:
    print(type(error).__name__)
print(shelf.books[0] is second, [book.id for book in shelf.books[0:1]])
shelf.books = [Book(id=3)]
print(changes(inspect(shelf).attrs.books.history))
session.add(shelf)
session.commit()
print([book.id for book in shelf.books])
