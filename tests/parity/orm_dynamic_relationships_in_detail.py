from sqlalchemy import *
from sqlalchemy.orm import *
import warnings, re
def attempt(name, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(name, "->", f())
        except Exception as e: print(name, "!!", type(e).__name__, re.sub("0x[0-9a-f]+", "0xX", str(e)))
        for x in w: print("   W", x.category.__name__, re.sub("0x[0-9a-f]+", "0xX", str(x.message)))
class Base(DeclarativeBase): pass
class Post(Base):
    __tablename__="post"; id: Mapped[int]=mapped_column(primary_key=True); title: Mapped[str]; u_id=mapped_column(ForeignKey("user.id")); user=relationship("User", back_populates="posts")
    def __repr__(self): return f"Post({self.title})"
link=Table("link", Base.metadata, Column("u", ForeignKey("user.id"), primary_key=True), Column("t", ForeignKey("tag.id"), primary_key=True))
class Tag(Base):
    __tablename__="tag"; id: Mapped[int]=mapped_column(primary_key=True); name: Mapped[str]
    users: DynamicMapped["User"] = relationship(secondary=link, back_populates="tags")
    def __repr__(self): return f"Tag({self.name})"
class User(Base):
    __tablename__="user"; id: Mapped[int]=mapped_column(primary_key=True); name: Mapped[str|None]
    posts: DynamicMapped[Post] = relationship(back_populates="user", order_by=Post.id, cascade="all, delete-orphan")
    tags: DynamicMapped[Tag] = relationship(secondary=link, back_populates="users", order_by=Tag.name)
e=create_engine("sqlite://"); Base.metadata.create_all(e)
e=create_engine("sqlite://", echo=False); Base.metadata.create_all(e)
s=Session(e)
u=User(name="u")
print(type(u.posts).__name__, type(u.posts).__mro__[:3])
print(list(u.posts), u.posts.count())
a=Post(title="a"); u.posts.append(a); print(list(u.posts), u.posts.count(), u.posts[0], a.user is u)
attempt("all", lambda: u.posts.all()); attempt("first", lambda: u.posts.first()); attempt("filter", lambda: u.posts.filter(Post.title=="zz").all())
attempt("stmt", lambda: str(u.posts.statement)); attempt("str", lambda: str(u.posts))
attempt("one", lambda: u.posts.one())
u.posts.remove(a); print(list(u.posts), a.user)
u.posts.add(a); u.posts.add_all([Post(title="b"), Post(title="c")]); u.posts.extend([Post(title="d")])
s.add(u); print([x for x in s.new] and len(s.new))
print(u.posts.count(), [p.title for p in u.posts])
print(u.posts.filter(Post.title>"a").order_by(None).order_by(Post.title.desc()).all(), u.posts.filter_by(title="b").one(), u.posts[1], u.posts[1:3], u.posts.limit(2).all(), u.posts.offset(1).first())
print(str(u.posts.statement)); print(str(u.posts))
h=inspect(u).attrs.posts.history; print(h)
p=u.posts.filter_by(title="b").one(); u.posts.remove(p); h=inspect(u).attrs.posts.history; print(h.added, h.deleted, h.unchanged); print(p in s.dirty, u.posts.all())
s.commit(); print(u.posts.count())
n=Post(title="n",user=u); print(u.posts.all()); 
with s.no_autoflush:
    u.posts.append(Post(title="m")); print(u.posts.all()); print(inspect(u).attrs.posts.history.added)
attempt("set", lambda: setattr(u,"posts",[n, Post(title="new")])); print(u.posts.all()); s.commit(); print(s.scalars(select(Post.title).order_by(Post.id)).all())
attempt("del", lambda: delattr(u,"posts"))
attempt("rm", lambda: u.posts.remove(Post(title="never")))
u.tags.add(Tag(name="t2")); s.flush(); u.tags.append(Tag(name="t1")); s.commit(); print(u.tags.all(), u.tags.count()); print(str(u.tags))
t=u.tags[0]; print(t.users.all()==[u]); t.users.remove(u); print(u.tags.all()); t.users.append(u); print(u.tags.all())
print(u.tags.filter(Tag.name.like("t%")).join(Tag.users).count())
attempt("bad", lambda: User().posts.append("x")); attempt("none", lambda: setattr(u,"posts",None))
attempt("one", lambda: User().posts.one()); attempt("one", lambda: User().posts.one_or_none())
attempt("join", lambda: s.scalars(select(User.name).join(User.posts)).all())
attempt("iter", lambda: [x for x in u.posts.yield_per(1)])
s.expunge_all(); attempt("detached", lambda: u.posts.all()); attempt("detached", lambda: u.posts.append(Post(title="q"))); attempt("d", lambda: u.posts.filter_by(title="n").all()); attempt("count", lambda: u.posts.count())
u=s.get(User,1); s.delete(u); s.commit(); print(s.scalar(select(func.count(Post.id))), s.execute(select(link)).all())
u=User(posts=[Post(title="k")]); print(u.posts.all()); u.posts=[Post(title="l")]; print(u.posts.all())
attempt("con", lambda: "x" in u.posts); attempt("len", lambda: len(u.posts)); attempt("bool", lambda: bool(u.posts))
with Session(e) as s2:
    v=User(name="v"); s2.add(v); p=Post(title="z", user=v); s2.flush(); print(v.posts.all()); s2.expire(v); print(v.posts.count()); s2.refresh(v); print(v.posts.count())
    p.user=None; print(v.posts.all()); s2.merge(User(id=v.id,name="vv")); print(v.name); s2.rollback()
