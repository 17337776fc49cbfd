"""A merged object is loaded later as the given one would be; versions have to be the same."""

from sqlalchemy import ForeignKey, Integer, String, create_engine, event, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase, Session, joinedload, lazyload, mapped_column, raiseload, relationship, selectinload,
)


class Base(DeclarativeBase):
    pass


class Shelf(Base):
    __tablename__ = "shelves"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(10))
    version = mapped_column(Integer, nullable=False)
    books = relationship("Book", back_populates="shelf")
    seen = relationship("Book", viewonly=True)
    __mapper_args__ = {"version_id_col": version}


class Book(Base):
    __tablename__ = "books"
    id = mapped_column(Integer, primary_key=True)
    shelf_id = mapped_column(ForeignKey("shelves.id"))
    shelf = relationship("Shelf", back_populates="books")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, many):
    print("   ", " ".join(statement.split()), parameters)


def attempt(what, *options, load=True, here=None, given=None):
    print("--", what)
    with Session(engine) as session, Session(engine) as other:
        known = session.scalars(select(Shelf).options(*here)).unique().one() if here is not None else None
        given = given or other.scalars(select(Shelf).options(*options)).unique().one()
        try:
            merged = session.merge(given, load=load)
            print(merged is known, len(inspect(merged).load_options))
            session.expire(merged)
            print(merged.id, len(merged.books), merged.books[0].shelf is merged)
            print(len(merged.seen))
        except Exception as error:
            print(type(error).__name__, str(error).replace(hex(id(known)), "0x"))


with Session(engine) as session:
    session.add(Shelf(id=1, books=[Book(id=1)]))
    session.commit()

attempt("plain")
attempt("joined", joinedload(Shelf.books))
attempt("lazy, then joined", lazyload(Shelf.books).joinedload(Book.shelf))
attempt("raise", raiseload(Shelf.seen))
attempt("not loaded", raiseload(Shelf.seen), joinedload(Shelf.books), load=False)
there = (joinedload(Shelf.books), raiseload(Shelf.seen))
attempt("dropped", here=there, given=Shelf(id=1, name="new"))
attempt("replaced", selectinload(Shelf.books), here=there)
attempt("replaced by raise", raiseload(Shelf.books), here=there)
attempt("replaced, not loaded", raiseload(Shelf.books), here=there, load=False)
attempt("same version", here=(), given=Shelf(id=1, version=1))
attempt("another version", here=(), given=Shelf(id=1, version=2))
attempt("no version", here=(), given=Shelf(id=1, version=None))
