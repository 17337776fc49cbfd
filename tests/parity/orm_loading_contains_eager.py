from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, aliased, contains_eager


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
    stmt = select(Author).join(Author.posts).options(contains_eager(Author.posts)).where(Post.stars >= 4).order_by(Author.id, Post.id)
    for author in session.scalars(stmt).unique():
        print(author.name, [p.title for p in author.posts])
with Session(engine) as session:
    stmt = select(Post).join(Post.author).options(contains_eager(Post.author)).where(Author.city == "Bern").order_by(Post.id)
    print([(p.title, p.author.name) for p in session.scalars(stmt)])
with Session(engine) as session:
    stmt = select(Author).outerjoin(Author.posts).outerjoin(Post.comments).options(contains_eager(Author.posts).contains_eager(Post.comments))
    for author in session.scalars(stmt.order_by(Author.id, Post.id, Comment.id)).unique():
        print(author.name, [(p.title, [c.text for c in p.comments]) for p in author.posts])
with Session(engine) as session:
    other = aliased(Post, name="other")
    stmt = select(Author).join(Author.posts.of_type(other)).options(contains_eager(Author.posts.of_type(other))).where(other.title.like("a%"))
    print([(a.name, [p.title for p in a.posts]) for a in session.scalars(stmt.order_by(other.id)).unique()])
with Session(engine) as session:
    other = aliased(Post)
    q = session.query(Author).outerjoin(Author.posts).options(contains_eager(Author.posts))
    print([(a.name, len(a.posts)) for a in q.order_by(Author.id, Post.id)])
with Session(engine) as session:
    ann = session.get(Author, 1)
    print(len(ann.posts))
    stmt = select(Author).join(Author.posts).options(contains_eager(Author.posts)).where(Post.title == "a2")
    print(len(session.scalars(stmt).unique().one().posts))
    print(len(session.scalars(stmt.execution_options(populate_existing=True)).unique().one().posts))
    try:
        print(session.scalars(stmt).all())
    except Exception as error:
        print(type(error).__name__, error)
