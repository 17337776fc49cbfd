from sqlalchemy import *
m=MetaData(); a=Table("a",m,Column("id",Integer,primary_key=True)); b=Table("b",m,Column("id",ForeignKey("a.id"),primary_key=True))
for st in (LABEL_STYLE_TABLENAME_PLUS_COL, LABEL_STYLE_NONE, LABEL_STYLE_DEFAULT):
    q = select(a.c.id, b.c.id, a.c.id).set_label_style(st)
    print(select(q.exists())); print(select(a).where(a.c.id.in_(q))); print(select(a).where(a.c.id.in_(q.union(q)))); 
    print(select(a).where(exists(q.union(q))))
    print(q.union_all(q)); print(q)
    print(select(select(a.c.id).set_label_style(st).scalar_subquery()))
    print(select(select(a.c.id + 1, func.max(a.c.id), a.c.id.label("x")).set_label_style(st).exists()))
    print(q.cte("c").select())
    print(select(select(q.cte("c")).exists()))
    print(select(func.array(q.scalar_subquery())))
    print(q.subquery().select())
    print(select(a.c.id).where(select(q.subquery()).exists()))
