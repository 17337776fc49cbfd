"""UPDATE: values, ordered values, several tables, subqueries."""

import datetime

import sqlalchemy as sa
from cases import case
from tables import addresses, items, orders, users

u, a, o, i, func = users.c, addresses.c, orders.c, items.c, sa.func

case("plain", lambda: sa.update(users))
case("table.update", lambda: users.update().values(name="x"))
case("values by keyword", lambda: sa.update(users).values(name="ed", age=5))
case("values by dictionary", lambda: sa.update(users).values({"age": 5, "name": "ed"}))
case("values by column", lambda: sa.update(users).values({u.age: 5}))
case("values None", lambda: sa.update(users).values(fullname=None))
case("values of all types", lambda: sa.update(users).values(
    active=False, born=datetime.date(2000, 1, 2), created_at=datetime.datetime(2020, 1, 2, 3, 4), score=1.25))
case("values twice", lambda: sa.update(users).values(name="ed").values(age=5))
case("where", lambda: sa.update(users).where(u.id == 5).values(name="ed"))
case("where twice", lambda: sa.update(users).where(u.id > 5).where(u.age < 3).values(name="ed"))
case("where of two", lambda: sa.update(users).where(u.id > 5, u.age < 3).values(name="ed"))
case("where in", lambda: sa.update(users).where(u.id.in_([1, 2])).values(name="ed"))
case("where the same name", lambda: sa.update(users).where(u.name == "jack").values(name="ed"))
case("where a bindparam", lambda: sa.update(users).where(u.id == sa.bindparam("the_id")).values(name=sa.bindparam("the_name")))
case("where a bindparam named as a column", lambda: sa.update(users).where(u.id == sa.bindparam("id")).values(name="x"))
case("filter_by", lambda: sa.update(users).filter_by(name="ed").values(age=5))
case("increment", lambda: sa.update(users).values(age=u.age + 1))
case("swap", lambda: sa.update(users).values(name=u.fullname, fullname=u.name), before=lambda: [sa.delete(users)])
case("concatenation", lambda: sa.update(users).values(fullname="Mr. " + u.name))
case("function", lambda: sa.update(users).values(name=func.upper(u.name), created_at=func.now()))
case("case", lambda: sa.update(users).values(age=sa.case((u.age > 100, 100), else_=u.age)))
case("boolean", lambda: sa.update(users).values(active=~u.active))
case("comparison as value", lambda: sa.update(users).values(active=u.age > 18))
case("text", lambda: sa.update(users).values(name=sa.text("upper(name)")))
case("scalar subquery", lambda: sa.update(users).values(
    name=sa.select(a.email).where(a.user_id == u.id).scalar_subquery()), before=lambda: [sa.delete(users)])
case("select", lambda: sa.update(users).values(name=sa.select(a.email).where(a.user_id == u.id)), before=lambda: [sa.delete(users)])
case("scalar subquery with limit", lambda: sa.update(users).values(
    name=sa.select(a.email).where(a.user_id == u.id).order_by(a.id).limit(1).scalar_subquery()), before=lambda: [sa.delete(users)])
case("where a scalar subquery", lambda: sa.update(users).where(
    u.name == sa.select(a.email).where(a.user_id == u.id).scalar_subquery()).values(age=1))
case("where exists", lambda: sa.update(users).where(sa.exists().where(a.user_id == u.id)).values(age=1))
case("where in a select", lambda: sa.update(users).where(u.id.in_(sa.select(a.user_id))).values(age=1))
case("where in a select of itself", lambda: sa.update(users).where(u.id.in_(sa.select(u.id).where(u.age > 5))).values(age=1))
case("unknown column", lambda: sa.update(users).values(nothing=5))
case("unknown column and a known one", lambda: sa.update(users).values(nothing=5, name="x"))
case("column_keys", lambda: sa.update(users), column_keys=["name", "age"])
case("column_keys and where", lambda: sa.update(users).where(u.id == sa.bindparam("b_id")), column_keys=["name"])
case("many values", lambda: sa.update(users).values([{"name": "x"}, {"name": "y"}]))
case("empty values", lambda: sa.update(users).values({}))

