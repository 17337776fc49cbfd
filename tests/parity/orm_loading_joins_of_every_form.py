from sqlalchemy import Column, ForeignKey, Table, create_engine, exists, select
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

def show(stmt):
    print(str(stmt).replace("\n", ""))


show(select(Author.id).join(Author.posts))
show(select(Author.id).join(Post))
show(select(Author.id).join(Post, Author.id == Post.author_id))
show(select(Author.id).join(Post, Author.posts))
show(select(Author.id).join(Author.posts, isouter=True).join(Post.comments, full=True))
show(select(Author.id).outerjoin(Author.posts).outerjoin(Post.tags))
show(select(Comment.id).join(Comment.post).join(Post.author))
show(select(Tag.id).select_from(Post).join(Post.tags).join(Post.comments))
show(select(Author.id).join_from(Author, Post).join_from(Post, Comment))
show(select(Post.id).join(Author, isouter=True).where(Author.id.is_(None)))
other = aliased(Author)
show(select(Post.id).join(other, Post.author))
show(select(Post.id).join(Post.author.of_type(other)).join(other.posts.of_type(aliased(Post))))
show(select(Author.id).join(Author.posts).filter_by(title="x").join(Post.comments).filter_by(text="y"))
show(select(Author.id).where(exists().where(Post.author_id == Author.id)))
show(select(Author.id).where(Author.posts.any(Post.tags.any(Tag.name == "red"))))
sub = select(Post).where(Post.stars > 1).subquery()
show(select(Author.id, sub.c.title).join(sub, Author.id == sub.c.author_id))
show(select(Author.id, sub.c.title).join(sub))
for wrong in (
    lambda: select(Author.id).join(Comment),
    lambda: select(Author.id).join("posts"),
    lambda: select(Author.id).join(Post.comments),
    lambda: select(Author.id).join(Author.name),
    lambda: select(Tag.id).join(Author),
    lambda: select(Author.id).join(Post, Post.nope),
    lambda: select(Author.id).join(Author.posts, Author.id == 1),
):
    try:
        show(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
with Session(engine) as session:
    print(session.query(Author.name).join(Author.posts).filter(Post.stars > 3).distinct().order_by(Author.name).all())
    print(session.query(Author.name, Comment.text).join(Author.posts).join(Post.comments).order_by(Comment.id).all())
    print(session.query(Post.title).select_from(Author).join(Author.posts).filter(Author.name == "bob").all())
    print(session.query(Author.name).outerjoin(Post, Post.author_id == Author.id).filter(Post.id.is_(None)).all())
    print(session.query(Author).join(Post).filter_by(title="a1").one().name)
