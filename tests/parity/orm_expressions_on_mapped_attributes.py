from sqlalchemy import and_, cast, create_engine, func, literal_column, or_, select, String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, undefer


class Base(DeclarativeBase):
    pass


class Track(Base):
    __tablename__ = "tracks"
    track_id: Mapped[int] = mapped_column("id", primary_key=True)
    name: Mapped[str] = mapped_column("track_name")
    seconds: Mapped[int]
    genre: Mapped[str | None]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(select(Track))
print(select(Track.track_id, Track.name.label("n")).where(Track.seconds.between(1, 2)))
print(Track.name == "x", "|", Track.seconds + 1, "|", -Track.seconds, "|", ~Track.genre.is_(None), "|", Track.genre != None)  # noqa: E711
print(Track.name.key, Track.name.expression, Track.name.type, Track.__table__.c.track_name is Track.name.expression)
with Session(engine) as session:
    session.add_all([Track(name=n, seconds=s, genre=g) for n, s, g in [("a", 30, "pop"), ("b", 90, None), ("c", 60, "jazz"), ("d", 10, "pop")]])
    session.commit()
    q = select(Track.name)
    print(session.scalars(q.where(or_(Track.seconds > 60, Track.genre == "jazz")).order_by(Track.name.desc())).all())
    print(session.scalars(q.where(Track.genre.is_not(None), Track.name.not_in(["a"])).order_by(Track.track_id)).all())
    print(session.execute(select(Track.genre, func.sum(Track.seconds).label("total")).group_by(Track.genre).order_by("total")).all())
    print(session.execute(select(func.count(), func.max(Track.seconds)).select_from(Track)).one())
    print(session.execute(select(Track.name + ":" + cast(Track.seconds, String)).order_by(Track.seconds)).scalars().all())
    row = session.execute(select(Track, Track.seconds.label("s"), literal_column("'x'").label("x")).order_by(Track.track_id)).first()
    print(row.Track.name, row.s, row.x, row._fields)
    having = select(Track.genre).group_by(Track.genre).having(func.count(Track.track_id) > 1)
    print(session.scalars(having).all())
    print(session.scalars(select(Track).filter_by(genre="pop").order_by(Track.seconds).limit(1)).one().name)
    sub = select(func.avg(Track.seconds)).scalar_subquery()
    print(session.scalars(q.where(Track.seconds > sub).order_by(Track.name)).all())
    print(session.scalars(select(Track.seconds).distinct().where(and_(Track.name > "a")).order_by(Track.seconds)).all())
