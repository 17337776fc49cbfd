# Every statement that this program sends shows beside it, as you type.
from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Film(Base):
    __tablename__ = "films"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    year: Mapped[int]


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add_all([
        Film(title="Metropolis", year=1927),
        Film(title="Alien", year=1979),
        Film(title="Moonlight", year=2016),
    ])
    session.commit()

    recent = select(Film).where(Film.year > 1970).order_by(Film.year)
    for film in session.scalars(recent):
        print(film.year, film.title)
