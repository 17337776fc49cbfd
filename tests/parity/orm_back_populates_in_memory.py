from sqlalchemy import ForeignKey, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Album(Base):
    __tablename__ = "albums"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    songs: Mapped[list["Song"]] = relationship(back_populates="album")

    def names(self):
        return [song.name for song in self.songs]


class Song(Base):
    __tablename__ = "songs"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    album_id: Mapped[int | None] = mapped_column(ForeignKey("albums.id"))
    album: Mapped[Album | None] = relationship(back_populates="songs")


a, b = Album(title="a"), Album(title="b")
s1, s2 = Song(name="s1", album=a), Song(name="s2")
print(a.names(), s1.album is a)
b.songs.append(s2)
print(s2.album is b)
s1.album = b
print(a.names(), b.names())
b.songs.remove(s2)
print(s2.album, b.names())
a.songs = [s2, s1]
print(b.names(), s1.album is a, s2.album is a)
s1.album = None
print(a.names())
del s2.album
print(a.names())
a.songs.extend([s1, s1])
print(a.names())
a.songs.pop()
print(a.names(), s1.album)
a.songs[0:1] = [s2, s1]
print(a.names(), s1.album is a)
a.songs.clear()
print(a.names(), s1.album, s2.album)

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([a, b])
    session.commit()
    s1.album = a
    print(s1 in session, "songs" in inspect(a).unloaded)
    session.add(s1)
    s2.album = a
    print(a.names())
    session.add(s2)
    session.commit()
    s1.album = b
    print("songs" in inspect(b).unloaded, [x.name for x in b.songs], a.names())
    session.commit()
    print(a.names(), b.names())
