from sqlalchemy import Column, Integer, LargeBinary, String, Text, create_engine, inspect, select
from sqlalchemy.orm import Session, declarative_base, defer, deferred, load_only, undefer, undefer_group

Base = declarative_base()


class Book(Base):
    __tablename__ = "books"
    id = Column(Integer, primary_key=True)
    title = Column(String(50))
    summary = deferred(Column(Text))
    excerpt = deferred(Column(Text), group="texts")
    review = deferred(Column(Text), group="texts")
    cover = deferred(Column(LargeBinary), raiseload=True)


def loaded(obj):
    return sorted(set(inspect(obj).mapper.column_attrs.keys()) - inspect(obj).unloaded)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Book(title="SQL", summary="s", excerpt="e", review="r", cover=b"\x01\x02"))
    session.commit()

with Session(engine) as session:
    book = session.scalars(select(Book)).one()
    print(loaded(book))
    print(book.excerpt, loaded(book))
    print(book.summary, loaded(book))
    try:
        book.cover
    except Exception as error:
        print(type(error).__name__, error)
for option in [
    (undefer(Book.summary),),
    (undefer_group("texts"),),
    (undefer("*"),),
    (defer(Book.title), undefer(Book.cover)),
    (load_only(Book.title),),
    (load_only(Book.summary, raiseload=True),),
]:
    with Session(engine) as session:
        book = session.scalars(select(Book).options(*option)).one()
        print(loaded(book))
        try:
            print(book.title, book.review)
        except Exception as error:
            print(type(error).__name__, error)
with Session(engine) as session:
    book = session.get(Book, 1)
    book.summary = "written without reading"
    session.commit()
    print(loaded(book), book.summary, loaded(book))
