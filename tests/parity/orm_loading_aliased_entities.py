from sqlalchemy import Column, ForeignKey, Table, create_engine, func, inspect, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, aliased


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

a, b = aliased(Post), aliased(Post, name="second")
print(select(a.title, b.title).where(a.stars < b.stars))
print(a, b, inspect(b).name, inspect(b).mapper, a.title, type(a).__name__)
with Session(engine) as session:
    print(session.execute(select(a.title, b.title).join(b, a.author_id == b.author_id).where(a.id < b.id).order_by(a.id, b.id)).all())
    row = session.execute(select(a, b).where(a.id == 1, b.id == 2)).one()
    print(row[0].title, row[1].title, row._fields, type(row[0]).__name__)
    print(session.scalars(select(a).order_by(a.id)).first() is row[0])
    sub = select(Post).where(Post.stars > 3).order_by(Post.stars).subquery()
    top = aliased(Post, sub)
    print([p.title for p in session.scalars(select(top).order_by(top.id))])
    print(session.execute(select(Author.name, top.title).join(Author.posts.of_type(top)).order_by(top.id)).all())
    counts = select(Comment.post_id, func.count().label("n")).group_by(Comment.post_id).subquery("counts")
    print(session.execute(select(Post.title, counts.c.n).outerjoin(counts, counts.c.post_id == Post.id).order_by(Post.id)).all())
    cte = select(Post.author_id, func.max(Post.stars).label("best")).group_by(Post.author_id).cte("best")
    print(session.execute(select(Author.name, cte.c.best).join(cte, cte.c.author_id == Author.id).order_by(Author.id)).all())
    union = select(Post).where(Post.id == 1).union_all(select(Post).where(Post.id == 3)).subquery()
    either = aliased(Post, union)
    print([p.title for p in session.scalars(select(either).order_by(either.id))])
    print([p.title for p in session.scalars(select(Post).from_statement(select(Post).where(Post.stars > 4).order_by(Post.id)))])
    print([p.title for p in session.scalars(select(Post).from_statement(text("SELECT * FROM posts WHERE id < 3 ORDER BY id")))])
    correlated = select(func.count(b.id)).where(b.author_id == Author.id).scalar_subquery()
    print(session.execute(select(Author.name, correlated.label("n")).order_by(Author.id)).all())
    print(session.query(a).filter(a.title == "b1").one().author.name, session.query(a.title).filter(a.stars == 0).scalar())
