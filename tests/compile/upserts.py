"""INSERT that updates what is there: SQLite, PostgreSQL, MySQL and MariaDB."""

import cases
import sqlalchemy as sa
from cases import mysql, postgresql, setup, sqlite
from tables import addresses, users

metadata = sa.MetaData()
stock = sa.Table(
    "stock",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sku", sa.String(20), nullable=False, unique=True),
    sa.Column("shop", sa.String(20)),
    sa.Column("number", sa.Integer, server_default="0"),
    sa.Column("price", sa.Numeric(8, 2)),
    sa.Column("changed", sa.DateTime, onupdate=sa.func.now()),
    sa.UniqueConstraint("shop", "sku", name="one_in_a_shop"),
)
setup(stock)
s, u, a = stock.c, users.c, addresses.c


def insert(module):
    return module.insert(stock).values(sku="x", number=5)


def with_excluded(module, build):
    statement = insert(module)
    return build(statement, statement.excluded)


def case(name, build, *arguments):
    """A case of the dialect that its name begins with, and of `str()`."""
    dialect = name.split(":")[0]
    cases.case(name, build, *arguments, only="default,mysql,mariadb" if dialect == "mysql" else f"default,{dialect}")


for name, module in {"sqlite": sqlite, "postgresql": postgresql}.items():
    case(f"{name}: insert", insert, module)
    case(f"{name}: do nothing", lambda: insert(module).on_conflict_do_nothing())
    case(f"{name}: do nothing by name", lambda: insert(module).on_conflict_do_nothing(index_elements=["sku"]))
    case(f"{name}: do nothing by column", lambda: insert(module).on_conflict_do_nothing(index_elements=[s.sku]))
    case(f"{name}: do nothing by two columns", lambda: insert(module).on_conflict_do_nothing(index_elements=["shop", s.sku]))
    case(f"{name}: do nothing where", lambda: insert(module).on_conflict_do_nothing(
        index_elements=["sku"], index_where=s.number > 5))
    case(f"{name}: do nothing of many rows", lambda: module.insert(stock).values(
        [{"sku": "x", "number": 1}, {"sku": "y", "number": 2}]).on_conflict_do_nothing(index_elements=["sku"]))
    case(f"{name}: do nothing returning", lambda: insert(module).on_conflict_do_nothing().returning(s.id))
    case(f"{name}: do update", lambda: insert(module).on_conflict_do_update(index_elements=["sku"], set_={"number": 7}))
    case(f"{name}: do update by column", lambda: insert(module).on_conflict_do_update(index_elements=[s.sku], set_={s.number: 7}))
    case(f"{name}: do update excluded", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_={"number": x.number}))
    case(f"{name}: do update excluded plus", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_={"number": s.number + x.number, "price": x.price}))
    case(f"{name}: do update with a dictionary of excluded", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_=dict(number=x.number, shop=x["shop"])))
    case(f"{name}: do update set_ of excluded columns", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_=x))
    case(f"{name}: do update where", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_={"number": x.number}, where=s.number < x.number))
    case(f"{name}: do update index where", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], index_where=s.sku.like("a%"), set_={"number": 1}))
    case(f"{name}: do update with both wheres", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], index_where=s.number > 3, set_={"number": 1}, where=s.price > 2))
    case(f"{name}: do update function", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], set_={"changed": sa.func.now(), "shop": sa.func.lower(s.shop)}))
    case(f"{name}: do update null", lambda: insert(module).on_conflict_do_update(index_elements=["sku"], set_={"price": None}))
    case(f"{name}: do update returning", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], set_={"number": 7}).returning(s.id, s.number))
    case(f"{name}: do update of many rows", lambda: (lambda i: i.on_conflict_do_update(
        index_elements=["sku"], set_={"number": i.excluded.number}))(
        module.insert(stock).values([{"sku": "x", "number": 1}, {"sku": "y", "number": 2}])))
    case(f"{name}: do update subquery", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], set_={"number": sa.select(sa.func.count(u.id)).scalar_subquery()}))
    case(f"{name}: do update case", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_={"number": sa.case((x.number > s.number, x.number), else_=s.number)}))
    case(f"{name}: do update bindparam", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], set_={"number": sa.bindparam("given")}))
    case(f"{name}: do update text", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], set_={"number": sa.text("stock.number + 1")}))
    case(f"{name}: do update unknown column", lambda: insert(module).on_conflict_do_update(
        index_elements=["sku"], set_={"nothing": 7}))
    case(f"{name}: do update without set", lambda: insert(module).on_conflict_do_update(index_elements=["sku"]))
    case(f"{name}: do update without a target", lambda: insert(module).on_conflict_do_update(set_={"number": 7}))
    case(f"{name}: from select", lambda: module.insert(stock).from_select(
        ["sku", "number"], sa.select(u.name, u.age).where(u.id > 3)).on_conflict_do_nothing())
    case(f"{name}: from select do update", lambda: (lambda i: i.on_conflict_do_update(
        index_elements=["sku"], set_={"number": i.excluded.number}))(
        module.insert(stock).from_select(["sku", "number"], sa.select(u.name, u.age).where(sa.true()))))
    case(f"{name}: two clauses", lambda: insert(module).on_conflict_do_nothing(index_elements=["shop"]).on_conflict_do_update(
        index_elements=["sku"], set_={"number": 7}))
    case(f"{name}: primary key", lambda: module.insert(users).values(id=1, name="ed").on_conflict_do_update(
        index_elements=[u.id], set_={"name": "ed"}))
    case(f"{name}: in a cte", lambda: sa.select(insert(module).on_conflict_do_nothing().returning(s.id).cte("c")))
    case(f"{name}: label of the excluded", with_excluded, module, lambda i, x: i.on_conflict_do_update(
        index_elements=["sku"], set_={"shop": x.shop + "!"}, where=x.shop.is_not(None)))

