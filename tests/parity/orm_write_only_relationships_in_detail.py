from sqlalchemy import *
from sqlalchemy.orm import *
import warnings, re
def attempt(name, f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(name, "->", f())
        except Exception as e: print(name, "!!", type(e).__name__, re.sub("0x[0-9a-f]+", "0xX", str(e)))
        for x in w: print("   W", x.category.__name__, re.sub("0x[0-9a-f]+", "0xX", str(x.message)))
class Base(DeclarativeBase): pass
class Tr(Base):
    __tablename__="tr"; id: Mapped[int]=mapped_column(primary_key=True); amount: Mapped[int]; a_id=mapped_column(ForeignKey("acc.id", ondelete="cascade")); acc=relationship("Acc", back_populates="trs")
    def __repr__(self): return f"Tr({self.amount})"
link=Table("link", Base.metadata, Column("a", ForeignKey("acc.id"), primary_key=True), Column("t", ForeignKey("tag.id"), primary_key=True))
class Tag(Base):
    __tablename__="tag"; id: Mapped[int]=mapped_column(primary_key=True); name: Mapped[str]
    def __repr__(self): return f"Tag({self.name})"
class Acc(Base):
    __tablename__="acc"; id: Mapped[int]=mapped_column(primary_key=True); name: Mapped[str|None]
    trs: WriteOnlyMapped["Tr"] = relationship(back_populates="acc", order_by=Tr.id, cascade="all, delete-orphan", passive_deletes=True)
    tags: WriteOnlyMapped[Tag] = relationship(secondary=link, passive_deletes=True)
    plain: WriteOnlyMapped[Tr] = relationship(viewonly=True)
class B(Base):
    __tablename__="b"; id: Mapped[int]=mapped_column(primary_key=True)
    cs: WriteOnlyMapped["C"] = relationship()
class C(Base):
    __tablename__="c"; id: Mapped[int]=mapped_column(primary_key=True); b_id=mapped_column(ForeignKey("b.id"))
e=create_engine("sqlite://"); Base.metadata.create_all(e); s=Session(e)
a=Acc(name="x"); print(type(a.trs).__name__, type(a.trs).__module__)
attempt("iter", lambda: list(a.trs)); attempt("len", lambda: len(a.trs)); attempt("select", lambda: str(a.trs.select())); attempt("append", lambda: a.trs.append(Tr(amount=1)))
attempt("insert", lambda: str(a.trs.insert())); attempt("update", lambda: str(a.trs.update())); attempt("delete", lambda: str(a.trs.delete()))
a.trs.add(Tr(amount=1)); a.trs.add_all([Tr(amount=2), Tr(amount=3)]); s.add(a); print(len(s.new)); s.commit()
print(s.scalars(a.trs.select()).all()); print(a.trs.select()); print(a.trs.insert()); print(a.trs.update()); print(a.trs.delete())
print(s.scalars(a.trs.select().where(Tr.amount>1).limit(1)).all())
t=s.scalars(a.trs.select()).first(); a.trs.remove(t); s.commit(); print(s.scalars(select(Tr.amount)).all())
s.execute(a.trs.insert(), [{"amount":10},{"amount":11}]); s.commit(); print(s.execute(select(Tr.amount, Tr.a_id)).all())
s.execute(a.trs.update().values(amount=Tr.amount+1).where(Tr.amount>10)); s.execute(a.trs.delete().where(Tr.amount==2)); s.commit(); print(s.execute(select(Tr.amount, Tr.a_id).order_by(Tr.id)).all())
attempt("set", lambda: setattr(a,"trs",[Tr(amount=5)]))
print(inspect(a).attrs.trs.history); a.trs.add(Tr(amount=9)); print(inspect(a).attrs.trs.history)
s.commit()
attempt("iter", lambda: [x for x in a.trs]); attempt("contains", lambda: 1 in a.trs); attempt("idx", lambda: a.trs[0])
a.tags.add(Tag(name="t1")); s.commit(); print(s.scalars(a.tags.select()).all()); print(a.tags.select()); attempt("ins", lambda: str(a.tags.insert())); attempt("upd", lambda: str(a.tags.update())); attempt("dele", lambda: str(a.tags.delete()))
attempt("xx", lambda: s.execute(a.tags.insert().returning(Tag.id), [{"name":"t2"}]).all())
attempt("upd", lambda: s.execute(a.tags.update().values(name="q")).rowcount)
t=Tr(amount=77, acc=a); s.flush(); print(s.scalars(a.trs.select().order_by(Tr.amount.desc())).first())
attempt("view", lambda: s.scalars(a.plain.select().order_by(Tr.id)).all()); attempt("viewadd", lambda: a.plain.add(Tr(amount=1)))
s.execute(delete(link)); s.delete(a); s.commit(); print(s.execute(select(Tr.amount)).all())
b=B(); b.cs.add(C()); s.add(b); s.commit(); attempt("del", lambda: (s.delete(b), s.commit())); s.rollback()


attempt("join", lambda: s.scalars(select(B.id).join(B.cs)).all())
b=B(cs=[C(),C()]); s.add(b); s.commit(); print(len(s.scalars(b.cs.select()).all()))
b=B(); b.cs=[C()]; b.cs=[]; print(inspect(b).attrs.cs.history); attempt("del", lambda: delattr(b,"cs"))
s.expunge_all(); b=s.scalars(select(B)).first(); s.expunge(b); attempt("detsel", lambda: str(b.cs.select()))
attempt("bad", lambda: b.cs.add("x")); attempt("bad", lambda: b.cs.remove(C()))
def m(**kw):
    class Base(DeclarativeBase): pass
    class X(Base): __tablename__="x"; id=mapped_column(Integer,primary_key=True); y_id=mapped_column(ForeignKey("y.id"))
    class Y(Base): __tablename__="y"; id=mapped_column(Integer,primary_key=True); xs=relationship(X, **kw)
    configure_mappers(); return Y
attempt("ul", lambda: m(lazy="write_only", uselist=False))
