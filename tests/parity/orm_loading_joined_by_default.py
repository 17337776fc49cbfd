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
    posts: Mapped[list["Post"]] = relationship(back_populates="author", order_by="Post.id", lazy="joined")


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    stars: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author | None] = relationship(back_populates="posts", lazy="joined", innerjoin=False)
    comments: Mapped[list["Comment"]] = relationship(back_populates="post", order_by="Comment.id", lazy="joined")
    tags: Mapped[list["Tag"]] = relationship(secondary=tagged, order_by="Tag.name")


class Comment(Base):
    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))
    post: Mapped[Post | None] = relationship(back_populates="comments", lazy="joined")


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
    for author in session.scalars(select(Author).order_by(Author.id)).unique():
        print(author.name, [(p.title, len(p.comments)) for p in author.posts])
with Session(engine) as session:
    for comment in session.scalars(select(Comment).order_by(Comment.id)).unique():
        print(comment.text, comment.post.title, comment.post.author.name)
with Session(engine) as session:
    print(session.query(Author).filter(Author.name == "bob").one().posts[0].title)
    print(session.query(Author).count(), session.query(Author.name).order_by(Author.id).all())
    print(session.query(Post).order_by(Post.stars.desc(), Post.id).limit(2).all()[0].title)
    print(session.execute(select(func.count()).select_from(Post)).scalar(), session.scalars(select(Author.id).join(Author.posts).distinct().order_by(Author.id)).all())
    ann = session.get(Author, 1)
    ann.name = "anna"
    session.flush()
    session.refresh(ann)
    print(ann.name, len(ann.posts))
    session.commit()
    print(ann.name)
try:
    with Session(engine) as session:
        session.scalars(select(Author)).all()
except Exception as error:
    print(type(error).__name__, error)
