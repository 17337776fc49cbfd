import warnings; warnings.simplefilter("always")
import re
from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.orm.collections import *
from sqlalchemy.orm.collections import InstrumentedDict, InstrumentedSet
def attempt(name, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(name, "->", f())
        except Exception as e: print(name, "!!", type(e).__name__, re.sub("0x[0-9a-f]+", "0xX", str(e)))
        for x in w: print("   W", x.category.__name__, str(x.message))
def model(cc, ann=None, **kw):
    class Base(DeclarativeBase): pass
    class C(Base):
        __tablename__="c"; id=mapped_column(Integer,primary_key=True); p_id=mapped_column(ForeignKey("p.id")); name=mapped_column(String); other=mapped_column(String)
        def __repr__(self): return f"C({self.name})"
    class P(Base):
        __tablename__="p"; id=mapped_column(Integer,primary_key=True)
        cs=relationship(C, collection_class=cc, **kw)
    return Base,P,C
def use(cc):
    B,P,C=model(cc); p=P(); return type(p.cs).__name__
attempt("dict", lambda: use(dict))
class Bad: pass
attempt("bad", lambda: use(Bad))
class B2:
    def append(self,x): pass
attempt("b2", lambda: use(B2))
class B3:
    def append(self,x): pass
    def remove(self,x): pass
attempt("b3", lambda: use(B3))
class B4:
    def add(self,x): pass
attempt("b4", lambda: use(B4))
attempt("lambda", lambda: use(lambda: []))
attempt("lambda set", lambda: use(lambda: {1}))
attempt("tuple", lambda: use(tuple))
attempt("str", lambda: use("x"))
attempt("frozenset", lambda: use(frozenset))
for ign in (False, True):
    def f():
        B,P,C=model(attribute_keyed_dict("name", ignore_unpopulated_attribute=ign)); p=P(); c=C(); 
        attempt("set", lambda: p.cs.set(c)); print(p.cs)
        attempt("bulk", lambda: setattr(p,"cs",{"a":C()})); print(p.cs)
        attempt("setitem", lambda: p.cs.__setitem__("q", C())); print(p.cs)
        attempt("set None", lambda: p.cs.set(C(name=None))); print(p.cs)
        c=C(name="z"); p.cs.set(c); c.name="y"
        attempt("remove", lambda: p.cs.remove(c)); print(p.cs)
        d=C(name="y"); p.cs["y"]=d
        attempt("remove", lambda: p.cs.remove(c)); print(p.cs)
        p.cs["n"]=C(); x=p.cs["n"]
        attempt("remove none", lambda: p.cs.remove(x)); print(p.cs)
        attempt("None item", lambda: p.cs.__setitem__("k", None)); print(p.cs)
        attempt("update", lambda: p.cs.update([("l", C(name="l"))], m=C(name="m"))); print(p.cs)
        attempt("popitem", lambda: p.cs.popitem()); print(p.cs)
        attempt("setdefault", lambda: p.cs.setdefault("m")); print(p.cs)
        attempt("setdefault", lambda: p.cs.setdefault("mm")); print(p.cs)
        attempt("ior", lambda: p.cs.__ior__({"zz":C(name="zz")})); print(p.cs, "zz" in p.cs and object_session(p.cs["zz"]))
        attempt("str", lambda: p.cs.__setitem__("zz","s")); print(p.cs)
        attempt("assign list", lambda: setattr(p,"cs",[C(name="l")]))
        attempt("assign none", lambda: setattr(p,"cs",None))
        attempt("assign gen", lambda: setattr(p,"cs",(x for x in [])))
        attempt("assign str", lambda: setattr(p,"cs","abc"))
        attempt("del", lambda: delattr(p,"cs")); print(p.cs)
    attempt("ign %s"%ign, f)
def backref():
    class Base(DeclarativeBase): pass
    class C(Base):
        __tablename__="c"; id=mapped_column(Integer,primary_key=True); p_id=mapped_column(ForeignKey("p.id")); name=mapped_column(String); other=mapped_column(String)
        p=relationship("P",back_populates="cs")
        def __repr__(self): return f"C({self.name})"
    class P(Base):
        __tablename__="p"; id=mapped_column(Integer,primary_key=True)
        cs=relationship(C, collection_class=attribute_keyed_dict("name"), back_populates="p")
    p=P(); 
    attempt("c",lambda: C(p=p)); print(p.cs)
    c=C(name="k",p=p); print(p.cs, c.p is p); c.p=None; print(p.cs)
    c.p=p; c.name="h"
    attempt("c", lambda: setattr(c,"p",None)); print(p.cs)
attempt("backref", backref)
s=InstrumentedSet([1]); 
attempt("upd", lambda: s.update([2],[3]))
attempt("ior", lambda: s.__ior__([2]))
attempt("ior2", lambda: exec("s|=[3]",{"s":s}))
attempt("iand", lambda: s.__iand__([2]))
print(repr(s), repr(InstrumentedDict(a=1)), s._sa_adapter)
B,P,C=model(set); p=P(); c=C(name="1"); p.cs.add(c)
attempt("or", lambda: type(p.cs|{c})); attempt("copy", lambda: type(p.cs.copy()))
attempt("None", lambda: p.cs.add(None)); print(len(p.cs))
e=create_engine("sqlite://"); B.metadata.create_all(e); s=Session(e); s.add(p); attempt("flush", lambda: s.flush())
B,P,C=model(list); p=P(); p.cs.append(None); e=create_engine("sqlite://"); B.metadata.create_all(e); s=Session(e); attempt("add",lambda: s.add(p)); attempt("flush", lambda: s.flush())
attempt("x", lambda: p.cs.append(3)); attempt("y", lambda: setattr(p,"cs",[3]))
attempt("y", lambda: setattr(p,"cs",{3}))
attempt("none", lambda: setattr(p,"cs",None)); attempt("none", lambda: setattr(p,"cs",C()))
