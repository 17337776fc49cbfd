"""ORDER BY, NULLS FIRST, COLLATE, GROUP BY, HAVING."""

import sqlalchemy as sa
from cases import case, column, where
from tables import addresses, orders, users

u, a, o, func = users.c, addresses.c, orders.c, sa.func
for name in ["nocase", "utf8_bin", "pg_catalog.C", "Odd Name"]:
    case(f"setup {name}", lambda: sa.DDL(f'CREATE COLLATION "{name}" FROM "C"'), only="postgresql")
ORDERS = {
    "column": lambda: u.name,
    "asc": lambda: u.name.asc(),
    "desc": lambda: u.name.desc(),
    "sa.asc": lambda: sa.asc(u.name),
    "sa.desc": lambda: sa.desc(u.name),
    "nulls_first": lambda: u.age.nulls_first(),
    "nulls_last": lambda: u.age.nulls_last(),
    "desc nulls_first": lambda: u.age.desc().nulls_first(),
    "desc nulls_last": lambda: u.age.desc().nulls_last(),
    "sa.nulls_last": lambda: sa.nulls_last(sa.desc(u.age)),
    "nullsfirst": lambda: u.age.asc().nullsfirst(),
    "expression": lambda: u.age + 5,
    "expression desc": lambda: (u.age + 5).desc(),
    "function": lambda: func.lower(u.name),
    "function desc nulls_last": lambda: func.lower(u.name).desc().nulls_last(),
    "boolean": lambda: u.active.desc(),
    "comparison": lambda: u.age > 5,
    "comparison desc": lambda: (u.age > 5).desc(),
    "text": lambda: sa.text("name DESC"),
    "string": lambda: "name",
    "literal_column": lambda: sa.literal_column("1"),
    "collate": lambda: u.name.collate("nocase"),
    "collate desc": lambda: u.name.collate("nocase").desc(),
    "sa.collate": lambda: sa.collate(u.name, "utf8_bin"),
    "collate quoted": lambda: u.name.collate("de-DE-x-icu"),
    "case": lambda: sa.case((u.age > 5, 1), else_=0).desc(),
    "cast": lambda: sa.cast(u.age, sa.String).desc(),
    "subquery": lambda: sa.select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery().desc(),
    "random": lambda: func.random(),
    "negative": lambda: -u.age,
    "null": lambda: sa.null(),
    "literal": lambda: sa.literal("x"),
    "number": lambda: 1,
}
for name, build in ORDERS.items():
    case(f"order by {name}", lambda: sa.select(u.id, u.name).order_by(build()))
    case(f"order by {name} in a subquery", lambda: sa.select(sa.select(u.id, u.name).order_by(build()).limit(5).subquery("s")))
    case(f"group by {name}", lambda: sa.select(func.count(u.id)).group_by(build()))
case("order by two", lambda: sa.select(u.id).order_by(u.name, u.age.desc()))
case("order by twice", lambda: sa.select(u.id).order_by(u.name).order_by(u.age))
case("order by None", lambda: sa.select(u.id).order_by(u.name).order_by(None))
case("order by None and again", lambda: sa.select(u.id).order_by(u.name).order_by(None).order_by(u.age))
case("order by nothing", lambda: sa.select(u.id).order_by())
case("order by the same twice", lambda: sa.select(u.id).order_by(u.name, u.name))
case("order by a column not selected", lambda: sa.select(u.id).order_by(u.age))
case("order by a column of a join", lambda: sa.select(u.id).join(addresses).order_by(a.email))
case("order by ambiguous name", lambda: sa.select(u.id, a.id).join(addresses).order_by("id"))
case("group by two", lambda: sa.select(u.name, u.age, func.count()).group_by(u.name, u.age))
case("group by twice", lambda: sa.select(u.name, func.count()).group_by(u.name).group_by(u.age))
case("group by None", lambda: sa.select(u.name).group_by(u.name).group_by(None))
case("having", lambda: sa.select(u.name).group_by(u.name).having(func.count() > 5))
case("having twice", lambda: sa.select(u.name).group_by(u.name).having(func.count() > 5).having(func.max(u.age) < 50))
case("having without group", lambda: sa.select(func.count(u.id)).having(func.count(u.id) > 5))
case("having or", lambda: sa.select(u.name).group_by(u.name).having(sa.or_(func.count() > 5, func.max(u.age) < 50)))
where("collate equals", lambda: u.name.collate("nocase") == "ED")
where("equals collate of a literal", lambda: u.name == sa.literal("ED").collate("nocase"))
where("collate like", lambda: u.name.collate("nocase").like("e%"))
where("collate in", lambda: u.name.collate("nocase").in_(["a", "b"]))
where("collate of a concatenation", lambda: (u.name + u.fullname).collate("nocase") == "x")
where("concatenation of a collate", lambda: u.name.collate("nocase") + "x" == "y")
where("collate of a function", lambda: func.lower(u.name).collate("C") > "x")
column("collate as column", lambda: u.name.collate("nocase"))
column("collate labelled", lambda: u.name.collate("nocase").label("n"))
column("collate with an odd name", lambda: u.name.collate("Odd Name"))
column("collate of a schema", lambda: sa.collate(u.name, "pg_catalog.C"))
