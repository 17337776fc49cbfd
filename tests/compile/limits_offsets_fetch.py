"""LIMIT, OFFSET, FETCH, DISTINCT and their forms in each database."""

import sqlalchemy as sa
from cases import case
from tables import addresses, orders, users

u, a, o, func = users.c, addresses.c, orders.c, sa.func
plain = sa.select(u.id, u.name)
ordered = plain.order_by(u.name)

LIMITS = {
    "limit": lambda s: s.limit(5),
    "offset": lambda s: s.offset(10),
    "limit and offset": lambda s: s.limit(5).offset(10),
    "offset and limit": lambda s: s.offset(10).limit(5),
    "slice": lambda s: s.slice(2, 7),
    "slice from the start": lambda s: s.slice(0, 7),
    "slice to the end": lambda s: s.slice(3, None),
    "limit zero": lambda s: s.limit(0),
    "offset zero": lambda s: s.offset(0),
    "limit None": lambda s: s.limit(5).limit(None),
    "limit twice": lambda s: s.limit(5).limit(6),
    "limit as a string": lambda s: s.limit("5"),
    "limit of a bindparam": lambda s: s.limit(sa.bindparam("n", type_=sa.Integer)).offset(sa.bindparam("m", type_=sa.Integer)),
    "limit of an expression": lambda s: s.limit(sa.literal(2) + 3),
    "limit of a literal_column": lambda s: s.limit(sa.literal_column("5")).offset(sa.literal_column("10")),
    "limit of a subquery": lambda s: s.limit(sa.select(func.count(a.id)).scalar_subquery()),
    "limit of a text": lambda s: s.limit(sa.text("5")),
    "fetch": lambda s: s.fetch(5),
    "fetch with offset": lambda s: s.fetch(5).offset(10),
    "fetch with ties": lambda s: s.fetch(5, with_ties=True),
    "fetch percent": lambda s: s.fetch(5, percent=True),
    "fetch percent with ties": lambda s: s.fetch(5, percent=True, with_ties=True).offset(2),
    "fetch of an expression": lambda s: s.fetch(sa.literal(2) + 3),
    "fetch after limit": lambda s: s.limit(3).fetch(5),
    "limit after fetch": lambda s: s.fetch(5).limit(3),
}
for name, change in LIMITS.items():
    case(f"{name}", lambda: change(ordered))
    case(f"{name}, no order", lambda: change(plain))
    case(f"{name}, distinct", lambda: change(ordered.distinct()))
    case(f"{name}, in a subquery", lambda: sa.select(change(ordered).subquery("s")))
    case(f"{name}, in an IN", lambda: sa.select(a.id).where(a.user_id.in_(change(sa.select(u.id).order_by(u.id)))))
    case(f"{name}, of a union", lambda: change(sa.union(sa.select(u.id), sa.select(a.id)).order_by("id")))
case("limit with join and group", lambda: sa.select(u.name, func.count(o.id).label("n")).join(orders).group_by(u.name)
     .having(func.count(o.id) > 1).order_by(func.count(o.id).desc(), u.name).limit(3).offset(6))
case("limit with equal names", lambda: sa.select(u.id, a.id).join(addresses).order_by(u.id, a.id).limit(5).offset(1))
case("limit of labels", lambda: sa.select(u.id.label("x"), (u.age + 1).label("y")).order_by(u.age + 1).limit(5).offset(1))
case("limit of expressions", lambda: sa.select(u.age + 1, func.lower(u.name)).order_by(u.id).limit(5).offset(1))
case("limit ordered by an expression", lambda: plain.order_by(func.lower(u.name).desc(), u.age + 1).limit(5).offset(2))
case("limit ordered with nulls last", lambda: plain.order_by(u.age.desc().nulls_last()).limit(5).offset(2))
case("limit for update", lambda: ordered.limit(5).with_for_update())
case("limit and offset for update", lambda: ordered.limit(5).offset(2).with_for_update())
case("two levels of limits", lambda: (lambda s: sa.select(s.c.id).order_by(s.c.id).limit(2).offset(1))(ordered.limit(5).offset(3).subquery()))
case("limit in a cte", lambda: sa.select(ordered.limit(5).offset(1).cte("c")).limit(2))
case("limit in a scalar subquery", lambda: sa.select(u.id, sa.select(o.total).where(o.user_id == u.id).order_by(o.placed).limit(1).offset(1).scalar_subquery()))
case("limit without froms", lambda: sa.select(sa.literal(1)).limit(1))
case("limit of table prefix labels", lambda: ordered.set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL).limit(5).offset(1))
case("limit with where", lambda: ordered.where(u.age > 5, u.name.like("e%")).limit(5).offset(7))
case("limit of exists", lambda: sa.select(u.id).where(ordered.limit(1).exists()))
case("negative limit", lambda: ordered.limit(-1))

case("distinct", lambda: plain.distinct())
case("distinct twice", lambda: plain.distinct().distinct())
case("distinct on", lambda: plain.distinct(u.name), only="default,postgresql")
case("distinct on two", lambda: plain.distinct(u.name, u.age).order_by(u.name, u.age, u.id), only="default,postgresql")
case("distinct on an expression", lambda: plain.distinct(func.lower(u.name)), only="default,postgresql")
case("distinct count", lambda: sa.select(func.count(u.name.distinct())))
case("sa.distinct", lambda: sa.select(sa.distinct(u.name)))
case("distinct function", lambda: sa.select(func.distinct(u.name)))
case("distinct with group", lambda: sa.select(u.name).distinct().group_by(u.name, u.age))
