from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, desc
from sqlalchemy.orm import Session, declarative_base, dynamic_loader, relationship

Base = declarative_base()


class Blog(Base):
    __tablename__ = "blogs"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    posts = relationship("Post", lazy="dynamic", order_by="Post.id", back_populates="blog", cascade="all, delete-orphan")


class Post(Base):
    __tablename__ = "posts"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    stars = Column(Integer, default=0)
    blog_id = Column(ForeignKey("blogs.id"))
    blog = relationship(Blog, back_populates="posts")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    blog = Blog(name="b")
    blog.posts.append(Post(title="one"))
    print([p.title for p in blog.posts], type(blog.posts).__mro__[1].__name__)
    session.add(blog)
    session.commit()
    blog.posts.append(Post(title="two", stars=3))
    blog.posts.extend([Post(title="three", stars=5), Post(title="four", stars=1)])
    print([p.title for p in blog.posts], blog.posts.count())
    session.commit()
    print([p.title for p in blog.posts.filter(Post.stars > 1).order_by(None).order_by(desc(Post.stars))])
    print(blog.posts.filter_by(title="two").one().stars, blog.posts[0].title, [p.title for p in blog.posts[1:3]])
    print(blog.posts.first().title, blog.posts.limit(1).offset(2).one().title)
    print(str(blog.posts.statement).split("FROM")[1].strip() if hasattr(blog.posts, "statement") else "")
    one = blog.posts.first()
    blog.posts.remove(one)
    session.commit()
    print(session.query(Post.title).order_by(Post.id).all())
    moved = Post(title="five", blog=blog)
    print(moved in session, moved in blog.posts.all())
    session.commit()
    blog.posts = [moved]
    session.commit()
    print(session.query(Post.title).all(), blog.posts.count())
    session.delete(blog)
    session.commit()
    print(session.query(Post).count())
    try:
        session.query(Blog).join(Blog.posts).all()
        print("join is fine")
    except Exception as error:
        print(type(error).__name__, error)
