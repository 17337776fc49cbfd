from sqlalchemy import ForeignKey, Integer, String, create_engine, func, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    def to_dict(self, *relations):
        found = {c.key: getattr(self, c.key) for c in inspect(self).mapper.column_attrs}
        for key in relations:
            value = getattr(self, key)
            found[key] = [v.to_dict() for v in value] if isinstance(value, list) else value and value.to_dict()
        return found

    @classmethod
    def from_dict(cls, data):
        mapper = inspect(cls)
        values = {k: v for k, v in data.items() if k in mapper.column_attrs}
        for key, rel in mapper.relationships.items():
            if key in data:
                values[key] = [rel.mapper.class_.from_dict(d) for d in data[key]]
        return cls(**values)


class HasComments:
    @declared_attr
    def comments(cls):
        cls.Comment = type(
            f"{cls.__name__}Comment",
            (Base,),
            {
                "__tablename__": f"{cls.__tablename__}_comments",
                "id": mapped_column(Integer, primary_key=True),
                "text": mapped_column(String(50)),
                "parent_id": mapped_column(ForeignKey(f"{cls.__tablename__}.id")),
                "parent": relationship(cls, back_populates="comments"),
            },
        )
        return relationship(cls.Comment, back_populates="parent", cascade="all, delete-orphan")


class Article(HasComments, Base):
    __tablename__ = "articles"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


class Video(HasComments, Base):
    __tablename__ = "videos"
    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str]


def get_or_create(session, cls, defaults=None, **keys):
    found = session.scalars(select(cls).filter_by(**keys)).one_or_none()
    if found:
        return found, False
    thing = cls(**keys, **(defaults or {}))
    session.add(thing)
    session.flush()
    return thing, True


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(sorted(Base.metadata.tables), Article.Comment.__name__)
with Session(engine) as session:
    article = Article.from_dict({"title": "orm", "comments": [{"text": "good"}, {"text": "long"}], "ignored": 1})
    session.add(article)
    session.commit()
    print(article.to_dict("comments"))
    video, new = get_or_create(session, Video, url="u")
    again, newer = get_or_create(session, Video, url="u")
    print(video is again, new, newer, video.to_dict())
    video.comments.append(Video.Comment(text="loud"))
    session.commit()
    print(video.comments[0].parent.to_dict(), session.scalar(select(func.count(Video.Comment.id))))
    pages = select(Article.Comment).order_by(Article.Comment.id)
    for page in range(3):
        print([c.text for c in session.scalars(pages.limit(1).offset(page))])
