from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, make_transient, mapped_column, relationship, was_deleted, with_parent


class Base(DeclarativeBase):
    pass


class Album(Base):
    __tablename__ = "albums"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    tracks: Mapped[list["Track"]] = relationship(back_populates="album")


class Track(Base):
    __tablename__ = "tracks"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    album_id: Mapped[int | None] = mapped_column(ForeignKey("albums.id"))
    album: Mapped[Album | None] = relationship(back_populates="tracks", load_on_pending=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    album = Album(name="one", tracks=[Track(name="t1"), Track(name="t2")])
    session.add(album)
    session.commit()
    print(session.scalars(select(Track.name).where(with_parent(album, Album.tracks)).order_by(Track.id)).all())
    print(session.scalars(select(Album.name).where(with_parent(album.tracks[0], Track.album))).all())
    print(select(Track).where(with_parent(album, Album.tracks)))
    try:
        with_parent(Album(name="x"), Album.tracks)
        print("transient is fine")
    except Exception as error:
        print(type(error).__name__, error)
    pending = Track(name="t3", album_id=1)
    with session.no_autoflush:
        session.add(pending)
        print(pending.album)
        session.enable_relationship_loading(pending)
        print(pending.album is album)
    session.commit()
    print(len(album.tracks))
    loose = Track(name="loose", album_id=1)
    session.enable_relationship_loading(loose)
    print(loose.album and loose.album.name, loose in session, inspect(loose).transient)
    gone = album.tracks[0]
    session.delete(gone)
    session.commit()
    print(was_deleted(gone), inspect(gone).detached, gone.name, len(album.tracks))
    make_transient(gone)
    gone.id = None
    session.add(gone)
    session.commit()
    print(gone.id, gone.album_id)
