from sqlalchemy import Column, ForeignKey, Table, create_engine, case, exists, func, literal, select, tuple_
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship


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

n = select(func.count(Post.id)).where(Post.author_id == Author.id).correlate(Author).scalar_subquery()
with Session(engine) as session:
    print(session.execute(select(Author.name, n.label("posts")).order_by(n.desc(), Author.id)).all())
    print(session.execute(select(Author.name).where(n >= 1).order_by(Author.id)).scalars().all())
    print(session.scalar(select(func.count()).select_from(Author)), session.scalar(select(func.count(Post.author_id.distinct()))))
    print(session.scalar(select(func.count()).select_from(select(Author).join(Author.posts).subquery())))
    print(session.execute(select(Author, n.label("n")).order_by(Author.id)).first().n)
    print(session.scalar(select(exists().where(Post.stars > 100))), session.scalar(select(exists(select(Author.id).where(Author.name == "ann")))))
    print(session.query(Author).filter(Author.posts.any()).count(), session.query(session.query(Author).filter_by(name="x").exists()).scalar())
    print(session.query(func.count(Author.id), func.min(Author.name)).one(), session.query(Author.id).filter(Author.city.is_(None)).scalar())
    ranked = select(Post.title, func.rank().over(partition_by=Post.author_id, order_by=Post.stars.desc()).label("r")).order_by(Post.author_id, "r")
    print(session.execute(ranked).all())
    print(session.execute(select(Author.name, case((n > 2, "many"), (n > 0, "some"), else_="none")).order_by(Author.id)).all())
    print(session.execute(select(literal("x"), func.coalesce(Author.city, "?")).order_by(Author.id)).all())
    print(session.execute(select(Post.stars % 2, func.group_concat(Post.title, "+")).group_by(Post.stars % 2).order_by(Post.stars % 2)).all())
    other = aliased(Post)
    first = select(other.id).where(other.author_id == Author.id).order_by(other.id).limit(1).correlate(Author).scalar_subquery()
    print(session.execute(select(Author.name, Post.title).outerjoin(Post, Post.id == first).order_by(Author.id)).all())
    lateral = select(Author.name).where(Author.id.in_(select(Post.author_id).where(Post.stars > 3)))
    print(session.scalars(lateral.order_by(Author.id)).all(), session.scalars(select(Author.name).where(tuple_(Author.id, Author.name).in_([(1, "ann"), (2, "x")]))).all())