case("ordered_values", lambda: sa.update(users).ordered_values((u.name, "x"), (u.age, 5)))
case("ordered_values reversed", lambda: sa.update(users).ordered_values((u.age, 5), (u.name, "x")))
case("ordered_values by name", lambda: sa.update(users).ordered_values(("age", u.id), ("name", "x")).where(u.id == 3))
case("ordered_values with an expression", lambda: sa.update(users).ordered_values((u.age, u.id + 1), (u.id, u.age)), before=lambda: [sa.delete(users)])
case("ordered_values and values", lambda: sa.update(users).ordered_values((u.age, 5)).values(name="x"))
case("ordered_values of an unknown column", lambda: sa.update(users).ordered_values(("nothing", 5)))

case("from another table", lambda: sa.update(users).values(name=a.email).where(u.id == a.user_id))
case("from two tables", lambda: sa.update(users).values(age=i.quantity).where(u.id == o.user_id).where(o.id == i.order_id))
case("from with a literal", lambda: sa.update(users).values(name="x").where(u.id == a.user_id, a.email.like("%y")))


def _alias():
    other = users.alias("other")
    return sa.update(users).values(name=other.c.name).where(u.manager_id == other.c.id)


def _subquery():
    totals = sa.select(o.user_id, func.sum(o.total).label("total")).group_by(o.user_id).subquery("totals")
    return sa.update(users).values(balance=totals.c.total).where(u.id == totals.c.user_id)


case("from an alias of itself", _alias)
case("from a derived table", _subquery)
case("update of an alias", lambda: (lambda x: sa.update(x).values(name="y").where(x.c.id == 5))(users.alias("x")))
case("from with returning", lambda: sa.update(users).values(name=a.email).where(u.id == a.user_id).returning(u.id, a.email))
case("values of both tables", lambda: sa.update(users).values({u.name: "x", a.email: "y"}).where(u.id == a.user_id))
case("values of both tables, ordered", lambda: sa.update(users).ordered_values((a.email, "y"), (u.name, "x")).where(u.id == a.user_id))
case("update of a join", lambda: sa.update(users.join(addresses)).values({u.name: "x"}).where(a.email == "y"))


def _from_values():
    v = sa.values(sa.column("id", sa.Integer), sa.column("name", sa.String), name="v").data([(1, "a"), (2, "b")])
    return sa.update(users).values(name=v.c.name).where(u.id == v.c.id)


case("from values", _from_values)
case("prefix", lambda: sa.update(users).prefix_with("OR IGNORE").values(name="x"))
case("prefix of a dialect", lambda: sa.update(users).prefix_with("LOW_PRIORITY", dialect="mysql").values(name="x"))
case("hint", lambda: sa.update(users).with_hint("WITH (PAGLOCK)", dialect_name="mssql").values(name="x"))
case("hint of all", lambda: sa.update(users).with_hint("HINT").values(name="x"))
case("mysql limit", lambda: sa.update(users).with_dialect_options(mysql_limit=10).values(name="x"))
case("dml_where", lambda: sa.update(users).values(name="x").where(sa.true()))
case("where false", lambda: sa.update(users).values(name="x").where(sa.false()))
case("where and or", lambda: sa.update(users).values(name="x").where((u.id == 1) | (u.id == 2)).where(u.active))
case("table clause", lambda: sa.update(sa.table("t", sa.column("x"))).values(x=5),
     before=lambda: [sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("x", sa.Integer)))])
case("return_defaults", lambda: sa.update(users).values(name="x").return_defaults())


def _stamped(build=lambda table: table):
    table = sa.Table(
        "stamped", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)),
        sa.Column("changed", sa.DateTime, onupdate=func.now()), sa.Column("version", sa.Integer, onupdate=lambda: 5),
        sa.Column("number", sa.Integer, onupdate=7), sa.Column("upper", sa.String(20), onupdate=sa.text("upper(name)")))
    return build(table)


for name, build in {
    "no values": lambda t: sa.update(t),
    "one value": lambda t: sa.update(t).values(name="x"),
    "given": lambda t: sa.update(t).values(name="x", changed=datetime.datetime(2020, 1, 1), number=3),
    "where": lambda t: sa.update(t).values(name="x").where(t.c.id == 5),
    "returning": lambda t: sa.update(t).values(name="x").returning(t.c.changed),
    "ordered": lambda t: sa.update(t).ordered_values((t.c.number, 1), (t.c.name, "x")),
}.items():
    case(f"onupdate: {name}", _stamped, build, before=lambda: [sa.schema.CreateTable(_stamped())])
