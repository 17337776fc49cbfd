"""VALUES, LATERAL, table-valued functions."""

import sqlalchemy as sa
from cases import case, column
from tables import addresses, orders, users

u, a, o, func = users.c, addresses.c, orders.c, sa.func
ROWS = [(1, "one"), (2, "two"), (3, None)]


def values(build, rows=None, **options):
    made = sa.values(sa.column("id", sa.Integer), sa.column("name", sa.String), **{"name": "v", **options}).data(ROWS if rows is None else rows)
    return build(made)


for kind, options in {"named": {}, "anonymous": {"name": None}, "literal": {"literal_binds": True}}.items():
    case(f"{kind}: select", lambda: values(lambda v: sa.select(v), **options))
    case(f"{kind}: columns", lambda: values(lambda v: sa.select(v.c.id, v.c.name).where(v.c.id > 1), **options))
    case(f"{kind}: join", lambda: values(lambda v: sa.select(u.name, v.c.name).join(v, v.c.id == u.id), **options))
    case(f"{kind}: join from", lambda: values(lambda v: sa.select(u.name, v.c.name).join_from(v, users, v.c.id == u.id), **options))
    case(f"{kind}: in", lambda: values(lambda v: sa.select(u.name).where(u.id.in_(sa.select(v.c.id))), **options))
    case(f"{kind}: alias", lambda: values(lambda v: sa.select(v.alias("w")), **options))
    case(f"{kind}: cte", lambda: values(lambda v: sa.select(v.cte("c")), **options))
    case(f"{kind}: lateral", lambda: values(lambda v: sa.select(u.id, v.lateral().c.id), **options))
    case(f"{kind}: one row", lambda: values(lambda v: sa.select(v), [(1, "x")], **options))
    case(f"{kind}: no rows", lambda: values(lambda v: sa.select(v), [], **options))
    case(f"{kind}: expressions", lambda: values(lambda v: sa.select(v), [(sa.literal(1) + 2, func.lower("X"))], **options))
    case(f"{kind}: more data", lambda: values(lambda v: sa.select(v.data([(4, "four")])), **options))
    case(f"{kind}: scalar", lambda: sa.select(sa.values(sa.column("n", sa.Integer), **options).data([(5,)]).scalar_values()))
    case(f"{kind}: update", lambda: values(lambda v: sa.update(users).values(name=v.c.name).where(u.id == v.c.id), **options), before=lambda: [sa.delete(users)])
    case(f"{kind}: insert", lambda: values(lambda v: sa.insert(users).from_select(["id", "name"], sa.select(v)), **options), before=lambda: [sa.delete(users)])
    case(f"{kind}: union", lambda: values(lambda v: sa.union_all(sa.select(v.c.id), sa.select(u.id)), **options))
case("values without types", lambda: sa.select(sa.values(sa.column("a"), sa.column("b"), name="v").data([(1, "x")])))
case("values with a word as name", lambda: sa.select(sa.values(sa.column("select", sa.Integer), name="order").data([(1,)])))
case("values of booleans", lambda: sa.select(sa.values(sa.column("a", sa.Boolean), name="v").data([(True,), (False,)])))


def lateral(build, name="recent"):
    inner = sa.select(o.total, o.placed).where(o.user_id == u.id).order_by(o.placed.desc()).limit(3).lateral(name)
    return build(inner)


case("lateral", lateral, lambda x: sa.select(u.name, x.c.total))
case("lateral join on true", lateral, lambda x: sa.select(u.name, x.c.total).join(x, sa.true()))
case("lateral outer join on true", lateral, lambda x: sa.select(u.name, x.c.total).outerjoin(x, sa.true()))
case("lateral in select_from", lateral, lambda x: sa.select(u.name, x.c.total).select_from(users.join(x, sa.true())))
case("lateral join on a condition", lateral, lambda x: sa.select(u.name, x.c.total).join(x, x.c.total > 5))
case("anonymous lateral", lambda: lateral(lambda x: sa.select(u.name, x.c.total).join(x, sa.true()), None))
case("sa.lateral", lambda: (lambda x: sa.select(u.name, x.c.email))(sa.lateral(sa.select(a.email).where(a.user_id == u.id), "x")))
case("lateral of a subquery that correlates", lambda: (lambda x: sa.select(u.id, x.c.n).where(x.c.n > 5))(
    sa.select(func.count(a.id).label("n")).where(a.user_id == u.id).correlate(users).lateral("x")))
case("two laterals", lambda: (lambda x, y: sa.select(u.id, x.c.email, y.c.total).join(x, sa.true()).join(y, sa.true()))(
    sa.select(a.email).where(a.user_id == u.id).lateral("x"), sa.select(o.total).where(o.user_id == u.id).lateral("y")))
case("lateral of a function", lambda: (lambda x: sa.select(u.id, x.c.n))(func.generate_series(1, u.age).table_valued("n").lateral("x")))

TABLE_VALUED = {
    "one column": lambda: func.json_each("[1]").table_valued("value"),
    "two columns": lambda: func.json_each("{}").table_valued("key", "value"),
    "typed columns": lambda: func.f(5).table_valued(sa.column("x", sa.Integer), sa.column("y", sa.String)),
    "with a name": lambda: func.json_each("[1]").table_valued("value", name="j"),
    "with ordinality": lambda: func.unnest(5).table_valued("value", with_ordinality="place"),
    "joins implicitly": lambda: func.f(5).table_valued("x", joins_implicitly=True),
    "render_derived": lambda: func.f(5).table_valued("x", "y").render_derived(),
    "render_derived with a name": lambda: func.f(5).table_valued("x", "y").render_derived(name="d"),
    "render_derived with types": lambda: func.f(5).table_valued(sa.column("x", sa.Integer), sa.column("y", sa.String(9))).render_derived(name="d", with_types=True),
    "alias": lambda: func.f(5).table_valued("x").alias("t"),
    "of a column": lambda: func.json_each(a.email).table_valued("value", name="j"),
}
for name, build in TABLE_VALUED.items():
    case(f"table valued {name}: select", lambda: sa.select(build()))
    case(f"table valued {name}: columns", lambda: (lambda t: sa.select(*t.c).where(list(t.c)[0] == 5))(build()))
    case(f"table valued {name}: join", lambda: (lambda t: sa.select(u.id, list(t.c)[0]).join(t, sa.true()))(build()))
    case(f"table valued {name}: select_from", lambda: (lambda t: sa.select(func.count()).select_from(t))(build()))
column("column_valued", lambda: func.json_array_elements("[1]").column_valued())
column("column_valued with a name", lambda: func.json_array_elements("[1]").column_valued("x"))
case("column_valued twice", lambda: (lambda x, y: sa.select(x, y))(func.f(1).column_valued("x"), func.g(2).column_valued("y")))
column("scalar_table_valued", lambda: func.f(5).scalar_table_valued("x"))
column("scalar_table_valued typed", lambda: func.f(5).scalar_table_valued("x", sa.Integer) + 5)
case("table_valued of a table", lambda: sa.select(func.row_to_json(users.table_valued())))
case("function alias", lambda: (lambda f: sa.select(f))(func.f(5).alias("x")))
case("function select_from", lambda: sa.select(sa.column("x")).select_from(func.f(5)))
