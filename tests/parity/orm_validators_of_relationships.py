from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.orm import attributes
def attempt(name, f):
    try: print(name, "->", f())
    except Exception as e: print(name, "!!", type(e).__name__, e)
class Base(DeclarativeBase): pass
class C(Base):
    __tablename__="c"; id=mapped_column(Integer,primary_key=True); p_id=mapped_column(ForeignKey("p.id")); q_id=mapped_column(ForeignKey("q.id")); name=mapped_column(String)
    p=relationship("P",back_populates="cs"); q=relationship("Q", back_populates="cs")
    def __repr__(self): return f"C({self.name})"
    @validates("p")
    def vp(self, key, value): print("validate C.p", key, value); return value
    @validates("q", include_backrefs=False, include_removes=True)
    def vq(self, key, value, rem): print("validate C.q", key, value, rem); return value
class P(Base):
    __tablename__="p"; id=mapped_column(Integer,primary_key=True)
    cs=relationship(C, back_populates="p")
    def __repr__(self): return "P"
    @validates("cs")
    def vcs(self, key, c):
        print("validate P.cs", key, c)
        if c.name=="bad": raise ValueError("bad name")
        if c.name=="swap": return C(name="swapped")
        return c
class Q(Base):
    __tablename__="q"; id=mapped_column(Integer,primary_key=True)
    cs=relationship(C, back_populates="q", collection_class=set)
    def __repr__(self): return "Q"
    @validates("cs", include_removes=True, include_backrefs=False)
    def vcs(self, key, c, is_remove): print("validate Q.cs", key, c, is_remove); return c
p=P(); c=C(name="a"); p.cs.append(c); attempt("bad", lambda: p.cs.append(C(name="bad"))); print(p.cs); p.cs.append(C(name="swap")); print(p.cs)
attempt("bulk", lambda: setattr(p,"cs",[C(name="x"), C(name="swap")])); print(p.cs); attempt("bulkbad", lambda: setattr(p,"cs",[C(name="bad")])); print(p.cs)
p.cs.remove(p.cs[0]); c=C(name="viap"); c.p=p; print(p.cs); c.p=None; attempt("b", lambda: C(name="bad", p=p)); attempt("ctor", lambda: P(cs=[C(name="bad")]))
q=Q(); c=C(name="k"); q.cs.add(c); q.cs.remove(c); c.q=q; print(q.cs); c.q=None; q.cs={c}; q.cs=set(); c.q=q; del c.q; print(q.cs)
e=create_engine("sqlite://"); Base.metadata.create_all(e); s=Session(e); s.add_all([p,q]); s.commit(); print(p.cs); s.expire(p); p.cs.pop(); p.cs.clear()

p=P(); attributes.set_committed_value(p,"cs",[C(name="loaded")]); print(p.cs, attributes.get_history(p,"cs")); ad=attributes.init_collection(p,"cs"); ad.append_without_event(C(name="quiet")); print(p.cs)
