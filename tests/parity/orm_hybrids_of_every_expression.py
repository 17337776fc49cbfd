from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.hybrid import *
class Base(DeclarativeBase): pass
class W(Base):
    __tablename__="w"
    id: Mapped[int]=mapped_column(primary_key=True); x: Mapped[int]; y: Mapped[int]; s: Mapped[str]
    @hybrid_property
    def a(self): return self.x
    @a.expression
    def a(cls): return select(func.count(I.id)).where(I.w_id==cls.id).scalar_subquery()
    @hybrid_property
    def b(self): return self.x+self.y
    @hybrid_property
    def c(self): return 1
    @c.expression
    def c(cls): return case((cls.x>1,2),else_=3)
    @hybrid_property
    def d(self): return 1
    @d.expression
    def d(cls): return cls.x.in_([1, 2])
    @hybrid_property
    def e(self): return 1
    @e.expression
    def e(cls): return cast(cls.x,String)
    @hybrid_property
    def f(self): return 1
    @f.expression
    def f(cls): return literal(5)
    @hybrid_property
    def g(self): return 1
    @g.expression
    def g(cls): return select(func.count(I.id)).where(I.w_id==cls.id).label("gg")
    @hybrid_property
    def h(self): return 1
    @h.expression
    def h(cls): return ~(cls.x>1)
    @hybrid_property
    def i(self): return 1
    @i.expression
    def i(cls): return func.max(cls.x)
    @hybrid_property
    def j(self): return 1
    @j.expression
    def j(cls): return select(I.id).where(I.w_id==cls.id).scalar_subquery()
    @hybrid_property
    def k(self): return 1
    @k.expression
    def k(cls): return func.max(cls.x).over(order_by=cls.id)
    @hybrid_property
    def l(self): return 1
    @l.expression
    def l(cls): return null()
    @hybrid_property
    def m(self): return 1
    @m.expression
    def m(cls): return -cls.x
    @hybrid_property
    def n(self): return 1
    @n.expression
    def n(cls): return and_(cls.x>1,cls.y>2)
    @hybrid_property
    def o(self): return 1
    @o.expression
    def o(cls): return text("foo")
    @hybrid_property
    def p(self): return 1
    @p.expression
    def p(cls): return type_coerce(cls.x,String)
    q=column_property(select(func.count(1)).scalar_subquery())
class I(Base):
    __tablename__="i"
    id: Mapped[int]=mapped_column(primary_key=True); w_id: Mapped[int]=mapped_column(ForeignKey("w.id"))
for n in "abcdfghijklmnq":
    try: print(n, str(select(getattr(W,n))).replace("\n"," "), select(getattr(W,n)).selected_columns.keys())
    except Exception as x: print(n, type(x), x)
print(select(W.a.label("z")), select(func.sum(W.b)), select(W.a+1))
w=aliased(W); print(select(w.a,w.b,w.c))
