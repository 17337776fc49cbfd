from __future__ import annotations
import dataclasses
from typing import Optional, Annotated
from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.hybrid import hybrid_property, hybrid_method
from sqlalchemy.ext.associationproxy import association_proxy, AssociationProxy
from sqlalchemy.ext.orderinglist import ordering_list
class Base(DeclarativeBase): pass
@dataclasses.dataclass
class Point:
    x: int
    y: int
class Vertex(Base):
    __tablename__="v"
    id: Mapped[int]=mapped_column(primary_key=True)
    start: Mapped[Point]=composite(mapped_column("x1"),mapped_column("y1"))
    end: Mapped[Optional[Point]]=composite(mapped_column("x2",nullable=True),mapped_column("y2",nullable=True))
    label: MappedColumn[Optional[str]] = mapped_column(String(10))
    up: MappedSQLExpression[Optional[str]] = column_property(func.upper(text("label")))
    also: Synonym[Optional[str]] = synonym("label")
print(Vertex.__table__.c.keys(), inspect(Vertex).attrs.keys(), inspect(Vertex).composites.keys(), inspect(Vertex).synonyms.keys())
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    v=Vertex(start=Point(1,2),end=None,label="a"); s.add(v); s.commit()
    print(v.start,v.end,v.also,v.x1)
    print(s.scalars(select(Vertex).where(Vertex.start==Point(1,2))).one().id)
    v.end=Point(3,4); s.commit(); print(v.end, v.x2)
    print(s.execute(select(Vertex.start, Vertex.end)).all())
    v.start.x=9; s.commit(); print(v.x1)
class User(Base):
    __tablename__="u"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    kws: Mapped[list[UK]]=relationship(back_populates="user", cascade="all, delete-orphan", order_by=lambda: UK.position, collection_class=ordering_list("position"))
    words: AssociationProxy[list[str]] = association_proxy("kws","word",creator=lambda w: UK(word=w))
    @hybrid_property
    def upper(self): return self.name.upper()
    @upper.inplace.expression
    @classmethod
    def _upper(cls): return func.upper(cls.name)
    @upper.inplace.setter
    def _set(self, v): self.name=v.lower()
    @hybrid_method
    def longer(self, n): return len(self.name)>n
    @longer.expression
    def longer(cls, n): return func.length(cls.name)>n
class UK(Base):
    __tablename__="uk"
    id: Mapped[int]=mapped_column(primary_key=True)
    user_id: Mapped[int]=mapped_column(ForeignKey("u.id"))
    position: Mapped[Optional[int]]
    word: Mapped[str]
    user: Mapped[User]=relationship(back_populates="kws")
Base.metadata.create_all(e)
with Session(e) as s:
    u=User(name="bob",words=["a","b"]); u.words.append("c"); u.words.insert(0,"z"); s.add(u); s.commit()
    print(u.words, [(k.word,k.position) for k in u.kws]); u.upper="JIM"; s.commit(); print(u.name, u.upper, s.scalars(select(User.upper)).all(), u.longer(2), s.scalars(select(User.id).where(User.longer(2))).all())
    print(s.scalars(select(User).where(User.words=="a")).all()[0].name, s.scalars(select(User.id).where(User.words.contains("q"))).all(), s.scalars(select(User.id).where(User.words.any("q"))).all() if 0 else "")
    u.words.remove("a"); s.commit(); print(u.words, [(k.word,k.position) for k in u.kws]); u.words=["k"]; s.commit(); print(u.words)
print(inspect(User).all_orm_descriptors.keys())
