from sqlalchemy import Column, ForeignKey, Table, create_engine, inspect, literal, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, aliased, joinedload


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

class Part(Base):
    __tablename__ = "parts"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    whole_id: Mapped[int | None] = mapped_column(ForeignKey("parts.id"))
    parts: Mapped[list["Part"]] = relationship(back_populates="whole", order_by="Part.id", join_depth=2, lazy="selectin")
    whole: Mapped["Part | None"] = relationship(back_populates="parts", remote_side=[id])


Base.metadata.create_all(engine)
with Session(engine) as session:
    bike = Part(name="bike", parts=[Part(name="frame"), Part(name="wheel", parts=[Part(name="hub", parts=[Part(name="axle")]), Part(name="tyre")])])
    session.add(bike)
    session.commit()
with Session(engine) as session:
    down = select(Part.id, Part.name, literal(0).label("depth")).where(Part.name == "bike").cte("down", recursive=True)
    down = down.union_all(select(Part.id, Part.name, down.c.depth + 1).join(down, Part.whole_id == down.c.id))
    print(session.execute(select(down.c.name, down.c.depth).order_by(down.c.depth, down.c.id)).all())
    up = select(Part).where(Part.name == "axle").cte("up", recursive=True)
    parent = aliased(Part)
    up = up.union_all(select(parent).join(up, up.c.whole_id == parent.id))
    print([p.name for p in session.scalars(select(aliased(Part, up)))])
with Session(engine) as session:
    bike = session.scalars(select(Part).where(Part.whole_id.is_(None))).one()
    print(sorted(inspect(bike).unloaded), [p.name for p in bike.parts])
    print([x.name for p in bike.parts for x in p.parts], [y.name for p in bike.parts for x in p.parts for y in x.parts])
with Session(engine) as session:
    bike = session.scalars(select(Part).where(Part.whole_id.is_(None)).options(joinedload(Part.parts).joinedload(Part.parts))).unique().one()
    print([x.name for p in bike.parts for x in p.parts])
    print(session.scalars(select(Part).where(Part.name == "axle")).one().whole.whole.whole.name)
