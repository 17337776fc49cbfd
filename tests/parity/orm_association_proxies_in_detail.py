from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.orm.collections import attribute_keyed_dict
from sqlalchemy.ext.associationproxy import association_proxy, AssociationProxy
import re
def attempt(name, f):
    try: print(name, "->", f())
    except Exception as e: print(name, "!!", type(e).__name__, re.sub("0x[0-9a-f]+","0xX",str(e)))
class Base(DeclarativeBase): pass
ut=Table("ut", Base.metadata, Column("u", ForeignKey("user.id"), primary_key=True), Column("k", ForeignKey("kw.id"), primary_key=True))
class Kw(Base):
    __tablename__="kw"; id: Mapped[int]=mapped_column(primary_key=True); word: Mapped[str]
    def __init__(self, word): self.word=word
    def __repr__(self): return f"Kw({self.word})"
class Addr(Base):
    __tablename__="addr"; id: Mapped[int]=mapped_column(primary_key=True); u_id: Mapped[int|None]=mapped_column(ForeignKey("user.id")); city: Mapped[str|None]; zip: Mapped[int|None]
    user: Mapped["User"]=relationship(back_populates="addr")
    uname: AssociationProxy[str]=association_proxy("user","name")
    ukws=association_proxy("user","kws")
class Role(Base):
    __tablename__="role"; id: Mapped[int]=mapped_column(primary_key=True); u_id: Mapped[int|None]=mapped_column(ForeignKey("user.id")); kind: Mapped[str]; kw_id: Mapped[int|None]=mapped_column(ForeignKey("kw.id"))
    kw: Mapped[Kw|None]=relationship(); word=association_proxy("kw","word")
    def __init__(self, kw=None, kind="k", **k): self.kw=kw; self.kind=kind
class User(Base):
    __tablename__="user"; id: Mapped[int]=mapped_column(primary_key=True); name: Mapped[str|None]
    kwo: Mapped[list[Kw]]=relationship(secondary=ut)
    kws: AssociationProxy[list[str]]=association_proxy("kwo","word")
    kset_o: Mapped[set[Kw]]=relationship(secondary=ut, viewonly=True)
    kset=association_proxy("kset_o","word")
    addr: Mapped[Addr|None]=relationship(back_populates="user", uselist=False)
    city: AssociationProxy[str]=association_proxy("addr","city", creator=lambda c: Addr(city=c))
    zip=association_proxy("addr","zip", cascade_scalar_deletes=True, creator=lambda z: Addr(zip=z))
    roles: Mapped[list[Role]]=relationship()
    rkws=association_proxy("roles","kw")
    rwords=association_proxy("roles","word")
    rd: Mapped[dict[str,Role]]=relationship(collection_class=attribute_keyed_dict("kind"), viewonly=False, overlaps="roles")
    rdk=association_proxy("rd","kw", creator=lambda k,v: Role(kind=k, kw=v))
    bad=association_proxy("name","x"); amb=association_proxy("roles","nothere"); 
