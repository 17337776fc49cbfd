from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine
from sqlalchemy.orm import Session, aliased, declarative_base, joinedload, relationship, selectinload

Base = declarative_base()
post_tags = Table("post_tags", Base.metadata, Column("post_id", Integer, ForeignKey("posts.id")), Column("tag_id", Integer, ForeignKey("tags.id")))


class Post(Base):
    __tablename__ = "posts"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    tags = relationship("Tag", secondary=post_tags, backref="posts")


class Tag(Base):
    __tablename__ = "tags"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    red, green, blue = [Tag(name=n) for n in ("red", "green", "blue")]
    for title, tags in [("one", [red, green]), ("two", [green, blue]), ("three", [])]:
        session.add(Post(title=title, tags=tags))
        session.flush()
    session.commit()
    q = session.query(Post).order_by(Post.id)
    print([p.title for p in q.filter(Post.tags.any(Tag.name == "green"))])
    print([p.title for p in q.filter(~Post.tags.any())])
    print([p.title for p in q.filter(Post.tags.contains(blue))])
    print([p.title for p in q.filter(Post.tags.any(name="red"))])
    print([p.title for p in q.filter(~Post.tags.contains(red))])
    print([p.title for p in q.join(Post.tags).filter(Tag.name == "red")])
    print(session.query(Post.title, Tag.name).join(Post.tags).order_by(Post.id, Tag.id).all())
    print(session.query(Post.title, Tag.name).outerjoin(Post.tags).order_by(Post.id, Tag.id).all())
    t1, t2 = aliased(Tag), aliased(Tag)
    both = q.join(Post.tags.of_type(t1)).join(Post.tags.of_type(t2)).filter(t1.name == "red", t2.name == "green")
    print([p.title for p in both])
    print([t.name for t in session.query(Tag).with_parent(session.get(Post, 1), Post.tags).order_by(Tag.id)] if hasattr(session.query(Tag), "with_parent") else "")
with Session(engine) as session:
    print([(p.title, sorted(t.name for t in p.tags)) for p in session.query(Post).options(selectinload(Post.tags)).order_by(Post.id)])
with Session(engine) as session:
    print([(p.title, sorted(t.name for t in p.tags)) for p in session.query(Post).options(joinedload(Post.tags)).order_by(Post.id)])
with Session(engine) as session:
    print([(t.name, sorted(p.title for p in t.posts)) for t in session.query(Tag).order_by(Tag.id)])
