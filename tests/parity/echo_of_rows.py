from sqlalchemy import *
import datetime, logging, sys
e = create_engine("sqlite://", echo="debug")
m = MetaData(); t = Table("t", m, Column("id", Integer, primary_key=True), Column("d", Date), Column("b", Boolean), Column("j", JSON))
m.create_all(e)
with e.begin() as c:
    c.execute(t.insert(), [dict(d=datetime.date(2024,1,i), b=i==1, j={"a": i}) for i in (1,2,3)])
    print("first"); c.execute(t.select()).first()
    print("one"); r = c.execute(t.select()); print("fetch"); r.fetchone(); print("many"); r.fetchmany(1); r.close()
    print("scalars"); c.scalars(select(t.c.d)).all()
    print("iter"); 
    for x in c.execute(select(t.c.d)): print("it")
    print("mappings"); c.execute(t.select()).mappings().all()
    print("upd"); c.execute(t.update().values(b=True))
    print("ret"); c.execute(t.insert().returning(t.c.id), {"b": True}).all()
    print("none"); c.execute(t.select().where(false())).all()
    print("part"); [1 for p in c.execute(t.select()).partitions(2)]
    print("scalar"); c.scalar(select(t.c.b))
