"""INSERT: values, many rows, FROM SELECT, RETURNING."""

import datetime
import decimal

import sqlalchemy as sa
from cases import case
from tables import addresses, items, orders, users

u, a, o, i, func = users.c, addresses.c, orders.c, items.c, sa.func

def nullable(table):
    """A temporary table over this one, whose columns may be empty."""
    return [sa.schema.CreateTable(sa.Table(table.name, sa.MetaData(), *[sa.Column(column.name, column.type) for column in table.c], prefixes=["TEMPORARY"]))]


case("plain", lambda: sa.insert(users))
case("table.insert", lambda: users.insert())
case("values by keyword", lambda: sa.insert(users).values(name="ed", age=5), before=lambda: [sa.delete(users)])
case("values by dictionary", lambda: sa.insert(users).values({"name": "ed", "age": 5}), before=lambda: [sa.delete(users)])
case("values by column", lambda: sa.insert(users).values({u.name: "ed", u.age: 5}), before=lambda: [sa.delete(users)])
case("values by tuple", lambda: sa.insert(addresses).values((1, 2, "x")))
case("values by list of values", lambda: sa.insert(addresses).values([1, 2, "x"]))
case("values in the order of the table", lambda: sa.insert(users).values(age=5, name="ed", id=3), before=lambda: [sa.delete(users)])
case("values twice", lambda: sa.insert(users).values(name="ed").values(age=5), before=lambda: [sa.delete(users)])
case("values overwritten", lambda: sa.insert(users).values(name="ed").values(name="wendy"), before=lambda: [sa.delete(users)])
case("values None", lambda: sa.insert(users).values(name="ed", fullname=None))
case("values null()", lambda: sa.insert(users).values(name="ed", fullname=sa.null()))
case("values of all types", lambda: sa.insert(users).values(
    name="ed", age=5, score=1.5, balance=decimal.Decimal("10.25"), active=True, born=datetime.date(1990, 1, 2),
    created_at=datetime.datetime(2020, 1, 2, 3, 4, 5)))
case("values of a function", lambda: sa.insert(users).values(name=func.lower("ED"), created_at=func.now()))
case("values of an expression", lambda: sa.insert(users).values(name=sa.literal("e") + "d", age=sa.literal(5) * 2))
case("values of a text", lambda: sa.insert(users).values(name=sa.text("'ed'")))
case("values of a literal_column", lambda: sa.insert(users).values(name=sa.literal_column("'ed'")))
case("values of a bindparam", lambda: sa.insert(users).values(name=sa.bindparam("the_name"), age=sa.bindparam("age_")), before=lambda: nullable(users))
case("values of a bindparam named as a column", lambda: sa.insert(users).values(name=sa.bindparam("name")), before=lambda: nullable(users))
case("values of a bindparam with a value", lambda: sa.insert(users).values(name=sa.bindparam("given", "ed")))
case("values of a scalar subquery", lambda: sa.insert(addresses).values(
    user_id=sa.select(u.id).where(u.name == "ed").scalar_subquery(), email="x"), before=lambda: nullable(addresses))
case("values of a select", lambda: sa.insert(addresses).values(user_id=sa.select(func.max(u.id)), email="x"))
case("values of a case", lambda: sa.insert(users).values(name=sa.case((sa.literal(1) == 1, "a"), else_="b")))
case("values of a cast", lambda: sa.insert(users).values(name="ed", age=sa.cast("5", sa.Integer)))
case("unknown column", lambda: sa.insert(users).values(nothing=5))
case("unknown columns", lambda: sa.insert(users).values(nothing=5, neither=6))
case("no values with defaults", lambda: sa.insert(users).values({}), before=lambda: nullable(users))
case("with a python default", lambda: sa.insert(items))
case("with a python default given", lambda: sa.insert(items).values(quantity=5))
case("with a python default left out", lambda: sa.insert(items).values(product="x"))
case("column_keys", lambda: sa.insert(users), column_keys=["name", "age"])
case("column_keys and values", lambda: sa.insert(users).values(age=7), column_keys=["name"])
case("column_keys empty", lambda: sa.insert(users), column_keys=[], before=lambda: nullable(users))
case("inline", lambda: sa.insert(items).inline().values(product="x"))

