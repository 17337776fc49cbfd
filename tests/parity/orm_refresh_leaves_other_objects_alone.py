from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class Shelf(Base):
    __tablename__ = "shelves"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(lazy="joined", order_by="Book.id", back_populates="shelf")
class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]
    shelf_id: Mapped[int | None] = mapped_column(ForeignKey("shelves.id"))
    shelf: Mapped["Shelf | None"] = relationship(lazy="joined", back_populates="books")
    part_of_id: Mapped[int | None] = mapped_column(ForeignKey("books.id"))
    parts: Mapped[list["Book"]] = relationship(lazy="selectin", order_by="Book.id")
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine, autoflush=False) as session:
    shelf = Shelf(name="top", books=[Book(title="a", pages=1), Book(title="b", pages=2)])
    session.add(shelf)
    session.commit()
    first, second = shelf.books
    print("refresh brings along, and keeps what was changed")
    shelf.name = "changed"
    session.expire(first)
    print(first.title, shelf.name, session.is_modified(shelf))
    first.title = "new"
    session.expire(shelf)
    print(shelf.name, [(b.title, b.pages) for b in shelf.books], session.is_modified(first))
    session.refresh(shelf)
    print(shelf.name, [(b.title, b.pages) for b in shelf.books], session.is_modified(first))
    second.parts.append(Book(title="c", pages=3))
    session.commit()
    print([b.title for b in second.parts])
    first.parts
    kept = second.parts
    session.connection().exec_driver_sql("INSERT INTO books (title, pages, part_of_id) VALUES ('d', 4, 2)")
    session.scalars(select(Book).execution_options(populate_existing=True)).unique().all()
    print(second.parts is kept, [b.title for b in second.parts])
    session.scalars(select(Book).options(selectinload(Book.parts)).execution_options(populate_existing=True)).unique().all()
    print(second.parts is kept, [b.title for b in second.parts])
    session.connection().exec_driver_sql("DELETE FROM books WHERE title = 'd'")
    session.scalars(select(Book).options(lazyload(Book.parts)).execution_options(populate_existing=True)).unique().all()
    print(second.parts is kept, [b.title for b in second.parts])
