from sqlalchemy import Column, ForeignKey, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, defaultload, joinedload, lazyload, load_only, noload, selectinload


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

with Session(engine) as session:
    post = session.scalars(select(Post).options(noload(Post.comments), noload(Post.author)).where(Post.id == 2)).one()
    print(post.comments, post.author, len(post.tags))
    post.comments.append(Comment(text="added"))
    session.commit()
    print([c.text for c in post.comments])
with Session(engine) as session:
    print([c.text for c in session.get(Post, 2).comments])
with Session(engine) as session:
    stmt = select(Author).options(defaultload(Author.posts).joinedload(Post.comments), defaultload(Author.posts).load_only(Post.title))
    author = session.scalars(stmt.where(Author.id == 1)).one()
    print([(p.title, len(p.comments)) for p in author.posts])
    print(author.posts[0].stars)
with Session(engine) as session:
    stmt = select(Author).options(lazyload(Author.posts), defaultload(Author.posts).defer(Post.title)).where(Author.id == 1)
    author = session.scalars(stmt).one()
    print([sorted(inspect(p).unloaded) for p in author.posts][0], author.posts[0].title)
with Session(engine) as session:
    for option in (noload("*"), lazyload("*"), joinedload("*")):
        session.expunge_all()
        post = session.scalars(select(Post).options(option).where(Post.id == 1)).unique().one()
        print(sorted(inspect(post).unloaded))
