from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.orm import attributes, PassiveFlag
class Base(DeclarativeBase): pass
@event.listens_for(Base, "instrument_class", propagate=True)
def ic(mapper, cls): print("instrument", cls.__name__)
@event.listens_for(Mapper, "before_mapper_configured")
def bmc(mapper, cls): print("before configured", cls.__name__)
@event.listens_for(Mapper, "mapper_configured")
def mc(mapper, cls): print("configured", cls.__name__)
@event.listens_for(Mapper, "after_mapper_constructed")
def amc(mapper, cls): print("constructed", cls.__name__, len(list(mapper.column_attrs)) if 0 else "")
class P(Base):
    __tablename__="p"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str|None]=mapped_column(default="dflt")
    cs: Mapped[list["C"]]=relationship(back_populates="p", cascade="all, delete-orphan")
    ss: Mapped[set["S"]]=relationship(back_populates="p")
class C(Base):
    __tablename__="c"
    id: Mapped[int]=mapped_column(primary_key=True)
    n: Mapped[int|None]
    p_id: Mapped[int|None]=mapped_column(ForeignKey("p.id"))
    p: Mapped[P|None]=relationship(back_populates="cs")
class S(Base):
    __tablename__="s"
    id: Mapped[int]=mapped_column(primary_key=True)
    p_id: Mapped[int|None]=mapped_column(ForeignKey("p.id"))
    p: Mapped[P|None]=relationship(back_populates="ss")
log=[]
for n in ("append","remove","bulk_replace","append_wo_mutation"):
    event.listen(P.cs,n,lambda t,v,i,n=n: log.append((n, i.key, str(i.op), [x.n for x in v] if isinstance(v,list) else v.n)))
    event.listen(P.ss,n,lambda t,v,i,n=n: log.append(("ss",n, i.key, str(i.op), type(v).__name__)))
for n in ("init_collection","dispose_collection"):
    event.listen(P.cs,n,lambda t,c,a,n=n: log.append((n,len(c),type(c).__name__)))
    event.listen(P.ss,n,lambda t,c,a,n=n: log.append(("ss",n,len(c),type(c).__name__)))
def flush_log(title):
    print(title)
    for l in log: print("  ",*l)
    log.clear()
p=P(); flush_log("new")
p.cs; flush_log("read")
c=C(n=1); p.cs.append(c); flush_log("append")
p.cs.append(c); flush_log("append again")
p.cs=[c,C(n=2)]; flush_log("replace")
p.cs.remove(c); flush_log("remove")
p.cs=[]; flush_log("empty")
p.cs.extend([C(n=3),C(n=4)]); flush_log("extend")
p.cs[0]=C(n=5); flush_log("setitem")
del p.cs[0]; flush_log("delitem")
p.cs.pop(); flush_log("pop")
p.cs += [C(n=6)]; flush_log("iadd")
p.cs.clear(); flush_log("clear")
del p.cs; flush_log("del")
s=S(p=p); flush_log("set backref"); p.ss.add(s); flush_log("add again"); p.ss.discard(s); flush_log("discard"); p.ss={S(),s}; flush_log("replace set"); p.ss|={S()}; flush_log("ior")
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as se:
    p.cs=[C(n=7),C(n=8)]; se.add(p); se.commit(); log.clear()
    print(len(p.cs)); flush_log("loaded")
    se.expire(p,["cs"]); p.cs.append(C(n=9)); flush_log("append to expired")
    se.commit(); log.clear()
    x=C(n=10); x.p=p; flush_log("backref unloaded"); print(len(p.cs)); flush_log("loaded then")
    print(inspect(p).attrs.name.history, inspect(p).attrs.name.loaded_value, inspect(x).attrs.p.history.added[0] is p)
    h=inspect(p).get_history("cs", PassiveFlag.PASSIVE_OFF); print(len(h.added), len(h.unchanged), h.deleted, len(h.sum()))
    p2=se.get(P,1); print(P.cs.impl.get_history(inspect(p2), inspect(p2).dict).has_changes(), attributes.instance_state(p2) is inspect(p2), P.name.impl.get(inspect(p2), inspect(p2).dict))
    attributes.set_attribute(p2,"name","zz"); print(attributes.get_attribute(p2,"name")); attributes.del_attribute(p2,"name"); print(p2.name)
