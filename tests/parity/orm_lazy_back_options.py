"""What leads back from lazily loaded objects is read later: options that say otherwise are in conflict with that."""

from sqlalchemy import ForeignKey, String, create_engine, event, insert, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase, Session, aliased, defaultload, immediateload, joinedload, lazyload, mapped_column, raiseload,
    relationship, selectinload, subqueryload,
)


class Base(DeclarativeBase):
    pass


class Shelf(Base):
    __tablename__ = "shelves"
    id = mapped_column(primary_key=True, type_=String(5))
    kind = mapped_column(String(5))
    books = relationship("Book", back_populates="shelf", order_by="Book.id", foreign_keys="Book.shelf_id")
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "shelf"}


class Glass(Shelf):
    __mapper_args__ = {"polymorphic_identity": "glass"}


class Book(Base):
    __tablename__ = "books"
    id = mapped_column(String(5), primary_key=True)
    shelf_id = mapped_column(ForeignKey("shelves.id"))
    before_id = mapped_column(ForeignKey("books.id"))
    lender_id = mapped_column(ForeignKey("lenders.id"))
    shelf = relationship("Shelf", back_populates="books", lazy="joined", foreign_keys="Book.shelf_id")
    after = relationship("Book", lazy="joined", join_depth=1)
    lender = relationship("Lender", back_populates="books")


class Lender(Base):
    __tablename__ = "lenders"
    id = mapped_column(String(5), primary_key=True)
    books = relationship("Book", back_populates="lender")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, many):
    sent.append(" ".join(statement.split()) + f" {parameters}")


def attempt(what, statement, read=lambda found: found.books):
    print("--", what)
    sent.clear()
    with Session(engine) as session:
        try:
            found = read(session.scalars(statement).first())
            shown = [one.id for one in found] if isinstance(found, list) else inspect(found).identity
            print(shown, [sorted(inspect(one).unloaded) for one in found] if isinstance(found, list) else "")
        except Exception as error:
            print(type(error).__name__, str(error).split("\n")[0])
    for statement in sent:
        print("   ", statement)


with engine.begin() as connection:
    connection.execute(insert(Shelf.__table__), [{"id": "s1", "kind": "glass"}, {"id": "s2", "kind": "shelf"}])
    connection.execute(insert(Lender.__table__), [{"id": "l1"}])
    rows = [("b1", "s1", None, "l1"), ("b2", "s2", "b1", None), ("b3", "s1", None, None)]
    names = ("id", "shelf_id", "before_id", "lender_id")
    connection.execute(insert(Book.__table__), [dict(zip(names, row)) for row in rows])

book, shelf = aliased(Book), aliased(Shelf)
attempt("no options", select(Shelf))
for option in (lazyload, joinedload, selectinload, subqueryload, immediateload, raiseload, defaultload):
    attempt(option.__name__, select(Shelf).options(lazyload(Shelf.books).options(option(Book.shelf))))
attempt("deeper", select(Shelf).options(lazyload(Shelf.books).joinedload(Book.after).joinedload(Book.shelf)))
attempt("class below", select(Glass).options(lazyload(Glass.books).options(selectinload(Book.shelf))))
attempt("class above", select(Glass).options(lazyload(Shelf.books).options(selectinload(Book.shelf))))
attempt("another of an alias", select(shelf).options(lazyload(shelf.books).options(joinedload(Book.lender))))
attempt("alias", select(shelf).options(lazyload(shelf.books).options(selectinload(Book.shelf))))
attempt("of_type(alias)", select(Shelf).options(lazyload(Shelf.books.of_type(book)).options(selectinload(book.shelf))))
attempt("of_type(class)", select(Shelf).options(lazyload(Shelf.books).options(joinedload(Book.shelf.of_type(Glass)))))
attempt("all", select(Shelf).options(lazyload(Shelf.books).options(joinedload("*"))))
criteria = lazyload(Book.shelf.and_(Shelf.id > "s7"))
attempt("and_", select(Shelf).options(lazyload(Shelf.books).options(criteria)), lambda found: found.books[0].shelf)
attempt("mapped so", select(Lender).options(lazyload(Lender.books).joinedload(Book.lender)))
# Options of one statement that disagree, told by their whole path.
attempt("two", select(Shelf).options(lazyload(Shelf.books).joinedload(Book.shelf), lazyload(Shelf.books).selectinload(Book.shelf)))
attempt("two of an alias", select(Shelf).options(
    selectinload(Shelf.books.of_type(book)).joinedload(book.shelf),
    selectinload(Glass.books).selectinload(Book.shelf),
))
attempt("two of a class", select(Shelf).options(
    selectinload(Shelf.books).joinedload(Book.shelf.of_type(Glass)),
    selectinload(Shelf.books).selectinload(Book.shelf.of_type(Glass)),
))
found_twice = select(Shelf).options(selectinload(Shelf.books).selectinload(Book.shelf))
attempt("at two places", found_twice.order_by(Shelf.id.desc()), lambda found: found.books)
# As the mapping says: that is no option, wherever it begins.
attempt("unrelated", select(Shelf).options(defaultload(Book.shelf)), lambda found: found)
attempt("below it", select(Shelf).options(defaultload(Book.shelf).joinedload(Shelf.books)), lambda found: found)
