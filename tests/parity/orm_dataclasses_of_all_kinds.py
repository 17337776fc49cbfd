import dataclasses
from typing import Optional, List
from sqlalchemy import *
from sqlalchemy.orm import *
class Base(MappedAsDataclass, DeclarativeBase): pass
reg=registry()
class Mixin(MappedAsDataclass):
    created: Mapped[int]=mapped_column(init=False, default=5)
class User(Mixin, Base):
    __tablename__="u"
    id: Mapped[int]=mapped_column(init=False, primary_key=True)
    name: Mapped[str]
    nick: Mapped[Optional[str]]=mapped_column(default=None)
    posts: Mapped[List["Post"]]=relationship(default_factory=list, back_populates="user", repr=False)
class Post(Base, kw_only=True):
    __tablename__="p"
    id: Mapped[int]=mapped_column(init=False, primary_key=True)
    user_id: Mapped[Optional[int]]=mapped_column(ForeignKey("u.id"), init=False)
    title: Mapped[str]
    tag: Mapped[str]=mapped_column(default="t")
    user: Mapped[Optional[User]]=relationship(default=None, back_populates="posts", compare=False, repr=False)
@mapped_as_dataclass(reg)
class Thing:
    __tablename__="t"
    id: Mapped[int]=mapped_column(primary_key=True)
    x: Mapped[int]=mapped_column(default=3, kw_only=True)
u=User("bob"); print(u, u.posts); p=Post(title="a",user=u); print(p, u.posts[0] is p, p==Post(title="a"), Thing(1,x=4), Thing(2))
print([ (f.name,f.init) for f in dataclasses.fields(User)], dataclasses.asdict(Thing(1)))
for f in (lambda: User(), lambda: User("a","b",[],1), lambda: Post("x"), lambda: User(name="a",foo=1)):
    try: f()
    except TypeError as x: print(x)
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    s.add(u); s.commit(); print(u, u.posts[0].tag); print(dataclasses.replace(Thing(3),x=9)); print(s.scalars(select(Post)).one())
# imperative with dataclass
@dataclasses.dataclass
class Pt:
    x: int
    y: int=0
    tags: list=dataclasses.field(default_factory=list)
pt=Table("pt",reg.metadata,Column("id",Integer,primary_key=True),Column("x",Integer),Column("y",Integer))
tg=Table("tg",reg.metadata,Column("id",Integer,primary_key=True),Column("pt_id",ForeignKey("pt.id")),Column("w",String))
@dataclasses.dataclass
class Tg:
    w: str
reg.map_imperatively(Tg,tg); reg.map_imperatively(Pt,pt,properties={"tags":relationship(Tg,backref="pt",order_by=tg.c.id)})
reg.metadata.create_all(e)
with Session(e) as s:
    q=Pt(1,2,[Tg("a"),Tg("b")]); s.add(q); s.commit(); print(q, q.tags[0].pt is q, q.id); print(s.query(Pt).filter_by(x=1).one().tags, select(Pt.x))
@dataclasses.dataclass
class Decl:
    __tablename__="decl"; __sa_dataclass_metadata_key__="sa"
    id: int=dataclasses.field(init=False, metadata={"sa":Column(Integer,primary_key=True)})
    v: str=dataclasses.field(default="q", metadata={"sa":Column(String)})
try:
    reg.mapped(Decl); print(Decl(), Decl.__table__.c.keys(), select(Decl.v))
except Exception as x: print(type(x).__name__, str(x)[:150])
