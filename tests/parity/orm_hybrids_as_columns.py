from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.hybrid import hybrid_property, hybrid_method
class Base(DeclarativeBase): pass
class O(Base):
    __tablename__ = "o"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[int]
    b: Mapped[int]
    @hybrid_property
    def total(self): return self.a + self.b
    @hybrid_property
    def sub(self): return 1
    @sub.inplace.expression
    @classmethod
    def _sub(cls): return select(func.sum(L.n)).where(L.oid == cls.id).scalar_subquery()
    @hybrid_property
    def sub2(self): return 1
    @sub2.inplace.expression
    @classmethod
    def _sub2(cls): return select(func.sum(L.n)).where(L.oid == cls.id).label("lab")
    @hybrid_property
    def sub3(self): return 1
    @sub3.inplace.expression
    @classmethod
    def _sub3(cls): return func.coalesce(select(func.sum(L.n)).where(L.oid == cls.id).scalar_subquery(), 0)
    @hybrid_property
    def col(self): return self.a
    @hybrid_property
    def f(self): return func.abs(self.a)
    @hybrid_property
    def c(self): return case((self.a > 1, "x"), else_="y")
    @hybrid_property
    def boo(self): return self.a > 1
    @hybrid_property
    def ex(self): return 1
    @ex.inplace.expression
    @classmethod
    def _ex(cls): return exists().where(L.oid == cls.id)
    @hybrid_property
    def ex2(self): return 1
    @ex2.inplace.expression
    @classmethod
    def _ex2(cls): return select(L).where(L.oid == cls.id).exists()
    @hybrid_method
    def plus(self, n): return self.a + n
class L(Base):
    __tablename__ = "l"
    id: Mapped[int] = mapped_column(primary_key=True)
    n: Mapped[int]
    oid: Mapped[int] = mapped_column(ForeignKey("o.id"))
oa = aliased(O)
s = Session()
for E in (O, oa):
    for name in ("total", "sub", "sub2", "sub3", "col", "f", "c", "boo", "ex2"):
        h = getattr(E, name)
        print(name, "|", select(h)); print(select(h.label("q"))); print(select(E.id).order_by(h)); print(select(E.id).where(h == 1)); print(s.query(h)); print(select(h).order_by(h)); print(select(E.id, h).group_by(h))
    print(select(E.plus(3)))
e = create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    s.add(O(id=1, a=2, b=3)); s.commit()
    print(s.execute(select(O.total, O.sub, O.sub3, O.col, O.f, O.c, O.boo)).mappings().all())
    print(s.query(O.total, O.col).one()._mapping)
