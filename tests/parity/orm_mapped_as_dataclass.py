from __future__ import annotations

import dataclasses
from typing import Optional

from sqlalchemy import ForeignKey, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, Session, mapped_column, relationship


class Base(MappedAsDataclass, DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    country: Mapped[Optional[str]] = mapped_column(default=None, compare=False)
    secret: Mapped[str] = mapped_column(default="s3", repr=False)
    books: Mapped[list[Book]] = relationship(default_factory=list, back_populates="author", repr=False)


class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("authors.id"), init=False)
    author: Mapped[Optional[Author]] = relationship(back_populates="books", default=None)
    pages: Mapped[int] = mapped_column(kw_only=True, default=100)


author = Author("Ann", country="NZ")
print(author)
print([f.name for f in dataclasses.fields(Author)], [f.name for f in dataclasses.fields(Book) if f.init])
print(author == Author("Ann", secret="s3"), author == Author("Bob"))
book = Book("Trees", author, pages=12)
print(book.author is author, author.books == [book])
try:
    Author()
except TypeError as error:
    print(error)
try:
    Book("x", None, 5)
except TypeError as error:
    print(error)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(author)
    session.commit()
    print(author)
    print(book)
    print(session.scalars(select(Book.title).join(Book.author).where(Author.country == "NZ")).all())
    print(dataclasses.asdict(Author("Zed")))
