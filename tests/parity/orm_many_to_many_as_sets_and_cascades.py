from sqlalchemy import Column, ForeignKey, String, Table, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


def link(name, left, right, **options):
    return Table(
        name,
        Base.metadata,
        Column("left_id", ForeignKey(f"{left}.id", **options), primary_key=True),
        Column("right_id", ForeignKey(f"{right}.id", **options), primary_key=True),
        Column("note", String(10), server_default="-"),
    )


class Film(Base):
    __tablename__ = "films"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    genres: Mapped[set["Genre"]] = relationship(secondary=link("film_genres", "films", "genres"), cascade="save-update, merge, delete")
    actors: Mapped[list["Actor"]] = relationship(
        secondary=link("film_actors", "films", "actors", ondelete="CASCADE"), passive_deletes=True, order_by="Actor.name"
    )
    seen: Mapped[list["Actor"]] = relationship(secondary="film_actors", viewonly=True)


class Genre(Base):
    __tablename__ = "genres"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Actor(Base):
    __tablename__ = "actors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


engine = create_engine("sqlite://")
event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))
Base.metadata.create_all(engine)


def rows(session, name):
    return session.execute(select(Base.metadata.tables[name]).order_by("left_id", "right_id")).all()


with Session(engine) as session:
    film = Film(name="f", genres={Genre(name="noir")}, actors=[Actor(name="zoe")])
    session.add(film)
    session.flush()
    film.actors.append(Actor(name="abe"))
    session.commit()
    print(rows(session, "film_genres"), rows(session, "film_actors"), [a.name for a in film.actors], len(film.seen))
    zoe = film.actors[1]
    film.actors.remove(zoe)
    film.actors.append(zoe)
    session.commit()
    print(rows(session, "film_actors"))
    film.actors.append(zoe)
    print(len(film.actors))
    try:
        session.commit()
        print(rows(session, "film_actors"))
    except Exception as error:
        print(type(error).__name__, error.orig)
        session.rollback()
    film.actors.remove(zoe)
    session.commit()
    print([a.name for a in film.actors], rows(session, "film_actors"))
    session.delete(zoe)
    session.commit()
    session.delete(film)
    session.commit()
    print(rows(session, "film_genres"), rows(session, "film_actors"), session.scalars(select(Genre.name)).all(), session.scalars(select(Actor.name)).all())
    film = Film(name="g", actors=[Actor(name="ida")])
    session.add(film)
    session.commit()
    print(len(film.actors))
    session.execute(Base.metadata.tables["film_actors"].delete())
    film.actors.pop()
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, error)
