"""Events of objects that nobody holds any more: what a flush deletes is told with the object; one that was changed as
well lives until the transaction ends."""

from sqlalchemy import ForeignKey, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Desk(Base):
    __tablename__ = "desks"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(cascade="all, delete-orphan", order_by="Book.id", back_populates="desk")


class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    desk_id: Mapped[int] = mapped_column(ForeignKey("desks.id"))
    desk: Mapped[Desk] = relationship(back_populates="books")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Desk(name="a", books=[Book(name="x"), Book(name="y"), Book(name="z")]), Desk(name="b"), Desk(name="c")])
session.commit()
for name in ("persistent_to_deleted", "deleted_to_detached", "deleted_to_persistent", "persistent_to_detached"):
    event.listen(session, name, lambda session, instance, name=name: print("   ", name, instance and instance.__dict__.get("name")))
desk = session.get(Desk, 1)


def attempt(name, action):
    print(name)
    action()


attempt("taken out", lambda: desk.books.remove(desk.books[0]))
attempt("commit", session.commit)
attempt("deleted", lambda: session.delete(session.get(Desk, 2)))
attempt("flush", session.flush)
attempt("rollback", session.rollback)
attempt("taken out", lambda: desk.books.pop(0))
attempt("flush", session.flush)
attempt("rollback", session.rollback)
print([book.name for book in desk.books])
attempt("deleted in a savepoint", lambda: session.delete(session.get(Desk, 3)))
with session.begin_nested():
    desk.books.pop(0)
attempt("rollback", session.rollback)
print([book.name for book in desk.books])
attempt("deleted", lambda: session.delete(session.get(Desk, 2)))
attempt("commit", session.commit)
attempt("close", session.close)
