# Bundle: several columns as one value of a row.
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Bundle, DeclarativeBase, Mapped, Session, aliased, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    price: Mapped[int]


class AsDict(Bundle):
    def create_row_processor(self, query, procs, labels):
        def proc(row):
            return dict(zip(labels, (p(row) for p in procs)))

        return proc


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add_all([Item(id=1, name="pen", price=2), Item(id=2, name="cup", price=5)])
s.commit()
b = Bundle("b", Item.id, Item.name)
print(select(b, Item.price), b.name, b.c.keys(), b.label("other").name)
for row in s.execute(select(b, Item).order_by(b.c.id)):
    print(row.b, row.b.id, row.b.name, row.b._fields, row._fields, row.Item.price)
print(s.execute(select(b).where(b.c.name == "cup").order_by(b.c.id)).scalars().all())
single = Bundle("single", Item.id, func.upper(Item.name).label("big"), single_entity=True)
print(s.query(single).order_by(Item.id).all(), s.query(b).order_by(Item.id).all(), s.execute(select(single)).all())
print(s.execute(select(Bundle("outer", Bundle("inner", Item.id), Item.name)).order_by(Item.id)).all())
print(s.execute(select(AsDict("d", Item.id, Item.name.label("label"))).order_by(Item.id)).scalars().all())
other = aliased(Item)
pair = Bundle("pair", Item.name, other.name.label("after"))
print(s.execute(select(pair).join(other, other.id == Item.id + 1)).all())
print([(d["name"], d["type"], d["entity"]) for d in select(b, pair).column_descriptions])
s.close()
