"""Mapping mistakes, one class after the other, and what each says."""
from __future__ import annotations
import datetime, decimal, typing
from sqlalchemy import *
from sqlalchemy.orm import *
def attempt(title):
    def run(fn):
        class Base(DeclarativeBase): pass
        try:
            r = fn(Base)
            configure_mappers()
            print(f"{title}: fine {r}")
        except Exception as e:
            print(f"{title}: {type(e).__name__}: {str(e)[:330]}")
        finally:
            Base.registry.dispose()
    return run
@attempt("no primary key")
def _(Base):
    class A(Base): __tablename__ = "a"; x: Mapped[int]
@attempt("no tablename")
def _(Base):
    class A(Base): id: Mapped[int] = mapped_column(primary_key=True)
@attempt("unknown type")
def _(Base):
    class A(Base): __tablename__ = "a"; id: Mapped[int] = mapped_column(primary_key=True); x: Mapped[dict]
@attempt("no Mapped")
def _(Base):
    class A(Base): __tablename__ = "a"; id: Mapped[int] = mapped_column(primary_key=True); x: int = mapped_column()
@attempt("bare annotation")
def _(Base):
    class A(Base): __tablename__ = "a"; id: Mapped[int] = mapped_column(primary_key=True); x: int
    return hasattr(A, "x")
@attempt("unresolved relationship")
def _(Base):
    class A(Base): __tablename__ = "a"; id: Mapped[int] = mapped_column(primary_key=True); b: Mapped[list["Bee"]] = relationship()
@attempt("string relationship typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); b = relationship("Bee")
@attempt("no fk")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); b = relationship("B")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("two fks")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id")); y = mapped_column(ForeignKey("b.id")); b = relationship("B")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("fk to missing table")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("bee.id")); b = relationship("B")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("fk to missing column")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.iid")); b = relationship("B")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("back_populates typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id")); b = relationship("B", back_populates="aas")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True); as_ = relationship("A", back_populates="b")
@attempt("back_populates same direction")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); boss_id = mapped_column(ForeignKey("a.id")); boss = relationship("A", back_populates="team"); team = relationship("A", back_populates="boss")
@attempt("delete-orphan many to one")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id")); b = relationship("B", cascade="all, delete-orphan")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("cascade typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); b = relationship("B", cascade="all, delete_orphan")
@attempt("lazy typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id")); b = relationship("B", lazy="eager")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("same table twice")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True)
    class B(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True)
@attempt("reserved metadata")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); metadata = mapped_column(String)
@attempt("table_args dict in list")
def _(Base):
    class A(Base): __tablename__ = "a"; __table_args__ = [UniqueConstraint("id")]; id = mapped_column(Integer, primary_key=True)
@attempt("table_args one constraint")
def _(Base):
    class A(Base): __tablename__ = "a"; __table_args__ = (UniqueConstraint("id")); id = mapped_column(Integer, primary_key=True)
@attempt("unique of unknown")
def _(Base):
    class A(Base): __tablename__ = "a"; __table_args__ = (UniqueConstraint("nope"),); id = mapped_column(Integer, primary_key=True)
@attempt("index of unknown")
def _(Base):
    class A(Base): __tablename__ = "a"; __table_args__ = (Index("i", "nope"),); id = mapped_column(Integer, primary_key=True)
@attempt("string without length args")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); s = mapped_column(String("50"))
    return A.__table__.c.s.type
@attempt("column called type")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(integer := Integer(), primary_key=True); s = mapped_column("x", "y")
@attempt("mapped_column unknown kw")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); s = mapped_column(String, nulable=False)
@attempt("relationship unknown kw")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); s = relationship("A", back_populate="x")
@attempt("Mapped list without relationship")
def _(Base):
    class A(Base): __tablename__ = "a"; id: Mapped[int] = mapped_column(primary_key=True); tags: Mapped[typing.List[str]]
@attempt("primaryjoin typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id")); b = relationship("B", primaryjoin="A.y == B.id")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("secondary typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); b = relationship("B", secondary="ab")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("foreign_keys typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id")); b = relationship("B", foreign_keys="A.nope")
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("order_by typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = mapped_column(ForeignKey("b.id"))
    class B(Base): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True); a = relationship("A", order_by="A.nope")
@attempt("remote_side typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); p = mapped_column(ForeignKey("a.id")); up = relationship("A", remote_side="A.idd")
@attempt("polymorphic typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "a"}
@attempt("joined without fk")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True)
    class B(A): __tablename__ = "b"; id = mapped_column(Integer, primary_key=True)
@attempt("single conflicting column")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); kind = mapped_column(String); __mapper_args__ = {"polymorphic_on": "kind"}
    class B(A): x = mapped_column(Integer); __mapper_args__ = {"polymorphic_identity": "b"}
    class C(A): x = mapped_column(Integer); __mapper_args__ = {"polymorphic_identity": "c"}
@attempt("validates unknown")
def _(Base):
    class A(Base):
        __tablename__ = "a"; id = mapped_column(Integer, primary_key=True)
        @validates("nope")
        def v(self, k, x): return x
@attempt("synonym unknown")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); s = synonym("nope")
@attempt("default dict shared")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); c = mapped_column(JSON, default={})
    return A.__table__.c.c.default
@attempt("mapper arg typo")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); __mapper_args__ = {"polymorphic_one": "x"}
@attempt("decorated hybrid name")
def _(Base):
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); x = column_property("1")
@attempt("column in two")
def _(Base):
    c = Column(Integer, primary_key=True)
    class A(Base): __tablename__ = "a"; id = c
    class B(Base): __tablename__ = "b"; id = c
@attempt("generic list")
def _(Base):
    class A(Base): __tablename__ = "a"; id: Mapped[int] = mapped_column(primary_key=True); a_id: Mapped[int] = mapped_column(ForeignKey("a.id")); kids: Mapped[A] = relationship(uselist=True); up: Mapped[list] = relationship("A")
@attempt("the wrong Enum")
def _(Base):
    class Status(Enum): DONE = "done"
    class A(Base): __tablename__ = "a"; id = mapped_column(Integer, primary_key=True); s = mapped_column(Enum(Status))
