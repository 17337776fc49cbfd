from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, joinedload, selectinload, subqueryload


class Base(DeclarativeBase):
    pass


tagged = Table("tagged", Base.metadata, Column("post_id", ForeignKey("posts.id"), primary_key=True), Column("tag_id", ForeignKey("tags.id"), primary_key=True))


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    city: Mapped[str | None]
    posts: Mapped[list["Post"]] = relationship(back_populates="author", order_by="Post.id")


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    stars: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author | None] = relationship(back_populates="posts")
    comments: Mapped[list["Comment"]] = relationship(back_populates="post", order_by="Comment.id")
    tags: Mapped[list["Tag"]] = relationship(secondary=tagged, order_by="Tag.name")


class Comment(Base):
    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))
    post: Mapped[Post | None] = relationship(back_populates="comments")


class Tag(Base):
    __tablename__ = "tags"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    red, blue = Tag(name="red"), Tag(name="blue")
    session.add_all([red, blue])
    session.flush()
    for name, city, titles in [("ann", "Bern", ["a1", "a2", "a3"]), ("bob", None, ["b1"]), ("cid", "Ulm", [])]:
        author = Author(name=name, city=city)
        author.posts = [Post(title=title, stars=ord(title[0]) % 5 + int(title[1])) for title in titles]
        session.add(author)
        session.flush()
        for post in author.posts[:2]:
            post.comments = [Comment(text=f"{post.title}-{i}") for i in range(post.id % 3)]
            post.tags = [red, blue][: post.id % 3]
            session.flush()
    session.add(Post(title="loose", stars=0))
    session.commit()

from sqlalchemy.exc import InvalidRequestError

with Session(engine) as session:
    for post in session.scalars(select(Post).order_by(Post.id).execution_options(yield_per=2)):
        print(post.title)
    for part in session.scalars(select(Post).order_by(Post.id).execution_options(yield_per=2)).partitions():
        print([p.title for p in part])
    for part in session.scalars(select(Post).order_by(Post.id)).partitions(3):
        print([p.title for p in part])
    result = session.execute(select(Post.id, Post.title).order_by(Post.id)).yield_per(2)
    print(result.fetchmany(), result.fetchone(), result.all())
    print([p.title for p in session.query(Post).order_by(Post.id).yield_per(3)])
with Session(engine) as session:
    stmt = select(Author).options(selectinload(Author.posts)).order_by(Author.id).execution_options(yield_per=2)
    for author in session.scalars(stmt):
        print(author.name, len(author.posts))
for loader in (joinedload, subqueryload):
    with Session(engine) as session:
        try:
            stmt = select(Author).options(loader(Author.posts)).order_by(Author.id).execution_options(yield_per=2)
            print([a.name for a in session.scalars(stmt).unique()])
        except InvalidRequestError as error:
            print(loader.__name__, error)
with Session(engine) as session:
    result = session.scalars(select(Post).order_by(Post.id).execution_options(stream_results=True))
    print(next(result).title, result.first().title)
    try:
        result.all()
    except Exception as error:
        print(type(error).__name__, error)
