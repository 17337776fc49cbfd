"""Relationships that are never loaded, asked to be loaded along."""

from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class A(Base):
    __tablename__="a"
    id=mapped_column(Integer,primary_key=True)
    bs=relationship("B",back_populates="a",lazy="dynamic")
    ws=relationship("B",viewonly=True,lazy="write_only")
class B(Base):
    __tablename__="b"
    id=mapped_column(Integer,primary_key=True)
    a_id=mapped_column(ForeignKey("a.id"))
    a=relationship("A",back_populates="bs")
e=create_engine("sqlite://",echo=False)
Base.metadata.create_all(e)
@event.listens_for(e,"before_cursor_execute")
def b(c,cu,st,p,ctx,m): print("SQL",st,p)
s=Session(e)
def t(f):
    try: print(str(f())[:60])
    except Exception as x: print(type(x).__name__, x)
for k in range(2):
    for o in (joinedload, selectinload, subqueryload, immediateload, lazyload, raiseload, defaultload):
        print(o.__name__)
        for r in (A.bs, A.ws):
            t(lambda: len(s.scalars(select(A).options(o(r))).unique().all()))
            t(lambda: len(s.query(A).options(o(r)).all()))
            t(lambda: len(s.scalars(select(B).options(joinedload(B.a).options(o(r)))).unique().all()))
            t(lambda: len(s.scalars(select(B).options(selectinload(B.a).options(o(r)))).unique().all()))
    if k == 0:
        s.add(A(id=1, bs=[B()])); s.commit()
t(lambda: len(s.scalars(select(A).join(A.bs).options(contains_eager(A.bs))).unique().all()))
t(lambda: s.get(A, 1, options=[selectinload(A.bs)]) is not None)