e=create_engine("sqlite://"); Base.metadata.create_all(e); s=Session(e)
print(User.kws, type(User.kws).__name__, type(User.rkws).__name__, type(User.__dict__["kws"]).__name__, User.kws.target_class, User.kws.scalar, User.city.scalar, User.kws.value_attr, User.kws.target_collection, User.kws.remote_attr, User.kws.local_attr)
u=User(name="n", kws=["a","b"]); print(u.kws, len(u.kws), u.kwo, "a" in u.kws, u.kws[0], u.kws[-1], u.kws[0:2], list(u.kws), bool(u.kws), u.kws==["a","b"], u.kws+["z"], ["y"]+u.kws, u.kws*2)
u.kws.append("c"); u.kws.extend(["d"]); u.kws+=["e"]; u.kws.insert(0,"first"); print(u.kws); u.kws.remove("c"); print(u.kws.pop(), u.kws.pop(0), u.kws); u.kws[0]="A"; print(u.kws, u.kwo); u.kws[1:2]=["x","y"]; print(u.kws); del u.kws[0]; del u.kws[0:1]; print(u.kws, u.kws.index("d"), u.kws.count("d"), u.kws.copy(), type(u.kws.copy()))
attempt("rem", lambda: u.kws.remove("q")); attempt("sort", lambda: u.kws.sort()); attempt("rev", lambda: u.kws.reverse()); attempt("hash", lambda: hash(u.kws)); attempt("get", lambda: u.kws[9]); attempt("lt", lambda: u.kws<["z"]); attempt("set none", lambda: setattr(u,"kws",None)); print(u.kws)
u.kws=["n1","n2"]; print(u.kws); u.kws=u.kws; print(u.kws); u.kws.clear(); print(u.kws); u.kws*=2; u.kws=("t1","t2"); print(u.kws, repr(u.kws), str(u.kws)); u.kws*=2; print(u.kws)
print(u.city, u.addr); u.city="Rome"; print(u.city, u.addr.city, u.addr.uname); u.city=None; print(u.city, u.addr is None); u.zip=5; print(u.zip, u.addr.zip); u.zip=None; print(u.zip, u.addr); u.zip=None; print(u.addr); u.city="Oslo"; del u.city; print(u.addr); u.city="Bonn"; print(u.addr.ukws)
u.rkws.append(Kw("rk")); print(u.rkws, u.rwords, u.roles[0].kind); u.rwords[0]="changed"; print(u.rkws)
u.rdk["one"]=Kw("o"); u.rdk["two"]=Kw("t"); print(sorted(u.rdk), u.rdk["one"], u.rdk.get("zz"), u.rdk.get("zz",3), dict(u.rdk), u.rdk.items() and sorted(k for k,v in u.rdk.items()), sorted(map(str,u.rdk.values())), "one" in u.rdk, len(u.rdk), u.rdk.keys()); u.rdk["one"]=Kw("o2"); print(u.rdk, u.rdk==dict(u.rdk)); print(u.rdk.pop("one"), u.rdk.setdefault("three", Kw("th")), u.rdk.popitem()); attempt("k", lambda: u.rdk["nope"]); attempt("p", lambda: u.rdk.pop("nope")); attempt("pd", lambda: u.rdk.pop("nope", None)); attempt("pd", lambda: u.rdk.pop("nope", 3)); u.rdk.update({"q":Kw("q")}, r=Kw("r")); print(sorted(u.rdk)); u.rdk={"q":Kw("Q"),"s":Kw("s")}; print(sorted(u.rdk), u.rdk["q"], u.rdk.copy()); del u.rdk["q"]; print(u.rdk); u.rdk.clear(); print(u.rdk)
attempt("bad", lambda: u.bad); attempt("badc", lambda: User.bad); attempt("amb", lambda: User.amb); attempt("amb2", lambda: User.amb==3); attempt("amb3", lambda: list(u.amb)); attempt("ambrepr", lambda: repr(User.amb))
s.add(u); s.commit()
print(sorted(u.kset), "t1" in u.kset, len(u.kset), u.kset=={"t1","t2"}, sorted(u.kset|{"x"}), sorted(u.kset-{"t1"}), sorted(u.kset&{"t1"}), sorted(u.kset^{"t1"}), u.kset.issubset({"t1","t2","t3"}), u.kset.copy()=={"t1","t2"}, sorted(u.kset.union(["w"])))
u.kset.add("new"); u.kset.discard("t1"); u.kset.discard("nope"); print(sorted(u.kset)); attempt("krem", lambda: u.kset.remove("nope")); u.kset|={"o"}; u.kset-={"o"}; u.kset&={"new","t2"}; u.kset^={"t2","z"}; print(sorted(u.kset)); u.kset.update(["m"],["l"]); print(sorted(u.kset)); u.kset={"m","only"}; print(sorted(u.kset)); attempt("ior", lambda: u.kset.__ior__(["x"])); u.kset.clear(); print(u.kset, bool(u.kset))
for n,q in [(n,f) for n,f in [("==",User.kws=="t1"),("!=",User.kws!="t1"),("==None",User.kws==None),("any",User.kws.any(Kw.word=="t1")),("contains",User.kws.contains("t")),("like",User.kws.like("t%")),("in",User.kws.in_(["t1"])),("scalar ==",User.city=="Bonn"),("scalar None",User.city==None),("scalar has",User.city.has()),("obj contains",User.rkws.contains(u.roles[0].kw) if u.roles else true()),("obj any",User.rkws.any(Kw.word=="x")),("obj any kw",User.rkws.any(word="x")),("chain",User.rwords.contains("x")),("chain any",User.rwords.any(Kw.word=="x")),("up",Addr.uname=="n"),("ukws",Addr.ukws.contains("t1")) if False else ("ukws any", Addr.ukws.any())]]:
    print(n, "|", str(q).replace("\n"," ")); attempt(n, lambda: s.scalars(select(User.id if "u" not in n[:1] else Addr.id).where(q)).all())
attempt("any scalar", lambda: User.city.any()); attempt("has coll", lambda: User.kws.has()); attempt("has crit", lambda: User.city.has(Addr.city=="x")); attempt("kw", lambda: User.kws.any(word="t1")); attempt("contains scalar obj", lambda: Addr.uname.contains("n"))
print([u.name for u in s.scalars(select(User).where(User.kws=="t1"))], s.scalars(select(Addr.id).where(Addr.uname=="n")).all())
