from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__="users"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    posts: Mapped[list["Post"]]=relationship(back_populates="user", order_by="Post.id")
class Post(Base):
    __tablename__="posts"
    id: Mapped[int]=mapped_column(primary_key=True)
    user_id: Mapped[int]=mapped_column(ForeignKey("users.id"))
    title: Mapped[str]; stars: Mapped[int]
    user: Mapped[User]=relationship(back_populates="posts")
    tags: Mapped[list["Tag"]]=relationship()
class Tag(Base):
    __tablename__="tags"
    id: Mapped[int]=mapped_column(primary_key=True)
    post_id: Mapped[int]=mapped_column(ForeignKey("posts.id"))
    name: Mapped[str]
ranked=select(Post, func.row_number().over(order_by=Post.stars.desc(), partition_by=Post.user_id).label("rank")).subquery()
R=aliased(Post, ranked)
User.best=relationship(R, primaryjoin=and_(User.id==R.user_id, ranked.c.rank==1), viewonly=True, uselist=False)
User.top2=relationship(R, primaryjoin=and_(User.id==R.user_id, ranked.c.rank<=2), viewonly=True, order_by=R.stars.desc())
Pa=aliased(Post, name="pa")
User.starred=relationship(Pa, primaryjoin=and_(User.id==foreign(Pa.user_id), Pa.stars>3), viewonly=True)
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    for n in ("ann","bob"):
        s.add(User(name=n, posts=[Post(title=f"{n}{i}", stars=(i*7)%5, tags=[Tag(name="t%d"%i)]) for i in range(5)])); s.flush()
    s.add(User(name="cid")); s.commit()
for opt in (joinedload, selectinload, subqueryload, lazyload, immediateload):
    with Session(e) as s:
        print(opt.__name__, [(u.name, u.best and u.best.title, [p.title for p in u.top2]) for u in s.scalars(select(User).options(opt(User.top2)).order_by(User.id)).unique()])
with Session(e) as s:
    print([(u.name,[p.title for p in u.starred]) for u in s.scalars(select(User).order_by(User.id))])
    print([(u.name,[p.title for p in u.starred]) for u in s.scalars(select(User).options(joinedload(User.starred)).order_by(User.id)).unique()])
    print(s.scalars(select(User.name).where(User.best.has(R.title=="ann2"))).all() )
    print(s.scalars(select(User.name).where(User.starred.any())).all())
    print(s.scalars(select(User.name).where(User.starred.any(Pa.title.like("b%")))).all())
    print(s.execute(select(User.name, R.title).join(User.best)).all())
    print(s.execute(select(User.name, Pa.title).join(User.starred).order_by(Pa.id)).all())
    print(s.execute(select(User.name, Pa.title).outerjoin(User.starred).order_by(User.id,Pa.id)).all())
    print([(u.name, u.best and [t.name for t in u.best.tags]) for u in s.scalars(select(User).options(selectinload(User.best).selectinload(R.tags)).order_by(User.id).execution_options(populate_existing=True))])
    print([(u.name, u.best and [t.name for t in u.best.tags]) for u in s.scalars(select(User).options(joinedload(User.best).joinedload(R.tags)).order_by(User.id).execution_options(populate_existing=True)).unique()])
    print([(u.name, u.best and u.best.title) for u in s.scalars(select(User).join(User.best).options(contains_eager(User.best)).order_by(User.id).execution_options(populate_existing=True))])
    try: print(s.query(User).filter(User.best==s.get(Post,1)).all())
    except Exception as x: print(type(x).__name__, x)
    ua=aliased(User); print(select(ua).join(ua.best)); print(select(ua).where(ua.starred.any()))
    print(User.best.property.entity, User.best.property.mapper, User.best.property.direction.name, User.best.property.uselist)
