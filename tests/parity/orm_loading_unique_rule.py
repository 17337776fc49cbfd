from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, joinedload


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
    stmt = select(Author).options(joinedload(Author.posts)).order_by(Author.id)
    for call in ("all", "first", "one", "one_or_none", "scalars", "fetchall", "fetchmany", "partitions"):
        try:
            result = session.execute(stmt)
            found = getattr(result, call)()
            print(call, "|", type(found).__name__, len(list(found)) if call != "first" else "")
        except InvalidRequestError as error:
            print(call, "|", error)
        except Exception as error:
            print(call, "|", type(error).__name__, error)
    print(len(session.execute(stmt).unique().all()), len(session.scalars(stmt).unique().all()))
    print([row.Author.name for row in session.execute(stmt).unique()])
    print(session.scalars(stmt.where(Author.id == 1)).unique().one().name)
    two = select(Author, Post.title).join(Author.posts).options(joinedload(Author.posts)).order_by(Post.id)
    print([(a.name, t) for a, t in session.execute(two).unique()])
    print(len(session.scalars(select(Post).options(joinedload(Post.author))).all()))
    print(len(session.query(Author).options(joinedload(Author.posts)).all()))
    plain = select(Author).join(Author.posts).order_by(Author.id)
    print([a.name for a in session.scalars(plain)], [a.name for a in session.scalars(plain).unique()])
    print([a.name for a in session.query(Author).join(Author.posts).order_by(Author.id)])
    print(session.execute(select(Post.author_id).order_by(Post.id)).unique().all())
    print(session.scalars(select(Post).order_by(Post.id)).unique(lambda p: p.author_id).all()[0].title)
