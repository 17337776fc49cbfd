"""Merging objects whose collections are dynamic."""

from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class Cat(Base):
    __tablename__="cats"
    id=mapped_column(Integer,primary_key=True)
    name=mapped_column(String(20))
    cat0_id = Column(Integer, ForeignKey("cats.id"))
    cat0_all = relationship("Cat", foreign_keys="Cat.cat0_id", order_by="Cat.id", lazy="dynamic", cascade="all, delete-orphan", back_populates="cat0")
    cat0 = relationship("Cat", foreign_keys="Cat.cat0_id", remote_side="Cat.id", lazy="raise", cascade="save-update", back_populates="cat0_all")
e=create_engine("sqlite://")
Base.metadata.create_all(e)
@event.listens_for(e,"before_cursor_execute")
def b(c,cu,st,p,ctx,m): print("SQL",st,p)
s=Session(e)
def t(f):
    try: print(str(f())[:60])
    except Exception as x: print(type(x).__name__, str(x).split(" (_")[0])
def h(o,k):
    x=inspect(o).attrs[k].history
    print(k,[[i and i.name for i in p] for p in x])

cat1=Cat(name="cat1")
cat2=Cat(name="cat2", cat0_all=[cat1], cat0=cat1)
def show():
  for c in s.new:
    print(c is cat1, c is cat2); h(c,"cat0_all"); h(c,"cat0"); print(sorted(c.__dict__))
m=s.merge(cat1)
print(m.name)
show()
t(s.flush)
s.rollback()
a=Cat(name="a",cat0_all=[Cat(name="b"),Cat(name="c")])
m=s.merge(a); show(); t(s.flush); print([x.name for x in m.cat0_all]); s.commit()
m2=s.merge(Cat(id=m.id,name="a",cat0_all=[Cat(name="d")])); h(m2,"cat0_all")
s.rollback()
