from sqlalchemy import Column, ForeignKey, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, Bundle


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

pair = Bundle("pair", Post.title, Post.stars)
with Session(engine) as session:
    for row in session.execute(select(pair).where(pair.c.stars > 3).order_by(pair.c.title)):
        print(row.pair.title, row.pair.stars, row._fields, tuple(row.pair))
    row = session.execute(select(Author.name, pair, Bundle("ids", Author.id, Post.id.label("post"))).join(Author.posts).order_by(Post.id)).first()
    print(row.name, row.pair, row.ids.id, row.ids.post, row)
    single = Bundle("single", Post.title, Post.id, single_entity=True)
    print(session.query(single).order_by(Post.id).first(), session.query(pair).order_by(Post.id).first())
    nested = Bundle("outer", Post.id, Bundle("inner", Post.title, Post.stars))
    print(session.execute(select(nested).order_by(Post.id)).first().outer.inner.title)


class Dictionary(Bundle):
    def create_row_processor(self, query, procs, labels):
        def process(row):
            return dict(zip(labels, (proc(row) for proc in procs)))

        return process


with Session(engine) as session:
    bundle = Dictionary("d", Post.title, Post.stars)
    print([row.d for row in session.execute(select(bundle).order_by(Post.id).limit(2))])
    print(session.scalars(select(bundle).order_by(Post.id).limit(1)).all())
    print(bundle.name, bundle.c.keys(), bundle.c.title)
    print(select(bundle).where(bundle.c.title == "x"))
