from sqlalchemy import Column, ForeignKey, Table, create_engine, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


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
    ann = session.get(Author, 1)
    ann.name = "changed"
    with session.no_autoflush:
        print(session.scalars(select(Author).where(Author.id == 1)).one().name)
        stmt = select(Author).where(Author.id == 1).execution_options(populate_existing=True)
        print(session.scalars(stmt).one().name, ann in session.dirty)
    session.execute(text("UPDATE authors SET city = 'Basel' WHERE id = 1"))
    print(ann.city, session.get(Author, 1).city, session.get(Author, 1, populate_existing=True).city)
    print(len(ann.posts))
    session.execute(text("DELETE FROM posts WHERE title = 'a3'"))
    print(len(ann.posts))
    session.scalars(select(Author).where(Author.id == 1).execution_options(populate_existing=True)).one()
    print(len(ann.posts))
    session.execute(text("UPDATE posts SET stars = 99 WHERE id = 1"))
    session.scalars(select(Author).options(selectinload(Author.posts)).execution_options(populate_existing=True)).all()
    print(ann.posts[0].stars)
    print([p.stars for p in session.query(Post).populate_existing().order_by(Post.id)])
    ann.city = "lost"
    session.query(Author).populate_existing().filter_by(id=1).one()
    print(ann.city)
    session.rollback()
    print(ann.name, ann.city, len(ann.posts))
