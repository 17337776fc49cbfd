from sqlalchemy import func, select

from .models import Author, Book


def books_of(session, name):
    return session.scalars(select(Book).join(Book.author).where(Author.name == name).order_by(Book.title)).all()


def total(session):
    return session.scalar(select(func.sum(Book.price)))


def most_expensive(session):
    return session.scalars(select(Book).order_by(Book.price.desc())).first()
