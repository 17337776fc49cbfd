from sqlalchemy import Column, ForeignKey, Table, create_engine, event, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, aliased, joinedload, selectinload, with_loader_criteria


class Base(DeclarativeBase):
    pass


class Numbered:
    id: Mapped[int] = mapped_column(primary_key=True)


tagged = Table("tagged", Base.metadata, Column("post_id", ForeignKey("posts.id"), primary_key=True), Column("tag_id", ForeignKey("tags.id"), primary_key=True))


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    city: Mapped[str | None]
    posts: Mapped[list["Post"]] = relationship(back_populates="author", order_by="Post.id")


class Post(Numbered, Base):
    __tablename__ = "posts"
    title: Mapped[str]
    stars: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author | None] = relationship(back_populates="posts")
    comments: Mapped[list["Comment"]] = relationship(back_populates="post", order_by="Comment.id")
    tags: Mapped[list["Tag"]] = relationship(secondary=tagged, order_by="Tag.name")


class Comment(Numbered, Base):
    __tablename__ = "comments"
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
    only = with_loader_criteria(Post, Post.stars > 3)
    print([p.title for p in session.scalars(select(Post).options(only).order_by(Post.id))])
    print([(a.name, [p.title for p in a.posts]) for a in session.scalars(select(Author).options(only).order_by(Author.id))])
with Session(engine) as session:
    only = with_loader_criteria(Post, lambda cls: cls.title != "a1")
    print(session.execute(select(Author.name, Post.title).join(Author.posts).options(only).order_by(Post.id)).all())
    for loader in (selectinload, joinedload):
        session.expunge_all()
        authors = session.scalars(select(Author).options(loader(Author.posts), only).order_by(Author.id)).unique().all()
        print([(a.name, [p.title for p in a.posts]) for a in authors])
with Session(engine) as session:
    only = with_loader_criteria(Numbered, lambda cls: cls.id < 3, include_aliases=True)
    other = aliased(Post)
    print(session.scalars(select(other.title).options(only).order_by(other.id)).all())
    print(session.scalar(select(func.count()).select_from(Comment).options(only)))
    print(session.get(Post, 3, options=[only]))
with Session(engine) as session:
    @event.listens_for(session, "do_orm_execute")
    def hide(state):
        if state.is_select and not state.is_column_load and not state.is_relationship_load:
            state.statement = state.statement.options(with_loader_criteria(Post, Post.stars < 5))

    print([p.title for p in session.scalars(select(Post).order_by(Post.id))])
    print([p.title for p in session.get(Author, 1).posts])
    print(session.query(Post).count())
