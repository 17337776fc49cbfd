from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, inspect
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Author(Base):
    __tablename__ = "authors"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    books = relationship("Book", back_populates="author", cascade="all, delete-orphan")
    letters = relationship("Letter", cascade="all, delete")


class Book(Base):
    __tablename__ = "books"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    author_id = Column(Integer, ForeignKey("authors.id"), nullable=False)
    author = relationship("Author", back_populates="books")
    chapters = relationship("Chapter", cascade="all, delete-orphan")


class Chapter(Base):
    __tablename__ = "chapters"
    id = Column(Integer, primary_key=True)
    book_id = Column(Integer, ForeignKey("books.id"))


class Letter(Base):
    __tablename__ = "letters"
    id = Column(Integer, primary_key=True)
    author_id = Column(Integer, ForeignKey("authors.id"))


def counts(session):
    return [session.query(cls).count() for cls in (Author, Book, Chapter, Letter)]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    author = Author(name="a", books=[Book(title=t, chapters=[Chapter(), Chapter()]) for t in ("x", "y", "z")], letters=[Letter(), Letter()])
    session.add(author)
    session.commit()
    print(counts(session))
    book = author.books[0]
    author.books.remove(book)
    print(book in session.deleted, inspect(book).persistent)
    session.flush()
    print(inspect(book).deleted, counts(session))
    session.commit()
    print(inspect(book).detached)
    author.letters.pop()
    session.commit()
    print(counts(session), session.query(Letter.author_id).order_by(Letter.id).all())
    author.books[0].author = None
    session.commit()
    print(counts(session))
    pending = Book(title="p")
    author.books.append(pending)
    print(pending in session.new)
    author.books.remove(pending)
    print(pending in session.new, pending in session)
    session.commit()
    moved = author.books[0]
    other = Author(name="b", books=[moved])
    session.add(other)
    session.commit()
    print(moved.author.name, counts(session), author.books)
    session.delete(other)
    session.commit()
    print(counts(session))
    session.add(Book(title="nobody's"))
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
