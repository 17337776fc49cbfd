"""A key column whose parameter would be called as another column is."""

from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class A(Base):
    __tablename__="a"
    id=mapped_column(Integer,primary_key=True)
    name=mapped_column(String(20))
    a_id=mapped_column(ForeignKey("a.id"))
    up=relationship("A",remote_side=id,back_populates="down")
    down=relationship("A",back_populates="up")
e=create_engine("sqlite://")
Base.metadata.create_all(e)
@event.listens_for(e,"before_cursor_execute")
def b(c,cu,st,p,ctx,m): print("SQL",st,p)
s=Session(e)
x=A(id=1,name="x"); y=A(id=2,name="y",up=x); s.add_all([x,y]); s.commit()
x.id = 3
y.name = "w"
s.commit()
print(s.execute(select(A.id, A.name, A.a_id).order_by(A.id)).all())
