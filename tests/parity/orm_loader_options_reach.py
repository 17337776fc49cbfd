"""How far options about all attributes reach: to the rows, to what is loaded after them, to what is loaded of objects later."""

from sqlalchemy import ForeignKey, String, create_engine, event, insert, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase, Load, Session, contains_eager, defer, immediateload, joinedload, lazyload, load_only, mapped_column,
    raiseload, relationship, selectin_polymorphic, selectinload, subqueryload,
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

attempt("joined, chained", select(Shelf).options(lazyload(Shelf.books).joinedload("*")))
attempt("joined, in options", select(Shelf).options(lazyload(Shelf.books).options(joinedload("*"))))
attempt("after selectin, chained", select(Shelf).options(selectinload(Shelf.books).joinedload("*")))
attempt("after selectin, in options", select(Shelf).options(selectinload(Shelf.books).options(joinedload("*"))))
attempt("after joined, chained", select(Shelf).options(joinedload(Shelf.books).joinedload("*")))
attempt("after joined, in options", select(Shelf).options(joinedload(Shelf.books).options(joinedload("*"))))
attempt("selectin, chained", select(Shelf).options(lazyload(Shelf.books).selectinload("*")))
attempt("selectin, in options", select(Shelf).options(lazyload(Shelf.books).options(selectinload("*"))))
attempt("of all", select(Shelf).options(joinedload("*")))
attempt("of a class", select(Shelf).options(Load(Shelf).joinedload("*")))
attempt("of another class", select(Shelf).options(Load(Book).joinedload("*")))
attempt("classes below another", select(Shelf).options(selectin_polymorphic(Book, [Book])))
for option in (lazyload, selectinload, subqueryload, immediateload):
    attempt(f"of all, beside {option.__name__}", select(Shelf).options(option(Shelf.books), joinedload("*")))
for option in (lazyload, selectinload, joinedload):
    name = option.__name__
    lender = lambda found: found.books[0].lender
    attempt(f"{name}, raise chained", select(Shelf).options(option(Shelf.books).raiseload("*")), lender)
    attempt(f"{name}, raise in options", select(Shelf).options(option(Shelf.books).options(raiseload("*"))), lender)
    attempt(f"{name}, raise of all", select(Shelf).options(option(Shelf.books), raiseload("*")), lender)
    attempt(f"{name}, defer chained", select(Shelf).options(option(Shelf.books).defer("*")))
    attempt(f"{name}, defer in options", select(Shelf).options(option(Shelf.books).options(defer("*"))))
    attempt(f"{name}, defer of all", select(Shelf).options(option(Shelf.books), defer("*")))
    attempt(f"{name}, load_only", select(Shelf).options(option(Shelf.books).options(load_only(Book.id))))


def again(found):
    session = inspect(found).session
    session.expire(found)
    print(found.kind, len(inspect(found).load_options))
    session.refresh(found)
    return found.books


for name, option in {
    "all joined": joinedload("*"), "all raise": raiseload("*"), "all lazy": lazyload("*"), "all deferred": defer("*"),
    "of a class": Load(Shelf).joinedload("*"), "load_only": load_only(Shelf.id),
    "in options": joinedload(Shelf.books).options(joinedload("*")),
}.items():
    attempt(f"again, {name}", select(Shelf).options(option), again)
for name, option in {
    "alone": contains_eager(Shelf.books), "chained": contains_eager(Shelf.books).joinedload(Book.lender),
    "with options": contains_eager(Shelf.books).options(joinedload(Book.lender)),
}.items():
    attempt(f"again, contains_eager {name}", select(Shelf).join(Shelf.books).options(option), again)
