from sqlalchemy import Column, ForeignKey, Table, create_engine, inspect, select
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

def show(authors):
    for author in authors:
        print(author.name, [(p.title, [c.text for c in p.comments], [t.name for t in p.tags]) for p in author.posts])


with Session(engine) as session:
    print("one level")
    authors = session.scalars(select(Author).options(selectinload(Author.posts)).order_by(Author.id)).unique().all()
    print([(a.name, len(a.posts), [sorted(inspect(p).unloaded) for p in a.posts][:1]) for a in authors])
with Session(engine) as session:
    print("paths")
    stmt = select(Author).options(selectinload(Author.posts).selectinload(Post.comments), selectinload(Author.posts).selectinload(Post.tags)).order_by(Author.id)
    show(session.scalars(stmt).unique())
with Session(engine) as session:
    print("to one")
    for post in session.scalars(select(Post).options(selectinload(Post.author)).order_by(Post.id)):
        print(post.title, post.author and post.author.name)
with Session(engine) as session:
    print("many to many, filtered")
    for post in session.scalars(select(Post).options(selectinload(Post.tags)).where(Post.stars > 2).order_by(Post.title.desc()).limit(3)).unique():
        print(post.title, [t.name for t in post.tags])
with Session(engine) as session:
    print("get", [p.title for p in session.get(Author, 1, options=[selectinload(Author.posts)]).posts])
    print("of an object that is there", len(session.scalars(select(Author).where(Author.id == 2).options(selectinload(Author.posts))).unique().one().posts))
