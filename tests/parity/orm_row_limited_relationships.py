from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    posts: Mapped[list["Post"]] = relationship(back_populates="user", order_by="Post.id")


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    title: Mapped[str]
    stars: Mapped[int]
    user: Mapped[User] = relationship(back_populates="posts")


ranked = select(Post, func.row_number().over(order_by=Post.stars.desc(), partition_by=Post.user_id).label("rank")).subquery()
Ranked = aliased(Post, ranked)
User.best_posts = relationship(Ranked, primaryjoin=(User.id == Ranked.user_id) & (ranked.c.rank <= 2), viewonly=True, order_by=Ranked.stars.desc())

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    for name in ("ann", "bob"):
        user = User(name=name)
        user.posts = [Post(title=f"{name}{i}", stars=(i * 7) % 5) for i in range(5)]
        session.add(user)
        session.flush()
    session.commit()
    ann = session.get(User, 1)
    print([(p.title, p.stars) for p in ann.best_posts], len(ann.posts))
with Session(engine) as session:
    for user in session.scalars(select(User).options(selectinload(User.best_posts)).order_by(User.id)):
        print(user.name, [p.title for p in user.best_posts])
    print(session.execute(select(User.name, Ranked.title).join(User.best_posts).order_by(User.id, Ranked.title)).all())
