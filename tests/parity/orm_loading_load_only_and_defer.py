from sqlalchemy import Column, ForeignKey, Table, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, Load, defer, joinedload, load_only, selectinload, undefer


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

def loaded(thing):
    return sorted(set(inspect(type(thing)).attrs.keys()) - inspect(thing).unloaded)


with Session(engine) as session:
    post = session.scalars(select(Post).options(load_only(Post.title)).where(Post.id == 1)).one()
    print(loaded(post), post.stars, loaded(post), post.author.name)
with Session(engine) as session:
    post = session.scalars(select(Post).options(defer(Post.title), defer(Post.stars)).where(Post.id == 1)).one()
    print(loaded(post), post.title, loaded(post))
with Session(engine) as session:
    stmt = select(Author).options(load_only(Author.name), selectinload(Author.posts).load_only(Post.title, Post.stars)).where(Author.id == 1)
    author = session.scalars(stmt).one()
    print(loaded(author), loaded(author.posts[0]))
with Session(engine) as session:
    stmt = select(Author).options(joinedload(Author.posts).options(defer(Post.stars), joinedload(Post.comments).load_only(Comment.text))).where(Author.id == 1)
    author = session.scalars(stmt).unique().one()
    print(loaded(author.posts[0]), [loaded(c) for p in author.posts for c in p.comments][:1])
with Session(engine) as session:
    rows = session.execute(select(Author, Post).join(Author.posts).options(Load(Author).load_only(Author.name), Load(Post).load_only(Post.title)).order_by(Post.id))
    print([(a.name, p.title) for a, p in rows])
with Session(engine) as session:
    post = session.scalars(select(Post).options(load_only(Post.title, raiseload=True)).where(Post.id == 1)).one()
    try:
        post.stars
    except Exception as error:
        print(type(error).__name__, error)
    session.refresh(post)
    print(post.stars)
with Session(engine) as session:
    stmt = select(Author).options(defer("*"), undefer(Author.city)).where(Author.id == 1)
    print(loaded(session.scalars(stmt).one()))
    for wrong in (lambda: load_only("title"), lambda: load_only(Author.posts), lambda: defer(Post.author), lambda: selectinload(Post.title), lambda: joinedload("author")):
        try:
            session.scalars(select(Post).options(wrong())).all()
            print("fine")
        except Exception as error:
            print(type(error).__name__, error)
