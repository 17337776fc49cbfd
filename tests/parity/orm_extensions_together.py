from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.hybrid import hybrid_property, hybrid_method, Comparator
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.orderinglist import ordering_list, count_from_0, count_from_1
from sqlalchemy.orm.collections import attribute_keyed_dict, column_keyed_dict, keyfunc_mapping
from sqlalchemy.ext.mutable import MutableDict, MutableList, MutableComposite
class Base(DeclarativeBase): pass
class CI(Comparator):
    def __eq__(self, other): return func.lower(self.__clause_element__())==func.lower(other)
    def operate(self, op, other, **kw): return op(func.lower(self.__clause_element__()), func.lower(other), **kw)
class PointComp(CompositeProperty.Comparator):
    def __gt__(self, other):
        return and_(*[a>b for a,b in zip(self.__clause_element__().clauses, other.__composite_values__())])
class Point(MutableComposite):
    def __init__(self,x,y): self.x=x; self.y=y
    def __setattr__(self,k,v): object.__setattr__(self,k,v); self.changed()
    def __composite_values__(self): return self.x,self.y
    def __repr__(self): return f"Point({self.x},{self.y})"
    def __eq__(self,o): return isinstance(o,Point) and (o.x,o.y)==(self.x,self.y)
    def __ne__(self,o): return not self==o
class W(Base):
    __tablename__="w"
    id: Mapped[int]=mapped_column(primary_key=True)
    word: Mapped[str]
    data: Mapped[dict]=mapped_column(MutableDict.as_mutable(JSON), default=dict)
    lst: Mapped[list]=mapped_column(MutableList.as_mutable(JSON), default=list)
    x: Mapped[int|None]; y: Mapped[int|None]
    pt: Mapped[Point]=composite("x","y", comparator_factory=PointComp)
    notes: Mapped[dict[str,"Note"]]=relationship(collection_class=attribute_keyed_dict("key"), cascade="all, delete-orphan", back_populates="w")
    vals=association_proxy("notes","text",creator=lambda k,v: Note(key=k,text=v))
    items: Mapped[list["Item"]]=relationship(order_by="Item.pos", collection_class=ordering_list("pos",count_from=1), cascade="all, delete-orphan")
    item_names=association_proxy("items","name")
    first=association_proxy("one","name")
    one: Mapped["Item|None"]=relationship(viewonly=True, primaryjoin="and_(W.id==foreign(Item.w_id), Item.pos==1)", uselist=False)
    @hybrid_property
    def low(self): return self.word.lower()
    @low.comparator
    def low(cls): return CI(cls.word)
    @hybrid_property
    def n_items(self): return len(self.items)
    @n_items.expression
    def n_items(cls): return select(func.count(Item.id)).where(Item.w_id==cls.id).scalar_subquery()
    @hybrid_property
    def size(self): return self.x+self.y
    @size.setter
    def size(self,v): self.x=v; self.y=0
    @size.update_expression
    def size(cls,v): return [(cls.x,v),(cls.y,0)]
    @hybrid_property
    def half(self): return self.size/2
class Note(Base):
    __tablename__="note"
    id: Mapped[int]=mapped_column(primary_key=True)
    w_id: Mapped[int]=mapped_column(ForeignKey("w.id")); key: Mapped[str]; text: Mapped[str]
    w: Mapped[W]=relationship(back_populates="notes")
class Item(Base):
    __tablename__="item"
    id: Mapped[int]=mapped_column(primary_key=True)
    w_id: Mapped[int]=mapped_column(ForeignKey("w.id")); pos: Mapped[int|None]; name: Mapped[str]
    def __init__(self,name): self.name=name
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    w=W(word="AbC", pt=Point(1,2)); w.vals["a"]="1"; w.vals["b"]="2"; w.item_names=["p","q","r"]; s.add(w); s.commit()
    print(dict(w.vals), list(w.item_names), [i.pos for i in w.items], w.first, w.low, w.pt, w.n_items, w.size, w.half)
    print(s.scalars(select(W.id).where(W.low=="ABC")).all(), s.scalars(select(W.id).where(W.low>"aaa")).all(), s.scalars(select(W.n_items)).all(), s.scalars(select(W.id).where(W.half>1)).all(), s.scalars(select(W.id).where(W.pt>Point(0,0))).all())
    w.pt.x=7; w.data["k"]=1; w.lst.append(3); s.commit(); print(w.x, w.data, w.lst)
    w.data.update(z=2); w.lst.extend([1,2]); w.lst.sort(); s.commit(); print(w.data, w.lst)
    s.execute(update(W).values({W.size: 5})); s.commit(); print(w.x,w.y,w.size)
    w.vals.pop("a"); w.vals.update({"c":"3"}); s.commit(); print(sorted(w.vals.items()), "b" in w.vals, len(w.vals), sorted(w.notes))
    it=w.items.pop(0); w.items.append(it); s.commit(); print([(i.name,i.pos) for i in w.items])
    w.items.reorder(); w.items.insert(1,Item("mid")); s.commit(); print([(i.name,i.pos) for i in w.items])
    w.items[0:2]=[Item("new")]; s.commit(); print([(i.name,i.pos) for i in w.items])
    print(s.scalars(select(W.id).where(W.item_names=="new")).all(), s.scalars(select(W.id).where(W.vals.any(text="3") if 0 else W.vals=="3")).all(), s.scalars(select(W.id).where(W.items.any(Item.name=="zz"))).all())
    print(W.item_names.local_attr.key, W.item_names.remote_attr.key, W.item_names.scalar, W.vals.target_class.__name__, W.first.scalar, inspect(W).all_orm_descriptors["vals"].extension_type.name if 0 else "")
    print(select(W.pt), select(W).filter_by(pt=Point(1,1)).whereclause)
    try: w.vals["q"]=5; w.first="z"
    except Exception as x: print(type(x).__name__, x)