case("many rows", lambda: sa.insert(addresses).values([{"user_id": 1, "email": "a"}, {"user_id": 2, "email": "b"}]))
case("many rows of tuples", lambda: sa.insert(addresses).values([(1, 2, "a"), (3, 4, "b")]))
case("one row in a list", lambda: sa.insert(addresses).values([{"user_id": 1, "email": "a"}]))
case("many rows with expressions", lambda: sa.insert(users).values([{"name": func.lower("A"), "age": 1}, {"name": "b", "age": sa.literal(1) + 1}]))
case("many rows with a default", lambda: sa.insert(items).values([{"product": "a"}, {"product": "b"}]))
case("many rows with different keys", lambda: sa.insert(users).values([{"name": "a"}, {"name": "b", "age": 3}]))
case("many rows with a missing key", lambda: sa.insert(users).values([{"name": "a", "age": 3}, {"name": "b"}]))
case("many rows with None", lambda: sa.insert(users).values([{"name": "a", "age": None}, {"name": "b", "age": 2}]))
case("many rows twice", lambda: sa.insert(addresses).values([{"user_id": 1, "email": "a"}]).values([{"user_id": 2, "email": "b"}]))
case("many rows by column", lambda: sa.insert(addresses).values([{a.user_id: 1, a.email: "a"}, {a.user_id: 2, a.email: "b"}]))
case("many rows with bindparams", lambda: sa.insert(addresses).values([{"user_id": sa.bindparam("x"), "email": "a"}, {"user_id": sa.bindparam("y"), "email": "b"}]), before=lambda: nullable(addresses))
case("many rows with returning", lambda: sa.insert(addresses).values([{"user_id": 1, "email": "a"}, {"user_id": 2, "email": "b"}]).returning(a.id))
case("many rows of a subquery", lambda: sa.insert(addresses).values([
    {"user_id": sa.select(func.max(u.id)).scalar_subquery(), "email": "a"}, {"user_id": 5, "email": "b"}]))

case("from_select", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.select(u.id, u.name)))
case("from_select of columns", lambda: sa.insert(addresses).from_select([a.user_id, a.email], sa.select(u.id, u.name).where(u.age > 5)))
case("from_select with a default", lambda: sa.insert(items).from_select(["product"], sa.select(u.name)))
case("from_select with a default left out", lambda: sa.insert(items).from_select(["product"], sa.select(u.name), include_defaults=False))
case("from_select of a union", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.union(sa.select(u.id, u.name), sa.select(u.id, u.fullname))), before=lambda: nullable(addresses))
case("from_select of a join", lambda: sa.insert(orders).from_select(["user_id", "note"], sa.select(u.id, a.email).join(addresses)))
case("from_select with literals", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.select(u.id, sa.literal("x@y"))))
case("from_select with order and limit", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.select(u.id, u.name).order_by(u.id).limit(5)))
case("from_select of itself", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.select(a.user_id, a.email + "!")))
case("from_select with returning", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.select(u.id, u.name)).returning(a.id))
case("from_select of a text", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.text("SELECT id, name FROM users").columns()))
case("from_select and values", lambda: sa.insert(addresses).from_select(["user_id"], sa.select(u.id)).values(email="x"))
case("from_select of an unknown column", lambda: sa.insert(addresses).from_select(["nothing"], sa.select(u.id)))
case("from_select not exists", lambda: sa.insert(users).from_select(["name"], sa.select(sa.literal("ed")).where(~sa.exists().where(u.name == "ed"))))

RETURNING = {
    "id": lambda: [u.id],
    "two columns": lambda: [u.id, u.name],
    "the table": lambda: [users],
    "an expression": lambda: [u.age + 1],
    "a label": lambda: [u.id.label("number"), (u.age * 2).label("double")],
    "a function": lambda: [func.lower(u.name)],
    "a cast": lambda: [sa.cast(u.id, sa.String)],
    "a literal": lambda: [u.id, sa.literal(5)],
    "star": lambda: [sa.literal_column("*")],
    "twice the same": lambda: [u.id, u.id],
    "a scalar subquery": lambda: [u.id, sa.select(func.count(a.id)).scalar_subquery()],
}
for name, columns in RETURNING.items():
    case(f"insert returning {name}", lambda: sa.insert(users).values(name="ed", age=3).returning(*columns()))
    case(f"update returning {name}", lambda: sa.update(users).values(age=3).where(u.id == 5).returning(*columns()))
    case(f"delete returning {name}", lambda: sa.delete(users).where(u.id == 5).returning(*columns()))
case("returning sorted", lambda: sa.insert(users).values(name="ed").returning(u.id, sort_by_parameter_order=True))
case("returning twice", lambda: sa.insert(users).values(name="ed").returning(u.id).returning(u.name))
case("returning nothing", lambda: sa.insert(users).values(name="ed").returning())
case("return_defaults", lambda: sa.insert(users).values(name="ed").return_defaults())
case("return_defaults of a column", lambda: sa.insert(users).values(name="ed").return_defaults(u.created_at))
case("return_defaults and returning", lambda: sa.insert(users).values(name="ed").return_defaults().returning(u.id))
case("returning a column of another table", lambda: sa.insert(users).values(name="ed").returning(a.id))
for prefix in ["OR REPLACE", "OR IGNORE", "IGNORE", "LOW_PRIORITY"]:
    case(f"prefix {prefix}", lambda: sa.insert(users).prefix_with(prefix).values(name="ed"))
    case(f"prefix {prefix} of one dialect", lambda: sa.insert(users).prefix_with(prefix, dialect="sqlite").values(name="ed"))
case("two prefixes", lambda: sa.insert(users).prefix_with("A").prefix_with("B", dialect="mysql"))
case("insert into an alias", lambda: sa.insert(users.alias("u")))
case("insert into a subquery", lambda: sa.insert(sa.select(users).subquery()))
case("insert into a string", lambda: sa.insert("users"))
case("insert into a table clause", lambda: sa.insert(sa.table("t", sa.column("x"), sa.column("y"))))
case("insert values into a table clause", lambda: sa.insert(sa.table("t", sa.column("x"), sa.column("y"))).values(x=1))
