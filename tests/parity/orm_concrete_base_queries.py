from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.declarative import ConcreteBase
class Base(DeclarativeBase): pass
class A(ConcreteBase,Base):
    __tablename__="a"
    id: Mapped[int]=mapped_column(primary_key=True)
    n: Mapped[str]
    __mapper_args__={"polymorphic_identity":"a","concrete":True}
class B(A):
    __tablename__="b"
    id: Mapped[int]=mapped_column(primary_key=True)
    n: Mapped[str]
    x: Mapped[int]
    __mapper_args__={"polymorphic_identity":"b","concrete":True}
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    s.add_all([A(n="1"),B(n="2",x=3)]); s.commit()
    for make in (update, delete, insert):
        try: make(A)
        except Exception as x: print(type(x).__name__, str(x).split(" at 0x")[0])
    print([(type(o).__name__,o.n) for o in s.scalars(select(A).order_by(A.n))])
    s.add(B(id=5,n="q",x=1)); s.commit()
    print(s.scalars(select(func.max(A.n))).one(), s.query(A).count(), s.query(B.x).filter(B.n=="q").all())
    sub=select(A).subquery(); aa=aliased(A,sub); print(sorted(o.n for o in s.scalars(select(aa))))
    o=s.scalars(select(A).where(A.id==5)).one(); o.n="w"; s.flush(); s.refresh(o); print(o.n,o.x)
    s.expire(o); print(o.x)
    print(s.get(B,5) is o, inspect(o).identity_key[1], inspect(o).mapper)
    a1,a2=aliased(A),aliased(A); print(s.execute(select(a1.n,a2.n).where(a1.n<a2.n).order_by(a1.n,a2.n)).all())
    print([x.n for x in s.query(A).order_by(A.n.desc()).limit(2)])
