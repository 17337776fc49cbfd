# Every statement that this program sends shows beside it, as you type.
from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    year: Mapped[int]


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add_all([
        Book(title="Middlemarch", year=1871),
        Book(title="The Dispossessed", year=1974),
        Book(title="Piranesi", year=2020),
    ])
    session.commit()

    recent = select(Book).where(Book.year > 1900).order_by(Book.year)
    for book in session.scalars(recent):
        print(book.year, book.title)
