"""Subqueries: scalar, EXISTS, derived tables, aliases of selects."""

import sqlalchemy as sa
from cases import case, column, where
from tables import addresses, items, orders, users

u, a, o, i, func = users.c, addresses.c, orders.c, items.c, sa.func
count = sa.select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery()
total = sa.select(func.sum(o.total)).where(o.user_id == u.id)

case("scalar subquery as column", lambda: sa.select(u.name, count))
case("scalar subquery labelled", lambda: sa.select(u.name, count.label("addresses")))
case("select.label", lambda: sa.select(u.name, total.label("total")))
case("scalar subquery in where", lambda: sa.select(u.name).where(count > 2))
case("scalar subquery in order by", lambda: sa.select(u.name).order_by(count.desc()))
case("scalar subquery label in order by", lambda: sa.select(u.name, count.label("n")).order_by(sa.desc("n")))
case("two scalar subqueries", lambda: sa.select(u.name, count, total.scalar_subquery()))
case("scalar subquery plus", lambda: sa.select(count + 1))
case("scalar subquery minus", lambda: sa.select(10 - count))
case("scalar subqueries compared", lambda: sa.select(u.id).where(count == total.scalar_subquery()))
case("scalar subquery in a function", lambda: sa.select(func.coalesce(total.scalar_subquery(), 0)))
case("scalar subquery with limit", lambda: sa.select(u.id, sa.select(o.total).where(o.user_id == u.id).order_by(o.placed.desc()).limit(1).scalar_subquery()))
case("scalar subquery between", lambda: sa.select(u.id).where(count.between(1, 5)))
case("scalar subquery in list", lambda: sa.select(u.id).where(count.in_([1, 2])))
case("scalar subquery is null", lambda: sa.select(u.id).where(total.scalar_subquery().is_(None)))
case("scalar subquery of two columns", lambda: sa.select(sa.select(u.id, u.name).scalar_subquery() == 5))
case("scalar subquery in case", lambda: sa.select(sa.case((count > 5, "many"), else_="few")))
case("scalar subquery in values of an update", lambda: sa.update(users).values(balance=total.scalar_subquery()))
case("as_scalar is gone", lambda: sa.select(total.as_scalar()))
case("select compared without scalar_subquery", lambda: sa.select(u.id).where(u.balance > total))

where("exists", lambda: sa.exists().where(a.user_id == u.id))
where("exists of a select", lambda: sa.exists(sa.select(a.id).where(a.user_id == u.id)))
where("exists of a column", lambda: sa.exists(a.id).where(a.user_id == u.id))
where("select.exists", lambda: sa.select(a.id).where(a.user_id == u.id).exists())
where("not exists", lambda: ~sa.exists().where(a.user_id == u.id))
where("not_ exists", lambda: sa.not_(sa.select(a.id).where(a.user_id == u.id).exists()))
where("exists and", lambda: sa.exists().where(a.user_id == u.id) & (u.age > 5))
where("exists or exists", lambda: sa.exists().where(a.user_id == u.id) | sa.exists().where(o.user_id == u.id))
where("exists in an exists", lambda: sa.exists().where(o.user_id == u.id, sa.exists().where(i.order_id == o.id)))
where("exists select_from", lambda: sa.exists().select_from(orders.join(items)).where(o.user_id == u.id))
where("exists with two froms", lambda: sa.exists().where(o.user_id == u.id).where(i.order_id == o.id))
column("exists as column", lambda: sa.exists().where(a.user_id == u.id))
column("exists labelled", lambda: sa.exists().where(a.user_id == u.id).label("has"))
case("exists select", lambda: sa.exists().where(u.name == "ed").select())
case("select exists of select", lambda: sa.select(sa.select(u.id).where(u.name == "ed").exists()))
case("exists alone", lambda: sa.exists(sa.select(u.id)))

where("in a select", lambda: u.id.in_(sa.select(a.user_id).where(a.email.like("%x"))))
where("in a select with limit", lambda: u.id.in_(sa.select(a.user_id).order_by(a.id).limit(5)))
where("in a subquery object", lambda: u.id.in_(sa.select(a.user_id).subquery()))
where("in a scalar subquery", lambda: u.id.in_(sa.select(a.user_id).scalar_subquery()))
where("in a union", lambda: u.id.in_(sa.union(sa.select(a.user_id), sa.select(o.user_id))))
where("not in a select", lambda: u.id.not_in(sa.select(a.user_id)))
where("tuple in a select", lambda: sa.tuple_(u.id, u.name).in_(sa.select(a.user_id, a.email)))
where("in a distinct select", lambda: u.id.in_(sa.select(a.user_id).distinct()))


