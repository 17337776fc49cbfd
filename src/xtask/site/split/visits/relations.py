from typing import List, Optional

from sqlalchemy import ForeignKey, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Director(Base):
    __tablename__ = "directors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    films: Mapped[List["Film"]] = relationship(back_populates="director", cascade="all, delete-orphan")

    def __repr__(self):
        return f"<Director {self.name!r}>"


class Film(Base):
    __tablename__ = "films"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    year: Mapped[Optional[int]]
    director_id: Mapped[int] = mapped_column(ForeignKey("directors.id"))
    director: Mapped["Director"] = relationship(back_populates="films")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    lang = Director(name="Fritz Lang", films=[Film(title="Metropolis", year=1927)])
    lang.films.append(Film(title="M"))
    session.add(lang)
    session.commit()
    for film in lang.films:
        print(film.title, film.director.name, film.director)
    joined = select(Film).join(Film.director).where(Director.name == "Fritz Lang").order_by(Film.title)
    print([film.title for film in session.scalars(joined)])
    session.expunge_all()
    for director in session.scalars(select(Director).options(selectinload(Director.films))):
        print(director.name, len(director.films))
    session.expunge_all()
    film = session.scalars(select(Film).options(joinedload(Film.director))).first()
    print(film.director.name)
    session.delete(film.director)
    session.commit()
