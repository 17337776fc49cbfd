from sqlalchemy import *
from sqlalchemy.orm import *
import sqlalchemy.orm as orm
def t(f):
    try: r=f(); print("ok", r if isinstance(r,(str,int,list,tuple,type(None))) else type(r).__name__)
    except Exception as e: print(type(e).__name__, str(e)[:400])
def base():
    class Base(DeclarativeBase): pass
    return Base
def a1():
    B=base()
    class A(B): pass
def a2():
    B=base()
    class A(B):
        __tablename__="a"
        x: Mapped[int]
def a3():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        bs: Mapped[list["Bx"]]=relationship()
    A()
def a4():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        x: Mapped[object]
def a5():
    B=base()
    class A(B):
        __tablename__="a"
        id: int=mapped_column(primary_key=True)
def a6():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        metadata: Mapped[str]
def a7():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
    class A2(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
def a8():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b: Mapped["Bx"]=relationship(back_populates="as")
    class Bx(B):
        __tablename__="b"
        id: Mapped[int]=mapped_column(primary_key=True)
        a_id: Mapped[int]=mapped_column(ForeignKey("a.id"))
    A()
def a9():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b: Mapped["Bx"]=relationship(back_populates="a")
    class Bx(B):
        __tablename__="b"
        id: Mapped[int]=mapped_column(primary_key=True)
        a: Mapped[A]=relationship(back_populates="b")
    A()
def a10():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        __mapper_args__={"polymorphic_on":"nope"}
def a11():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        type: Mapped[str]
        __mapper_args__={"polymorphic_on":"type","polymorphic_identity":"a"}
    class C(A):
        __tablename__="c"
        name: Mapped[str]
def a12():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        c: Mapped[int]=column_property("x")
def a14():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        c: Mapped[list["A"]]=relationship(cascade="all, delete-orfan")
def a15():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        p_id: Mapped[int]=mapped_column(ForeignKey("a.id"))
        p: Mapped["A"]=relationship(back_populates="cs")
        cs: Mapped[list["A"]]=relationship(back_populates="p")
    A()
def a16():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        p: Mapped[list["int"]]=relationship()
    A()
def a17():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b = relationship()
    A()
def a18():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        @validates("nope")
        def v(self,k,x): return x
        @validates("id")
        def w(self,k): return k
    A(id=1)
def a19():
    class A: pass
    r=registry(); r.map_imperatively(A)
def a20():
    class A: pass
    r=registry(); tt=Table("t",r.metadata,Column("x",Integer)); r.map_imperatively(A,tt)
def a21():
    class A: pass
    r=registry(); tt=Table("t",r.metadata,Column("x",Integer,primary_key=True)); r.map_imperatively(A,tt,properties={"y":5})
def a22():
    class A: pass
    r=registry(); tt=Table("t",r.metadata,Column("x",Integer,primary_key=True)); r.map_imperatively(A,tt); r.map_imperatively(A,tt)
def a23():
    class A: pass
    Session().add(A())
def a24():
    class A: pass
    select(A)
def a25():
    return class_mapper(5)
def a26():
    B=base()
    class A(B):
        __tablename__="a"
        __table_args__="x"
        id: Mapped[int]=mapped_column(primary_key=True)
def a27():
    B=base()
    class A(B):
        __table__=Table("a",B.metadata,Column("id",Integer,primary_key=True))
        y=Column(Integer)
def a28():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        n=Column(Integer),
    return A.__table__.c.keys()
def a29():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b: Mapped[set["A"]]=relationship(lazy="wrong")
    A()
def a30():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        bs=relationship("Bb", secondary="nope")
    class Bb(B):
        __tablename__="b"
        id: Mapped[int]=mapped_column(primary_key=True)
    A()
def a31():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
    A.foo
def a32():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
    A(id=1, foo=2)
def a33():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
    A(1)
def a34():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True, foo=3)
def a35():
    relationship("X", foo=3)
def a36():
    B=base()
    class A(MappedAsDataclass,B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True, init=False)
        x: Mapped[int]=mapped_column(default=1)
        y: Mapped[int]
def a37():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True, init=False)
def a38():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b_id: Mapped[int]=mapped_column(ForeignKey("nowhere.id"))
        b: Mapped["A"]=relationship()
    A()
def a39():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b_id: Mapped[int]=mapped_column(ForeignKey("b.id"))
        c_id: Mapped[int]=mapped_column(ForeignKey("b.id"))
        b: Mapped["Bb"]=relationship()
    class Bb(B):
        __tablename__="b"
        id: Mapped[int]=mapped_column(primary_key=True)
    A()
def a40():
    B=base()
    class A(B):
        __tablename__="a"
        id: Mapped[int]=mapped_column(primary_key=True)
        b_id: Mapped[int]=mapped_column(ForeignKey("b.id"))
        b: Mapped["Bb"]=relationship(cascade="all, delete-orphan")
    class Bb(B):
        __tablename__="b"
        id: Mapped[int]=mapped_column(primary_key=True)
    A()
for n in [*range(1, 13), *range(14, 41)]:
    print(n, end=" "); t(globals()["a%d"%n])
