"""UNION, INTERSECT, EXCEPT and their ALL forms."""

import sqlalchemy as sa
from cases import case
from tables import addresses, orders, users

u, a, o = users.c, addresses.c, orders.c
OPERATIONS = ["union", "union_all", "intersect", "intersect_all", "except_", "except_all"]
one, two, three = sa.select(u.id), sa.select(a.user_id), sa.select(o.user_id)

for name in OPERATIONS:
    operation = getattr(sa, name)
    case(f"{name}", lambda: operation(one, two))
    case(f"{name} of three", lambda: operation(one, two, three))
    case(f"{name} of one", lambda: operation(one))
    case(f"{name} method", lambda: getattr(one, name)(two))
    case(f"{name} method of three", lambda: getattr(one, name)(two, three))
    case(f"{name} with where", lambda: operation(one.where(u.age > 5), two.where(a.email == "x")))
    case(f"{name} order by", lambda: operation(one, two).order_by("id"))
    case(f"{name} order by a column", lambda: operation(one, two).order_by(u.id.desc()))
    case(f"{name} limit", lambda: operation(one, two).order_by("id").limit(5))
    case(f"{name} limit and offset", lambda: operation(one, two).order_by("id").limit(5).offset(10))
    case(f"{name} as subquery", lambda: sa.select(operation(one, two).subquery("s")))
    case(f"{name} as anonymous subquery", lambda: (lambda s: sa.select(s.c.id).where(s.c.id > 3))(operation(one, two).subquery()))
    case(f"{name} as alias", lambda: sa.select(operation(one, two).alias("s")))
    case(f"{name} in", lambda: sa.select(u.name).where(u.id.in_(operation(two, three))))
    case(f"{name} exists", lambda: sa.select(u.name).where(operation(two, three).exists()))
    case(f"{name} of halves with limit", lambda: operation(one.order_by(u.id).limit(2), two.order_by(a.id).limit(3)))
    case(f"{name} of halves with order", lambda: operation(one.order_by(u.id), two.order_by(a.id)))
    case(f"{name} of subqueries", lambda: operation(
        sa.select(one.order_by(u.id).limit(2).subquery()), sa.select(two.limit(3).subquery())))
    case(f"{name} of several columns", lambda: operation(
        sa.select(u.id, u.name, sa.literal("user").label("kind")), sa.select(a.id, a.email, sa.literal("address"))))
    case(f"{name} of different widths", lambda: operation(sa.select(u.id, u.name), two))
    case(f"{name} group_by", lambda: operation(one, two).group_by("id"))
    case(f"{name} as cte", lambda: sa.select(operation(one, two).cte("c")))
    case(f"{name} for update", lambda: operation(one, two).with_for_update())
    for other in OPERATIONS:
        case(f"{name} of {other} and a select", lambda: operation(getattr(sa, other)(one, two), three))
        case(f"{name} of a select and {other}", lambda: operation(three, getattr(sa, other)(one, two)))
case("union of a union with limit", lambda: sa.union(sa.union(one, two).limit(3), three))
case("union of a union with order", lambda: sa.union_all(sa.union(one, two).order_by("id").limit(3).subquery().select(), three))
case("union scalar subquery", lambda: sa.select(sa.union(one, two).scalar_subquery()))
case("union with label styles", lambda: sa.union(one, two).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL))
case("union of halves with labels", lambda: sa.union(
    sa.select(users.c.id, users.c.name).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL),
    sa.select(addresses.c.id, addresses.c.email).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)).order_by("users_id"))
case("union of equal selects", lambda: sa.union(one, one))
case("union of distinct selects", lambda: sa.union_all(one.distinct(), two.distinct()))
case("union of grouped selects", lambda: sa.union_all(sa.select(sa.func.count(u.id)).group_by(u.name), sa.select(sa.func.max(a.id))))
case("union of a text in a subquery", lambda: sa.union(
    sa.select(sa.text("SELECT 1 AS id").columns(sa.column("id", sa.Integer)).subquery("t")), one))
case("union of literals", lambda: sa.union_all(sa.select(sa.literal(1).label("n")), sa.select(sa.literal(2)), sa.select(sa.literal(3))))
case("union of nulls", lambda: sa.union(sa.select(u.id, sa.null().label("email")), sa.select(sa.null(), a.email)))
case("union of joined selects", lambda: sa.union(sa.select(u.name).join(addresses), sa.select(u.name).join(orders)).order_by("name"))
case("chain of methods", lambda: one.union(two).union_all(three).limit(9))
case("union of nothing", lambda: sa.union())
case("union of a table", lambda: sa.union(users, addresses))
case("selected columns of a union", lambda: sa.select(*sa.union(one, two).subquery("s").c))
case("union fetch", lambda: sa.union(one, two).order_by("id").fetch(3))
case("union add_cte", lambda: sa.union(one, two).add_cte(three.cte("c")))
