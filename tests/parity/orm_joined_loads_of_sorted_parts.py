"""LIMIT around joined loads: what the rows are sorted by is among the columns of the subquery."""

from sqlalchemy import ForeignKey, case, create_engine, func, nulls_last, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Query, Session, joinedload, load_only, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Band(Base):
    __tablename__ = "bands"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    city: Mapped[str] = mapped_column(deferred=True)
    songs: Mapped[list["Song"]] = relationship(order_by="Song.id", back_populates="band")


class Song(Base):
    __tablename__ = "songs"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    band_id: Mapped[int] = mapped_column(ForeignKey("bands.id"))
    band: Mapped[Band] = relationship(back_populates="songs")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all(
        [
            Band(name="c", city="Rome", songs=[Song(title="x"), Song(title="w")]),
            Band(name="a", city="bonn", songs=[Song(title="z")]),
            Band(name="B", city="Oslo"),
        ]
    )
    session.commit()

bands = select(Band).options(joinedload(Band.songs))
length = func.length(Band.city).label("length")
statements = {
    "a column": bands.order_by(Band.name).limit(2),
    "a deferred column": bands.order_by(Band.city).limit(2),
    "directions": bands.order_by(Band.city.desc(), Band.name.asc()).limit(2),
    "NULL last": bands.order_by(nulls_last(Band.city.desc())).limit(2),
    "a function": bands.order_by(func.lower(Band.city)).limit(2),
    "arithmetic": bands.order_by(-Band.id + 1).limit(2),
    "a case": bands.order_by(case((Band.city == "Oslo", 1), else_=2), Band.id).limit(2),
    "a collation": bands.order_by(Band.name.collate("NOCASE")).limit(2),
    "a name": bands.order_by(text("name")).limit(2),
    "of what is left out": bands.options(load_only(Band.id)).order_by(Band.name).limit(2),
    "of what is joined": bands.join(Band.songs).order_by(Song.title).limit(2),
    "groups": bands.join(Band.songs).group_by(Band.id).order_by(func.count(Song.id)).limit(2),
    "offset": bands.order_by(func.lower(Band.name)).offset(1),
    "distinct": bands.distinct().order_by(Band.name),
    "a label of the list": select(Band, length).options(joinedload(Band.songs)).order_by(length, Band.id).limit(2),
    "a label beside the list": bands.order_by(length, Band.id).limit(2),
    "with more columns": select(Band, Band.name).options(joinedload(Band.songs)).order_by(Band.city).limit(2),
}
for name, statement in statements.items():
    print(name)
    print(statement)
    with Session(engine) as session:
        for band, *more in session.execute(statement).unique():
            print("   ", band.name, [song.title for song in band.songs], more)
print(Query(Band).options(joinedload(Band.songs)).order_by(func.lower(Band.city)).limit(2))