def derived(name=None):
    return sa.select(u.id, u.name.label("called")).where(u.age > 18).subquery(name)


def from_derived(build, name=None):
    inner = derived(name)
    return build(inner)


for name in [None, "adults"]:
    kind = name or "anonymous"
    case(f"{kind}: select of a subquery", from_derived, lambda s: sa.select(s), name)
    case(f"{kind}: columns of a subquery", from_derived, lambda s: sa.select(s.c.id, s.c.called), name)
    case(f"{kind}: subquery.select", from_derived, lambda s: s.select(), name)
    case(f"{kind}: where on a subquery", from_derived, lambda s: sa.select(s.c.called).where(s.c.id > 7), name)
    case(f"{kind}: join with a subquery", from_derived, lambda s: sa.select(a.email).join(s, s.c.id == a.user_id), name)
    case(f"{kind}: join from a subquery", from_derived, lambda s: sa.select(s.c.called, a.email).join_from(s, addresses, s.c.id == a.user_id), name)
    case(f"{kind}: aggregate of a subquery", from_derived, lambda s: sa.select(func.count()).select_from(s), name)
    case(f"{kind}: alias of a subquery", from_derived, lambda s: sa.select(s.alias("other")), name)
    case(f"{kind}: subquery of a subquery", from_derived, lambda s: sa.select(sa.select(s.c.id).where(s.c.id < 9).subquery()), name)
    case(f"{kind}: column by key", from_derived, lambda s: sa.select(s.c["called"]).order_by(s.c["id"]), name)
    case(f"{kind}: missing column", from_derived, lambda s: sa.select(s.c.nothing), name)
    case(f"{kind}: corresponding column", from_derived, lambda s: sa.select(s.corresponding_column(u.id)), name)
    case(f"{kind}: select with_only_columns", from_derived, lambda s: sa.select(s).with_only_columns(s.c.id), name)
    case(f"{kind}: twice", from_derived, lambda s: sa.select(s, s.alias()), name)
    case(f"{kind}: table prefix labels", from_derived, lambda s: sa.select(s).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL), name)

case("two anonymous subqueries", lambda: sa.select(derived(), derived()))
case("subquery of all columns", lambda: sa.select(sa.select(users).subquery()))
case("subquery with a limit", lambda: sa.select(sa.select(users).order_by(u.id).limit(5).subquery("few")))
case("subquery with limit and offset", lambda: sa.select(sa.select(u.id).order_by(u.id).limit(5).offset(3).subquery()))
case("subquery of an expression", lambda: sa.select(sa.select(u.age + 5).subquery()))
case("subquery of a function", lambda: sa.select(sa.select(func.max(u.age)).subquery()))
case("subquery of equal names", lambda: sa.select(sa.select(u.id, a.id).join(addresses).subquery()))
case("subquery of literals", lambda: sa.select(sa.select(sa.literal(1).label("one"), sa.literal("x").label("x")).subquery("s")))
case("subquery of a compound", lambda: sa.select(sa.union_all(sa.select(u.id), sa.select(a.id)).subquery()))
case("subquery in a compound", lambda: sa.union(sa.select(derived("one").c.id), sa.select(derived("two").c.id)))
case("subquery of a text", lambda: sa.select(sa.text("SELECT id FROM users").columns(sa.column("id")).subquery("t")))
case("three levels", lambda: sa.select(sa.select(sa.select(u.id).subquery("a")).subquery("b")))
case("alias of a table", lambda: sa.select(users.alias("u")))
case("anonymous alias of a table", lambda: sa.select(users.alias()))
case("sa.alias", lambda: sa.select(sa.alias(users, "u").c.id))
case("alias of an alias", lambda: sa.select(users.alias("u").alias("v").c.id))
case("alias called like a word", lambda: sa.select(users.alias("select").c.id))
case("alias with capitals", lambda: sa.select(users.alias("U").c.id))
case("alias and the table", lambda: sa.select(users.c.id, users.alias("u").c.id))
case("tablesample", lambda: sa.select(users.tablesample(10, name="s")))
case("tablesample with a seed", lambda: sa.select(sa.tablesample(users, func.bernoulli(1), name="s", seed=func.random()).c.id))


def _grouped():
    per_user = sa.select(o.user_id, func.sum(o.total).label("total")).group_by(o.user_id).subquery()
    return sa.select(u.name, per_user.c.total).join(per_user, u.id == per_user.c.user_id).where(per_user.c.total > 100)


case("derived table with a group", _grouped)
