from sqlalchemy import Column, ForeignKey, Table, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


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
    for row in session.execute(select(Author, Post.title, Post.stars.label("s")).join(Author.posts).order_by(Post.id)):
        print(row.Author.name, row.title, row.s, len(row), row._fields)
    author, post = session.execute(select(Author, Post).join(Post.author).where(Post.title == "b1")).one()
    print(author.name, post.author is author)
    print(session.execute(select(Post, Author).outerjoin(Post.author).where(Author.id.is_(None))).all()[0][1])
    print(session.execute(select(Author.city, func.count(Post.id)).outerjoin(Author.posts).group_by(Author.city).order_by(Author.city)).all())
    print(session.query(Author, Post).filter(Author.id == Post.author_id, Post.stars > 4).all()[0][1].title)
    print([r._mapping["name"] for r in session.query(Author.name, Author.city).order_by(Author.id)], session.query(Author.name).order_by(Author.id).first())
    print(session.execute(select(Author).join(Post).where(Post.title == "a2")).scalar_one().name)
    print(session.execute(select(Author.name).select_from(Post).join(Post.author).order_by(Post.id)).scalars().all())
    print(session.execute(select(Author.name, Tag.name).join(Author.posts).join(Post.tags).order_by(Author.id, Post.id, Tag.name)).all())
    print(session.execute(select(Author.name).join(Author.posts).join(Post.comments).group_by(Author.id).having(func.count() > 1)).all())
    for d in session.query(Author, Post.title, func.count(Post.id).label("n")).column_descriptions:
        print(d["name"], d["type"].__name__ if isinstance(d["type"], type) else d["type"], d["aliased"], d["entity"] and d["entity"].__name__)
    print(session.execute(select(Author.id, Author.name).order_by(Author.id)).mappings().all())
    print(session.scalars(select(Author, Post).join(Author.posts).order_by(Post.id)).first().name)
    try:
        session.execute(select(Author).join(Tag)).all()
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
