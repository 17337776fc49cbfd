# merge() with relationships, without loading, and of objects that cannot be merged.
from sqlalchemy import *
from sqlalchemy.orm import *


class Base(DeclarativeBase):
    pass


class U(Base):
    __tablename__ = "u"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    posts: Mapped[list["P"]] = relationship(back_populates="user", cascade="all, delete-orphan")
    profile: Mapped["R | None"] = relationship(back_populates="user")


class R(Base):
    __tablename__ = "r"
    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[int | None] = mapped_column(ForeignKey("u.id"))
    user: Mapped[U | None] = relationship(back_populates="profile")


class P(Base):
    __tablename__ = "p"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    uid: Mapped[int | None] = mapped_column(ForeignKey("u.id"))
    user: Mapped[U | None] = relationship(back_populates="posts")


e = create_engine("sqlite://")
Base.metadata.create_all(e)
from sqlalchemy import event


@event.listens_for(e, "before_cursor_execute")
def b(c, cu, st, p, ctx, m):
    print("   ", " ".join(st.split()), p)


s = Session(e)
u = s.merge(U(id=1, name="a", posts=[P(id=1, title="x"), P(id=2, title="y")], profile=R(id=1)))
print([p.title for p in u.posts], u.posts[0].user is u, u.profile.user is u, u in s, u.posts[0] in s)
s.commit()
u = s.merge(U(id=1, name="b", posts=[P(id=2, title="yy"), P(title="new")]))
print([p.title for p in u.posts])
s.commit()
print([(p.id, p.title) for p in u.posts])
s2 = Session(e)
v = s2.get(U, 1, options=[selectinload(U.posts)])
s2.close()
s3 = Session(e)
m = s3.merge(v, load=False)
print(m is v, [p.title for p in m.posts], m.posts[0] in s3, len(s3.dirty), len(s3.new))
p = P(id=50, title="q")
p.user = U(id=1, name="zz")
mp = s3.merge(p)
print(mp.user is m, m.name, mp in m.posts)
s3.rollback()
x = U(id=7, name="n")
y = s3.merge(x)
z = s3.merge(x)
print(y is z, x in s3, y in s3.new)
s3.rollback()
try:
    s3.merge(U(id=8, name="q"), load=False)
except Exception as q:
    print(type(q).__name__, q)
d = s3.get(U, 1)
s3.expunge(d)
d.name = "dirty"
try:
    s3.merge(d, load=False)
except Exception as q:
    print(type(q).__name__, q)
w = s3.merge(U(id=1))
print(w.name)
print(s3.is_modified(w))
s3.rollback()
print(s3.merge(U(name="auto")).id)
s3.flush()
s3.rollback()
