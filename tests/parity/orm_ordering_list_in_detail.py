from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.orderinglist import *
def attempt(name, f):
    try: print(name, "->", f())
    except Exception as e: print(name, "!!", type(e).__name__, e)
class Base(DeclarativeBase): pass
class C(Base):
    __tablename__="c"; id=mapped_column(Integer,primary_key=True); p_id=mapped_column(ForeignKey("p.id")); name=mapped_column(String); pos=mapped_column(Integer)
    def __repr__(self): return f"C({self.name},{self.pos})"
class P(Base):
    __tablename__="p"; id=mapped_column(Integer,primary_key=True)
    a=relationship(C, collection_class=ordering_list("pos"), order_by=C.pos)
class Q(Base):
    __tablename__="q"; id=mapped_column(Integer,primary_key=True)
class D(Base):
    __tablename__="d"; id=mapped_column(Integer,primary_key=True); q_id=mapped_column(ForeignKey("q.id")); name=mapped_column(String); pos=mapped_column(Integer)
    def __repr__(self): return f"D({self.name},{self.pos})"
Q.a=relationship(D, collection_class=ordering_list("pos", ordering_func=lambda i,c: i*10, reorder_on_append=True))
p=P(a=[C(name=n) for n in "abcd"]); print(p.a, type(p.a).__name__, p.a.ordering_func.__name__)
p.a[1:3]=[C(name="x"),C(name="y"),C(name="z")]; print(p.a)
attempt("slice", lambda: p.a.__setitem__(slice(0,4), [C(name="1"),C(name="2"),C(name="3"),C(name="4"),C(name="5")])); print(p.a)
attempt("step", lambda: p.a.__setitem__(slice(0,4,2), [C(name="s"),C(name="t")])); print(p.a)
attempt("del", lambda: p.a.__delitem__(slice(0,2))); print(p.a)
p.a.extend([C(name="e"),C(name="f")]); print(p.a)
p.a+= [C(name="g",pos=77)]; print(p.a)
p.a.sort(key=lambda c: c.name); print(p.a); p.a.reorder(); print(p.a)
p.a.remove(p.a[0]); print(p.a)
p.a.pop(0); print(p.a); p.a.clear(); print(p.a)
q=Q(a=[D(name="1",pos=5),D(name="2")]); print(q.a); q.a.append(D(name="3",pos=3)); print(q.a); q.a.insert(0,D(name="0")); print(q.a)
q.a[0]=D(name="r"); print(q.a); q.a.reverse(); print(q.a); q.a.reorder(); print(q.a)
attempt("neg", lambda: q.a.__setitem__(-1, D(name="neg"))); print(q.a)
