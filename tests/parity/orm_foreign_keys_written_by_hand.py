from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Band(Base):
    __tablename__ = "bands"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    songs: Mapped[list["Song"]] = relationship(back_populates="band")


class Song(Base):
    __tablename__ = "songs"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    band_id: Mapped[int | None] = mapped_column(ForeignKey("bands.id"))
    band: Mapped[Band | None] = relationship(back_populates="songs")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    a, b = Band(name="a"), Band(name="b")
    session.add_all([a, b])
    session.flush()
    both = Song(title="both", band=a, band_id=b.id)
    print(both.band.name, both.band_id)
    session.add(both)
    session.flush()
    print(both.band.name, both.band_id)
    both.band_id = b.id
    print(both.band.name)
    session.flush()
    print(both.band.name, [s.title for s in a.songs], [s.title for s in b.songs])
    session.expire(both, ["band"])
    print(both.band.name)
    session.refresh(a)
    session.refresh(b)
    print([s.title for s in a.songs], [s.title for s in b.songs])
    by_id = Song(title="by id", band_id=a.id)
    session.add(by_id)
    print(len(a.songs), by_id.band)
    session.flush()
    print(len(a.songs), by_id.band.name)
    session.commit()
    print([s.title for s in a.songs])
    by_id.band = None
    print(by_id.band_id)
    session.flush()
    print(by_id.band_id)
    by_id.band_id = 77
    session.commit()
    print(by_id.band, by_id.band_id)
    both.band_id = None
    both.band = a
    session.commit()
    print(both.band_id, both.band.name)
    session.delete(b)
    both.band = b
    try:
        session.commit()
        print(both.band_id)
    except Exception as error:
        print(type(error).__name__, str(error).split("<")[0])
        session.rollback()
    late = Band(id=9, name="late")
    song = Song(title="before its band", band_id=9)
    session.add(song)
    session.flush()
    session.add(late)
    session.commit()
    print(song.band is late, [s.title for s in late.songs])
    print(inspect(song).attrs.band.history.unchanged[0] is late, session.scalars(select(Song.band_id).order_by(Song.id)).all())
