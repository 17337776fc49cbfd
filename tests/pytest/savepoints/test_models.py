import pytest
from sqlalchemy import inspect, select
from sqlalchemy.exc import IntegrityError

from shop.models import Author, Book


def test_tables(engine):
    assert inspect(engine).get_table_names() == ["author", "book"]


def test_book_has_author(authors):
    book = authors.scalars(select(Book).where(Book.title == "Gamma")).one()
    assert book.author.name == "Bob"


def test_session_is_empty_again(session):
    assert session.scalars(select(Author)).all() == []


def test_unique_name(authors):
    authors.add(Author(name="Ann"))
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed"):
        authors.commit()


def test_orphans_are_deleted(authors):
    ann = authors.scalars(select(Author).where(Author.name == "Ann")).one()
    ann.books.clear()
    authors.commit()
    assert authors.scalars(select(Book)).all() == []


def test_default_price(session):
    book = Book(title="Delta", author=Author(name="Cid"))
    session.add(book)
    assert book.price is None
    session.flush()
    assert book.price == 11
