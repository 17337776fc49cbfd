from sqlalchemy import Column, ForeignKey, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, Load, aliased, joinedload, load_only, selectinload


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

def attempt(label, make):
    with Session(engine) as session:
        try:
            posts = session.scalars(select(Post).options(*make()).order_by(Post.id)).unique().all()
            print(label, len(posts), sorted(inspect(posts[0]).unloaded))
        except Exception as error:
            print(label, type(error).__name__, error)


attempt("fine", lambda: [joinedload(Post.author)])
attempt("of another class", lambda: [joinedload(Author.posts)])
attempt("path goes astray", lambda: [joinedload(Post.author).joinedload(Post.comments)])
attempt("column", lambda: [joinedload(Post.title)])
attempt("wildcard", lambda: [joinedload(Post.author).lazyload("*")])
attempt("twice", lambda: [joinedload(Post.author), selectinload(Post.author)])
attempt("chained", lambda: [selectinload(Post.author).selectinload(Author.posts).joinedload(Post.tags)])
attempt("Load", lambda: [Load(Post).joinedload(Post.author).selectinload(Author.posts)])
attempt("Load of another class", lambda: [Load(Author).joinedload(Author.posts)])
attempt("options in options", lambda: [selectinload(Post.author).options(load_only(Author.name), selectinload(Author.posts).load_only(Post.title))])
attempt("aliased elsewhere", lambda: [joinedload(aliased(Post).author)])
attempt("class", lambda: [joinedload(Author)])
attempt("instance", lambda: [joinedload(5)])
attempt("recursion", lambda: [selectinload(Post.author, recursion_depth=2)])
with Session(engine) as session:
    other = aliased(Post)
    posts = session.scalars(select(other).options(joinedload(other.author), selectinload(other.comments)).order_by(other.id)).all()
    print([(p.title, p.author and p.author.name, len(p.comments)) for p in posts])
    for stmt in (select(Post.title).options(joinedload(Post.author)), select(Author).options(joinedload(Author.posts)).with_only_columns(Author.id)):
        try:
            print(session.execute(stmt).all()[:1])
        except Exception as error:
            print(type(error).__name__, error)
