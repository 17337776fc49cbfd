from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, Load, joinedload, raiseload, selectinload


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


def attempt(label, make):
    try:
        value = make()
        print(label, len(value) if isinstance(value, list) else value.name)
    except InvalidRequestError as error:
        print(label, error)


with Session(engine) as session:
    post = session.scalars(select(Post).options(raiseload(Post.comments)).where(Post.id == 1)).one()
    attempt("comments", lambda: post.comments)
    attempt("author", lambda: post.author)
    attempt("tags", lambda: post.tags)
with Session(engine) as session:
    post = session.scalars(select(Post).options(joinedload(Post.author), raiseload("*")).where(Post.id == 1)).one()
    attempt("author", lambda: post.author)
    attempt("comments", lambda: post.comments)
    attempt("posts of the author", lambda: post.author.posts)
with Session(engine) as session:
    post = session.scalars(select(Post).options(Load(Post).raiseload("*"), selectinload(Post.comments)).where(Post.id == 2)).one()
    attempt("comments", lambda: post.comments)
    attempt("post of a comment", lambda: [post.comments[0].post])
    attempt("tags", lambda: post.tags)
with Session(engine) as session:
    session.get(Author, 1)
    post = session.scalars(select(Post).options(raiseload(Post.author, sql_only=True), raiseload(Post.tags, sql_only=True)).where(Post.id == 1)).one()
    attempt("author in the identity map", lambda: post.author)
    attempt("tags", lambda: post.tags)
    b1 = session.scalars(select(Post).options(raiseload(Post.author, sql_only=True)).where(Post.title == "b1")).one()
    attempt("author elsewhere", lambda: b1.author)
    session.commit()
    attempt("after commit", lambda: b1.author)
with Session(engine) as session:
    author = session.scalars(select(Author).options(selectinload(Author.posts).raiseload(Post.comments)).where(Author.id == 1)).one()
    attempt("posts", lambda: author.posts)
    attempt("their comments", lambda: author.posts[0].comments)
