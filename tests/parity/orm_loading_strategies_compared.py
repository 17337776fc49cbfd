from sqlalchemy import Column, ForeignKey, Table, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, defaultload, immediateload, joinedload, selectinload, subqueryload


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

counter = []


@event.listens_for(engine, "before_cursor_execute")
def count(connection, cursor, statement, parameters, context, many):
    counter.append(statement)


def measured(label, *options):
    counter.clear()
    with Session(engine) as session:
        authors = session.scalars(select(Author).options(*options).order_by(Author.id)).unique().all()
        first = len(counter)
        total = sum(len(post.comments) + len(post.tags) for author in authors for post in author.posts)
        print(f"{label:28} {first} then {len(counter) - first} statements, {total} found")


measured("lazy")
measured("joined", joinedload(Author.posts))
measured("joined all the way", joinedload(Author.posts).joinedload(Post.comments), joinedload(Author.posts).joinedload(Post.tags))
measured("selectin", selectinload(Author.posts))
measured("selectin all the way", selectinload(Author.posts).options(selectinload(Post.comments), selectinload(Post.tags)))
measured("subquery all the way", subqueryload(Author.posts).subqueryload(Post.comments), subqueryload(Author.posts).subqueryload(Post.tags))
measured("mixed", selectinload(Author.posts).joinedload(Post.comments), defaultload(Author.posts).selectinload(Post.tags))
measured("immediate", immediateload(Author.posts).immediateload(Post.comments), immediateload(Author.posts).immediateload(Post.tags))
print(counter[0].count("JOIN"), len(counter))