case("postgresql: constraint", lambda: insert(postgresql).on_conflict_do_nothing(constraint="one_in_a_shop"))
case("postgresql: constraint do update", lambda: insert(postgresql).on_conflict_do_update(constraint="one_in_a_shop", set_={"number": 7}))
case("postgresql: constraint object", lambda: insert(postgresql).on_conflict_do_update(constraint=stock.primary_key, set_={"number": 7}))
case("postgresql: unique constraint object", lambda: insert(postgresql).on_conflict_do_update(
    constraint=[c for c in stock.constraints if c.name == "one_in_a_shop"][0], set_={"number": 7}))
case("postgresql: constraint and elements", lambda: insert(postgresql).on_conflict_do_update(
    constraint="one_in_a_shop", index_elements=["sku"], set_={"number": 7}))
case("postgresql: an expression", lambda: insert(postgresql).on_conflict_do_nothing(index_elements=[sa.func.lower(s.sku)]))
case("postgresql: a text", lambda: insert(postgresql).on_conflict_do_nothing(index_elements=[sa.text("lower(sku)")]))

for name, build in {
    "insert": lambda i: i,
    "update by keyword": lambda i: i.on_duplicate_key_update(number=7),
    "update by dictionary": lambda i: i.on_duplicate_key_update({"number": 7, "shop": "a"}),
    "update in order": lambda i: i.on_duplicate_key_update([("shop", "a"), ("number", 7)]),
    "update by inserted": lambda i: i.on_duplicate_key_update(number=i.inserted.number),
    "update by inserted plus": lambda i: i.on_duplicate_key_update(number=s.number + i.inserted.number),
    "update two by inserted": lambda i: i.on_duplicate_key_update(number=i.inserted.number, shop=i.inserted["shop"]),
    "update by a function": lambda i: i.on_duplicate_key_update(changed=sa.func.now()),
    "update by coalesce": lambda i: i.on_duplicate_key_update(shop=sa.func.coalesce(i.inserted.shop, s.shop)),
    "update by null": lambda i: i.on_duplicate_key_update(price=None),
    "update by a text": lambda i: i.on_duplicate_key_update(number=sa.text("number + 1")),
    "update by a subquery": lambda i: i.on_duplicate_key_update(number=sa.select(sa.func.count(u.id)).scalar_subquery()),
    "update by case": lambda i: i.on_duplicate_key_update(number=sa.case((s.number > 5, 5), else_=i.inserted.number)),
    "update an unknown column": lambda i: i.on_duplicate_key_update(nothing=5),
    "update nothing": lambda i: i.on_duplicate_key_update(),
    "update twice": lambda i: i.on_duplicate_key_update(number=5).on_duplicate_key_update(shop="a"),
    "update both ways": lambda i: i.on_duplicate_key_update({"number": 5}, shop="a"),
    "ignore": lambda i: i.prefix_with("IGNORE"),
    "update returning": lambda i: i.on_duplicate_key_update(number=7).returning(s.id),
}.items():
    case(f"mysql: {name}", lambda: build(insert(mysql)))
    case(f"mysql: many rows: {name}", lambda: build(mysql.insert(stock).values(
        [{"sku": "x", "number": 1}, {"sku": "y", "number": 2}])))
case("mysql: from select", lambda: mysql.insert(stock).from_select(
    ["sku", "number"], sa.select(u.name, u.age)).on_duplicate_key_update(number=u.age))

for name, build in {
    "sqlite": lambda: insert(sqlite).on_conflict_do_update(index_elements=["sku"], set_={"number": 7}),
    "postgresql": lambda: insert(postgresql).on_conflict_do_update(index_elements=["sku"], set_={"number": 7}),
    "mysql": lambda: insert(mysql).on_duplicate_key_update(number=7),
}.items():
    cases.case(f"the statement of {name} elsewhere", build, only="mssql,oracle")
