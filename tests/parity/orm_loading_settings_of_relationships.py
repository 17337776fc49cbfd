from sqlalchemy import Column, ForeignKey, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, lazyload


class Base(DeclarativeBase):
    pass


tagged = Table("tagged", Base.metadata, Column("post_id", ForeignKey("posts.id"), primary_key=True), Column("tag_id", ForeignKey("tags.id"), primary_key=True))


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    city: Mapped[str | None]
    posts: Mapped[list["Post"]] = relationship(back_populates="author", order_by="Post.id", lazy="selectin")


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    stars: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author | None] = relationship(back_populates="posts", lazy="immediate")
    comments: Mapped[list["Comment"]] = relationship(back_populates="post", order_by="Comment.id", lazy="subquery")
    tags: Mapped[list["Tag"]] = relationship(secondary=tagged, order_by="Tag.name", lazy="joined")


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

with Session(engine) as session:
    print("joined, selectin, subquery, immediate as the classes say")
    for author in session.scalars(select(Author).order_by(Author.id)).unique():
        print(author.name, [(p.title, len(p.comments), [t.name for t in p.tags]) for p in author.posts])
with Session(engine) as session:
    print("turned off by options")
    stmt = select(Author).options(lazyload(Author.posts)).order_by(Author.id)
    authors = session.scalars(stmt).all()
    print([sorted(inspect(a).unloaded) for a in authors])
    print(len(authors[0].posts))
with Session(engine) as session:
    print("from posts")
    for post in session.scalars(select(Post).order_by(Post.id)).unique():
        print(post.title, sorted(inspect(post).unloaded), post.author and post.author.name)
with Session(engine) as session:
    print("get", sorted(inspect(session.get(Post, 1)).unloaded))
    comment = session.get(Comment, 1)
    print(comment.post.title)
    session.refresh(comment)
    session.expire(comment.post)
    print(comment.post.title, sorted(inspect(comment.post).unloaded))
