from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
a=Table("a",Base.metadata,Column("id",Integer,primary_key=True),Column("x",String))
b=Table("b",Base.metadata,Column("bid",Integer,primary_key=True),Column("a_id",ForeignKey("a.id")),Column("y",String))
class AB(Base):
    __table__=join(a,b)
    id=column_property(a.c.id,b.c.a_id)
print(inspect(AB).tables, inspect(AB).primary_key, inspect(AB).attrs.keys())
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    o=AB(x="1",y="2"); s.add(o); s.commit()
    print(o.id,o.bid,o.x,o.y)
    o.y="3"; s.commit(); print(s.scalars(select(AB).where(AB.y=="3")).one().x)
    s.delete(o); s.commit()
    print(s.scalars(select(func.count()).select_from(b)).one())
sub=select(a.c.id,a.c.x,func.count(b.c.bid).label("n")).join(b,isouter=True).group_by(a.c.id,a.c.x).subquery("s")
class Agg(Base):
    __table__=sub
    __mapper_args__={"primary_key":[sub.c.id]}
print(inspect(Agg), inspect(Agg).attrs.keys())
with Session(e) as s:
    s.execute(insert(a),[{"x":"p"},{"x":"q"}]); s.execute(insert(b),[{"a_id":1,"y":"z"}])
    print([(o.id,o.x,o.n) for o in s.scalars(select(Agg).order_by(Agg.id))])
    print(s.get(Agg,2).n, s.scalars(select(Agg.x).where(Agg.n>0)).all())
