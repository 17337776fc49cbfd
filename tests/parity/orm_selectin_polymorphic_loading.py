from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, selectin_polymorphic, selectinload, relationship


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    type: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": "item"}


class Book(Item):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(ForeignKey("items.id"), primary_key=True)
    pages: Mapped[int]
    reviews: Mapped[list["Review"]] = relationship(order_by="Review.id")
    __mapper_args__ = {"polymorphic_identity": "book", "polymorphic_load": "selectin"}


class Film(Item):
    __tablename__ = "films"
    id: Mapped[int] = mapped_column(ForeignKey("items.id"), primary_key=True)
    minutes: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "film"}


class Disc(Item):
    __tablename__ = "discs"
    id: Mapped[int] = mapped_column(ForeignKey("items.id"), primary_key=True)
    tracks: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "disc", "polymorphic_load": "inline"}


class Review(Base):
    __tablename__ = "reviews"
    id: Mapped[int] = mapped_column(primary_key=True)
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))
    text: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Book(title="b1", pages=10, reviews=[Review(text="ok"), Review(text="meh")]), Film(title="f1", minutes=90)])
    session.add_all([Book(title="b2", pages=20), Disc(title="d1", tracks=12), Item(title="i1"), Film(title="f2", minutes=60)])
    session.commit()
with Session(engine) as session:
    for item in session.scalars(select(Item).order_by(Item.id)):
        print(item.title, type(item).__name__)
    print([i.minutes for i in session.scalars(select(Film).order_by(Film.id))])
with Session(engine) as session:
    items = session.scalars(select(Item).options(selectin_polymorphic(Item, [Book, Film])).order_by(Item.id)).all()
    print([getattr(i, "pages", None) or getattr(i, "minutes", None) for i in items])
with Session(engine) as session:
    items = session.scalars(
        select(Item).options(selectin_polymorphic(Item, [Book]), selectinload(Book.reviews)).where(Item.type == "book").order_by(Item.id)
    ).all()
    print([[r.text for r in b.reviews] for b in items])
