from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, joinedload, selectinload


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
    ann = session.get(Author, 1, options=[selectinload(Author.posts).joinedload(Post.comments)])
    print([(p.title, len(p.comments)) for p in ann.posts], session.get(Author, 1) is ann)
    print(session.get(Author, 99), session.get(Author, "2").name, session.get(Author, (3,)).name, session.get(Author, {"id": 3}).name)
    print(session.get_one(Author, 2).name)
    try:
        session.get_one(Author, 77)
    except Exception as error:
        print(type(error).__name__, error)
    for wrong in (lambda: session.get(Author, None), lambda: session.get(Author, (1, 2)), lambda: session.get(Author, {"name": "x"}), lambda: session.get(5, 1), lambda: session.get(Author, {"id": None}), lambda: session.get(select(Author), 1)):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, error)
    print(session.query(Author).get(1) is ann)
    print(session.get(Author, 1, with_for_update=True) is ann, session.get(Author, 2, with_for_update={"read": True}).name)
    print(sorted(k[1] for k in session.identity_map.keys() if k[0] is Author))
    session.expire_all()
    print(session.get(Author, 1).name)
    session.delete(session.get(Author, 3))
    print(session.get(Author, 3) is not None)
    session.flush()
    print(session.get(Author, 3))
    session.rollback()
    print(session.get(Author, 3).name, session.get(Author, 1, execution_options={"populate_existing": True}).name)
