"""DELETE: criteria, several tables, subqueries."""

import sqlalchemy as sa
from cases import case
from tables import addresses, items, orders, users

u, a, o, i, func = users.c, addresses.c, orders.c, items.c, sa.func

case("plain", lambda: sa.delete(users))
case("table.delete", lambda: users.delete())
case("where", lambda: sa.delete(users).where(u.id == 5))
case("where twice", lambda: sa.delete(users).where(u.id == 5).where(u.name == "ed"))
case("where of two", lambda: sa.delete(users).where(u.id == 5, u.name == "ed"))
case("where or", lambda: sa.delete(users).where((u.id == 5) | (u.name == "ed")))
case("where in", lambda: sa.delete(users).where(u.id.in_([1, 2, 3])))
case("where not in nothing", lambda: sa.delete(users).where(u.id.not_in([])))
case("where like", lambda: sa.delete(users).where(u.name.like("e%")))
case("where is null", lambda: sa.delete(users).where(u.fullname.is_(None)))
case("where between", lambda: sa.delete(users).where(u.age.between(1, 5)))
case("where a bindparam", lambda: sa.delete(users).where(u.id == sa.bindparam("the_id")))
case("where a text", lambda: sa.delete(users).where(sa.text("age > :limit").bindparams(limit=5)))
case("where a function", lambda: sa.delete(users).where(func.lower(u.name) == "ed"))
case("filter_by", lambda: sa.delete(users).filter_by(name="ed", age=3))
case("where exists", lambda: sa.delete(users).where(sa.exists().where(a.user_id == u.id)))
case("where not exists", lambda: sa.delete(users).where(~sa.exists().where(a.user_id == u.id)))
case("where in a select", lambda: sa.delete(users).where(u.id.in_(sa.select(a.user_id).where(a.email == "x"))))
case("where in a select of itself", lambda: sa.delete(users).where(u.id.in_(sa.select(u.id).order_by(u.id).limit(5))))
case("where a scalar subquery", lambda: sa.delete(users).where(u.age < sa.select(func.avg(u.age)).correlate(None).scalar_subquery()))
case("where a correlated subquery", lambda: sa.delete(users).where(
    sa.select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery() == 0))
case("using another table", lambda: sa.delete(users).where(u.id == a.user_id).where(a.email == "x"))
case("using two tables", lambda: sa.delete(users).where(u.id == o.user_id, o.id == i.order_id, i.product == "x"))
case("using with returning", lambda: sa.delete(users).where(u.id == a.user_id).returning(u.id, a.email))
case("delete from a table clause", lambda: sa.delete(sa.table("t", sa.column("x"))).where(sa.column("x") == 5),
     before=lambda: [sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("x", sa.Integer)))])
case("prefix", lambda: sa.delete(users).prefix_with("LOW_PRIORITY").where(u.id == 5))
case("prefix of a dialect", lambda: sa.delete(users).prefix_with("QUICK", dialect="mysql").where(u.id == 5))
case("hint", lambda: sa.delete(users).with_hint("WITH (PAGLOCK)", dialect_name="mssql"))
case("mysql limit", lambda: sa.delete(users).with_dialect_options(mysql_limit=10))
case("where true", lambda: sa.delete(users).where(sa.true()))
case("where false", lambda: sa.delete(users).where(sa.false()))


def using(kind):
    other = users.alias("other")
    if kind == "alias":
        return sa.delete(users).where(u.manager_id == other.c.id, other.c.name == "boss")
    if kind == "of an alias":
        return sa.delete(other).where(other.c.id == 5)
    if kind == "of an alias using a table":
        return sa.delete(other).where(other.c.id == a.user_id)
    few = sa.select(a.user_id).group_by(a.user_id).having(func.count() > 3).subquery("few")
    return sa.delete(users).where(u.id == few.c.user_id)


for kind in ["alias", "of an alias", "of an alias using a table", "subquery"]:
    case(f"using: {kind}", using, kind)
