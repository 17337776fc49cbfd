from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.orm import collections as cs
from sqlalchemy.orm.collections import collection, InstrumentedList, InstrumentedSet, collection_adapter, attribute_keyed_dict, KeyFuncDict
import warnings, operator
def attempt(name, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(name, "->", f())
        except Exception as e: print(name, "!!", type(e).__name__, e)
        for x in w: print("   W", x.category.__name__, x.message)
class Bag:
    __emulates__ = None
    def __init__(self): self.d=[]
    @collection.appender
    def append(self, x): self.d.append(x)
    @collection.remover
    def remove(self, x): self.d.remove(x)
    @collection.iterator
    def __iter__(self): return iter(self.d)
class ListLike:
    def __init__(self): self.data=[]
    def append(self, x): self.data.append(x)
    def remove(self, x): self.data.remove(x)
    def extend(self, xs): self.data.extend(xs)
    def __iter__(self): return iter(self.data)
    def foo(self): return "foo"
class SetLike:
    __emulates__ = set
    def __init__(self): self.data=set()
    @collection.appender
    def append(self, x): self.data.add(x)
    def remove(self, x): self.data.remove(x)
    def __iter__(self): return iter(self.data)
class MyList(list):
    @collection.remover
    def zark(self, x): print("zark"); list.remove(self, x)
    @collection.iterator
    def hey(self): return iter(sorted(self, key=lambda c: c.name))
class Dec:
    def __init__(self): self.d={}
    @collection.appender
    def put(self, c): self.d[c.name]=c
    @collection.remover
    def away(self, c): del self.d[c.name]
    @collection.iterator
    def __iter__(self): return iter(self.d.values())
    every=__iter__
    @collection.adds(2)
    def at(self, name, c): self.d[name]=c
    @collection.adds("entity")
    def named(self, *, entity=None): self.d[entity.name]=entity
    @collection.removes(1)
    def zap(self, c): del self.d[c.name]
    @collection.removes_return()
    def popone(self): return self.d.popitem()[1]
    @collection.replaces(2)
    def swap(self, name, c):
        old=self.d.get(name); self.d[name]=c; return old
class NodeMap(KeyFuncDict):
    def __init__(self, *a, **k): super().__init__(lambda n: n.name.upper(), *a, **k)
    @collection.internally_instrumented
    def __setitem__(self, key, value, _sa_initiator=None):
        print("set", key); super().__setitem__(key, value, _sa_initiator)
class Loud(InstrumentedList):
    def append(self, x): print("loud", x.name); super().append(x)
class Loud2(list):
    def append(self, x): print("loud2", x.name); super().append(x)
    def top(self): return self[0].name
class Names(set):
    def names(self): return sorted(c.name for c in self)
class DD(dict):
    @collection.appender
    @collection.internally_instrumented
    def _a(self, c, _sa_initiator=None): self.__setitem__(c.name, c, _sa_initiator)
    @collection.remover
    @collection.internally_instrumented
    def _r(self, c, _sa_initiator=None): self.__delitem__(c.name, _sa_initiator)
class Base(DeclarativeBase): pass
class P(Base):
    __tablename__="p"; id=mapped_column(Integer,primary_key=True)
class C(Base):
    __tablename__="c"; id=mapped_column(Integer,primary_key=True); name=mapped_column(String)
    for i in range(11): locals()[f"p{i}_id"]=mapped_column(ForeignKey("p.id"))
    del i
    def __repr__(self): return f"C({self.name})"
kinds=[Bag,ListLike,SetLike,MyList,Dec,NodeMap,Loud,Loud2,Names,DD]
for i,k in enumerate(kinds):
    setattr(P, f"c{i}", relationship(C, collection_class=k, foreign_keys=[C.__table__.c[f"p{i}_id"]], primaryjoin=C.__table__.c[f"p{i}_id"]==P.id, order_by=C.id, backref=f"b{i}", cascade="all"))
P.cl=relationship(C, collection_class=lambda: Names(), primaryjoin=C.p10_id==P.id, foreign_keys=[C.p10_id])
configure_mappers()
e=create_engine("sqlite://"); Base.metadata.create_all(e); s=Session(e)
p=P(); s.add(p)
p.c0.append(C(name="a")); print(p.c0.d, p.c0.d[0].b0 is p, p.c0.d[0] in s)
p.c1.append(C(name="b")); p.c1.extend([C(name="c")]); print(p.c1.data, [c.b1 is p for c in p.c1], p.c1.foo())
p.c2.append(C(name="d")); print(p.c2.data)
p.c3.append(C(name="f"));p.c3.append(C(name="e")); p.c3.zark(p.c3[0]); print(p.c3); 
d=p.c4; d.put(C(name="g")); d.at("h", C(name="h")); d.named(entity=C(name="i")); print(sorted(d.d), [c.b4 is p for c in d.every()])
x=d.d["g"]; d.zap(x); print(x.b4); x=d.popone(); print(x, x.b4); d.swap("h", C(name="h")); print([c.b4 is p for c in d.d.values()])
attempt("missing", lambda: d.at("q")); attempt("missing", lambda: d.named())
p.c5["J"]=C(name="j"); p.c5.set(C(name="k")); print(p.c5)
p.c6.append(C(name="l")); p.c7.append(C(name="m")); p.c7.extend([C(name="n")]); print(p.c7.top(), p.c6[0].b6 is p)
p.c8.add(C(name="o")); p.c8 |= {C(name="p")}; print(p.c8.names(), type(p.c8).__name__)
p.c9["q"]=C(name="q"); p.c9._a(C(name="r")); print(p.c9, type(p.c9).__name__)
p.cl.add(C(name="z"));print(type(p.cl).__name__)
s.commit()
print(sorted(c.name for c in p.c0), [c.name for c in p.c1], sorted(c.name for c in p.c2), p.c3, sorted(p.c4.d), p.c5, p.c6, p.c7, p.c8.names(), p.c9)
for i,k in enumerate(kinds):
    attempt(k.__name__, lambda: setattr(p, f"c{i}", [C(name="1")]))
    attempt(k.__name__, lambda: setattr(p, f"c{i}", {C(name="2")}))
    attempt(k.__name__, lambda: setattr(p, f"c{i}", {"3": C(name="3")}))
    attempt(k.__name__, lambda: setattr(p, f"c{i}", k()))
    coll=getattr(p, f"c{i}"); ad=collection_adapter(coll); print(len(ad), [c for c in ad], type(ad.owner_state).__name__)
s.commit()
print(s.execute(select(func.count(C.id))).scalar())
old=p.c7; s.commit(); attempt("inv", lambda: old.append(C(name="stale")))
s.rollback()
old=p.c7; p.c7=[]; attempt("disposed", lambda: old.append(C(name="gone"))); print(p.c7)
c=C(name="back", b8=p); print(p.c8.names()); c2=C(name="back5", b5=p); print(p.c5); c2.b5=None; print(p.c5)
del p.c8; print(p.c8)
l=InstrumentedList([1,2]); l.append(3); l[0:1]=[9,8]; del l[1]; print(l, l.copy(), type(l.copy()), l==[9,2,3], l*2, type(l+[1]))
st=InstrumentedSet({1,2}); st.discard(7); st.add(3); print(sorted(st), st.pop() in (1,2,3))
print(cs.InstrumentedDict(a=1).setdefault("b",2))
