"""A result that has to be made unique refuses rows, and none."""

from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class A(Base):
    __tablename__="a"
    id=mapped_column(Integer,primary_key=True)
    bs=relationship("B",back_populates="a")
class B(Base):
    __tablename__="b"
    id=mapped_column(Integer,primary_key=True)
    a_id=mapped_column(ForeignKey("a.id"))
    a=relationship("A",back_populates="bs")
e=create_engine("sqlite://")
Base.metadata.create_all(e)
s=Session(e)
def t(f):
    try: print(str(f())[:50].split(" object at")[0])
    except Exception as x: print(type(x).__name__, x)
st=select(A).options(joinedload(A.bs))
for k in range(2):
    t(lambda: s.scalars(st).all())
    t(lambda: s.execute(st).all())
    t(lambda: list(s.scalars(st)))
    t(lambda: [x for x in s.execute(st)])
    t(lambda: s.execute(st).first())
    t(lambda: s.scalars(st).first())
    t(lambda: s.scalars(st).one_or_none())
    t(lambda: s.scalars(st).one())
    t(lambda: s.execute(st).scalar())
    t(lambda: s.execute(st).scalar_one_or_none())
    t(lambda: s.scalar(st))
    t(lambda: s.scalars(st).fetchmany(2))
    t(lambda: [list(p) for p in s.scalars(st).partitions(2)])
    t(lambda: next(iter(s.scalars(st)),None))
    t(lambda: s.execute(st).fetchone())
    t(lambda: s.execute(st).mappings().all())
    t(lambda: s.execute(st).columns(0).all())
    t(lambda: s.execute(st).keys())
    t(lambda: s.execute(st).tuples().all())
    t(lambda: s.execute(st.execution_options(yield_per=2)).all())
    if k == 0:
        s.add(A(id=1)); s.flush()
s.rollback()
s.add_all([A(id=1),A(id=2)]); s.commit()
r=s.scalars(st)
t(lambda: r.all())
t(lambda: r.unique().all())
r=s.execute(st)
t(lambda: r.one())
t(lambda: len(r.unique().all()))
r=s.execute(st)
t(lambda: r.fetchone())
t(lambda: len(r.unique().all()))
r=s.execute(st)
t(lambda: len(r.fetchmany(1)))
t(lambda: len(r.unique().all()))
