"""Arguments by position and by name, and the errors of those that a function does not know."""

from sqlalchemy import Column, Integer, MetaData, String, Table, and_, case, cast, column, create_engine, distinct, exists, func
from sqlalchemy import label, literal, over, select, table, text, union
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, declarative_base, mapped_column, registry, sessionmaker

metadata = MetaData()
items = Table("items", metadata, Column("id", Integer, primary_key=True), Column("name", String(20)))
engine = create_engine("sqlite://")
Base = declarative_base()


class Item(Base):
    __tablename__ = "named"
    __table_args__ = {"info": {"kind": "model"}, "sqlite_autoincrement": True}
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(10), info={"shown": True})


Base.metadata.create_all(engine)
session = Session(engine)
url = make_url("sqlite:///a.db?x=1")

ASKED = [
    lambda: select(items).cte(nam="x"),
    lambda: select(items).cte(name="x").name,
    lambda: select(items).subquery(nam="x"),
    lambda: select(items).subquery(name="x").name,
    lambda: select(items).where(foo=1),
    lambda: select(items).limit(foo=1),
    lambda: str(select(items.c.id).limit(limit=3)),
    lambda: str(select(items.c.id).slice(start=1, stop=3)),
    lambda: select(items).slice(1),
    lambda: select(items).order_by(foo=1),
    lambda: select(items).outerjoin(items, isouter=True),
    lambda: select(items, foo=1),
    lambda: select(items).with_only_columns(items.c.id, foo=1),
    lambda: select(items).prefix_with("x", foo=1),
    lambda: select(items).fetch(3, foo=1),
    lambda: select(items).fetch(3, sqlite_foo=1),
    lambda: select(items).compile(foo=1),
    lambda: str(select(items).compile(schema_translate_map={None: "other"})),
    lambda: items.c.id.label(name="q").name,
    lambda: items.c.id.label("q", foo=1),
    lambda: items.c.id.desc(foo=1),
    lambda: items.c.id.op("~", foo=1),
    lambda: items.c.id.bool_op("~", is_comparison=True),
    lambda: str(items.c.id.cast(type_=String)),
    lambda: str(items.c.id.concat(other="x")),
    lambda: str(cast(expression=items.c.id, type_=String)),
    lambda: cast(items.c.id, type=String),
    lambda: str(distinct(expr=items.c.id)),
    lambda: literal(5, type=1),
    lambda: literal(value=5).value,
    lambda: str(select(literal(5, literal_execute=True))),
    lambda: str(over(func.count(), partition_by=items.c.name)),
    lambda: str(over(func.count(), items.c.name, items.c.id)),
    lambda: case((items.c.id == 1, 2), els=3),
    lambda: and_(items.c.id == 1, foo=1),
    lambda: exists(foo=1),
    lambda: union(select(items), select(items), foo=1),
    lambda: str(column(text="a")),
    lambda: str(select(column("a b", is_literal=True))),
    lambda: column("a", foo=1),
    lambda: table("q", column("a"), schem="z"),
    lambda: str(label("q", items.c.id)),
    lambda: session.add(foo=1),
    lambda: session.add(instance=5),
    lambda: session.commit(foo=1),
    lambda: session.close(1),
    lambda: session.delete(instance=5),
    lambda: session.get_bind(Item) is engine,
    lambda: session.get_bind(foo=1) is engine,
    lambda: Session(engine, join_transaction_mode="foo"),
    lambda: sessionmaker(engine).begin(foo=1),
    lambda: session.query(Item).limit(limit=3).all(),
    lambda: session.query(Item).limit(3, foo=1),
    lambda: session.query(Item).update({"name": "x"}, update_args={"sqlite_limit": 1}),
    lambda: session.query(Item).delete(delete_args={"prefixes": 1}),
    lambda: registry().generate_base(name="Q").__name__,
    lambda: registry().generate_base(foo="Q"),
    lambda: mapped_column(Integer, quote=True),
    lambda: Item.__table__.info,
    lambda: Item.__table__.c.name.info,
    lambda: type("Other", (Base,), {"__tablename__": "other", "__table_args__": {"must_exist": True}, "id": mapped_column(Integer, primary_key=True)}),
    lambda: type("Another", (Base,), {"__tablename__": "another", "__table_args__": {"foo": True}, "id": mapped_column(Integer, primary_key=True)}),
    lambda: Table("items", metadata, extend_existing=True, keep_existing=True),
    lambda: items.append_column(Column("more", Integer), foo=1),
    lambda: items.append_column(column=Column("more", Integer)),
    lambda: metadata.clear(1),
    lambda: url.set("postgresql", "me").render_as_string(),
    lambda: url.set(host="h", foo=1),
    lambda: url.update_query_dict({"x": "2"}, append=True).render_as_string(),
    lambda: text("x", 1),
]
for number, asked in enumerate(ASKED):
    try:
        print(number, asked())
    except Exception as error:
        print(number, type(error).__name__, error)
