from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, event, func
from sqlalchemy.orm import Session, contains_eager, declarative_base, joinedload, relationship, selectinload, subqueryload

Base = declarative_base()


class Library(Base):
    __tablename__ = "libraries"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    shelves = relationship("Shelf", back_populates="library")


class Shelf(Base):
    __tablename__ = "shelves"
    id = Column(Integer, primary_key=True)
    library_id = Column(ForeignKey("libraries.id"))
    library = relationship("Library", back_populates="shelves")
    books = relationship("Book", backref="shelf")


class Book(Base):
    __tablename__ = "books"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    shelf_id = Column(ForeignKey("shelves.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
statements = []
event.listen(engine, "before_cursor_execute", lambda c, cur, statement, p, ctx, many: statements.append(statement))
with Session(engine) as session:
    for i in range(3):
        session.add(Library(name=f"l{i}", shelves=[Shelf(books=[Book(title=f"{i}{j}{k}") for k in range(2)]) for j in range(2)]))
        session.flush()
    session.commit()


def report(label, query):
    statements.clear()
    with Session(engine) as session:
        count = sum(len(shelf.books) for library in query(session) for shelf in library.shelves)
        print(f"{label}: {count} books, {len(statements)} statements")


report("lazy", lambda s: s.query(Library).order_by(Library.id))
report("joined", lambda s: s.query(Library).options(joinedload(Library.shelves).joinedload(Shelf.books)).order_by(Library.id))
report("selectin", lambda s: s.query(Library).options(selectinload(Library.shelves).selectinload(Shelf.books)).order_by(Library.id))
report("subquery", lambda s: s.query(Library).options(subqueryload(Library.shelves).subqueryload(Shelf.books)).order_by(Library.id))
report("mixed", lambda s: s.query(Library).options(selectinload(Library.shelves).joinedload(Shelf.books)).order_by(Library.id))
report(
    "contains_eager",
    lambda s: s.query(Library).join(Library.shelves).join(Shelf.books).options(contains_eager(Library.shelves).contains_eager(Shelf.books)).order_by(Library.id, Shelf.id, Book.id),
)
with Session(engine) as session:
    print(session.query(Library.name, func.count(Book.id)).join(Library.shelves).join(Shelf.books).group_by(Library.id).order_by(Library.id).all())
    books = session.query(Book).options(joinedload(Book.shelf).joinedload(Shelf.library)).order_by(Book.id).all()
    print([b.shelf.library.name for b in books][::4])
