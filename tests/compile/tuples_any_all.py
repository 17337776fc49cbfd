"""Tuples, ANY and ALL."""

import operator

import sqlalchemy as sa
from cases import case, column, over_users, where
from tables import addresses, orders, users

u, a, o = users.c, addresses.c, orders.c
ids = sa.select(a.user_id).where(a.email.like("%x"))
COMPARISON = {"eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge}

for name, op in COMPARISON.items():
    where(f"{name} any", lambda: op(u.id, sa.any_(ids.scalar_subquery())))
    where(f"{name} all", lambda: op(u.id, sa.all_(ids.scalar_subquery())))
    where(f"any {name}", lambda: op(sa.any_(ids.scalar_subquery()), u.id))
    where(f"number {name} any", lambda: op(5, sa.any_(ids.scalar_subquery())))
    where(f"{name} any method", lambda: op(u.id, ids.scalar_subquery().any_()))
    where(f"not {name} any", lambda: ~op(u.id, sa.any_(ids.scalar_subquery())))
    where(f"not {name} all", lambda: ~op(u.id, sa.all_(ids.scalar_subquery())))
    where(f"tuple {name} tuple", lambda: op(sa.tuple_(u.id, u.name), sa.tuple_(5, "x")))
    where(f"tuple {name} python tuple", lambda: op(sa.tuple_(u.id, u.name), (5, "x")))
    where(f"tuple {name} columns", lambda: op(sa.tuple_(u.id, u.name), sa.tuple_(u.age, u.fullname)))
    where(f"tuple {name} select", lambda: op(sa.tuple_(u.id, u.name), sa.select(a.id, a.email).scalar_subquery()))
where("any of a select", lambda: u.id == sa.any_(ids))
where("any of an array", lambda: u.id == sa.any_(sa.column("numbers", sa.ARRAY(sa.Integer))), before=lambda: over_users(sa.Column("numbers", sa.ARRAY(sa.Integer))))
where("any of a literal list", lambda: u.id == sa.any_(sa.literal([1, 2], sa.ARRAY(sa.Integer))))
where("any of a union", lambda: u.id > sa.any_(sa.union(sa.select(a.id), sa.select(o.id)).scalar_subquery()))
where("any plus", lambda: u.id + 5 == sa.any_(ids.scalar_subquery()))
where("any and", lambda: (u.id == sa.any_(ids.scalar_subquery())) & (u.age > 5))
where("like any", lambda: u.name.like(sa.any_(sa.select(a.email).scalar_subquery())))
where("any of a list", lambda: u.id == sa.any_([1, 2]))
where("tuple in", lambda: sa.tuple_(u.id, u.name).in_([(1, "a"), (2, "b")]))
where("tuple in one", lambda: sa.tuple_(u.id, u.name).in_([(1, "a")]))
where("tuple in nothing", lambda: sa.tuple_(u.id, u.name).in_([]))
where("tuple not in", lambda: sa.tuple_(u.id, u.name).not_in([(1, "a"), (2, "b")]))
where("tuple in with types", lambda: sa.tuple_(u.id, u.name, types=[sa.Integer, sa.String]).in_([(1, "a")]))
where("tuple in tuples", lambda: sa.tuple_(u.id, u.name).in_([sa.tuple_(1, "a"), sa.tuple_(u.age, u.fullname)]))
where("tuple in a select", lambda: sa.tuple_(u.id, u.name).in_(sa.select(a.id, a.email)))
where("tuple in of the wrong size", lambda: sa.tuple_(u.id, u.name).in_([(1, 2, 3)]))
where("tuple in numbers", lambda: sa.tuple_(u.id, u.name).in_([1, 2]))
where("tuple of one", lambda: sa.tuple_(u.id).in_([(1,), (2,)]))
where("tuple of expressions", lambda: sa.tuple_(u.id + 1, sa.func.lower(u.name)) == (5, "x"))
where("tuple between", lambda: sa.tuple_(u.id, u.name).between((1, "a"), (5, "b")))
where("tuple and", lambda: (sa.tuple_(u.id, u.name) > (5, "x")) & (u.age > 3))
where("tuple is None", lambda: sa.tuple_(u.id, u.name).is_(None))
where("keyset pagination", lambda: sa.tuple_(u.created_at, u.id) < (sa.bindparam("at"), sa.bindparam("last_id")))
column("tuple of literals compared", lambda: sa.tuple_(1, 2) == sa.tuple_(3, 4))
case("order by a tuple", lambda: sa.select(u.id).order_by(sa.tuple_(u.name, u.age)))
case("group by a tuple", lambda: sa.select(sa.func.count()).group_by(sa.tuple_(u.name, u.age)))
case("tuple alone", lambda: sa.tuple_(u.id, 5, "x"))
case("tuple of a list", lambda: sa.tuple_([u.id, u.name]))


def over():
    return over_users(sa.Column("tags", sa.ARRAY(sa.Integer)))


def A():
    return sa.column("tags", sa.ARRAY(sa.Integer))


for name, build in {
    "index": lambda: A()[1],
    "index compared": lambda: A()[1] == 5,
    "index of an expression": lambda: A()[u.id + 1],
    "slice": lambda: A()[1:2],
    "any": lambda: A().any(5),
    "any with an operator": lambda: A().any(5, operator=operator.lt),
    "all": lambda: A().all(5),
    "contains": lambda: A().contains([1]),
    "equals": lambda: A() == [1, 2],
    "concatenation": lambda: A() + [1],
    "two dimensions": lambda: sa.column("tags", sa.ARRAY(sa.Integer, dimensions=2))[1][2],
    "zero indexes": lambda: sa.column("tags", sa.ARRAY(sa.Integer, zero_indexes=True))[1],
    "array_agg index": lambda: sa.func.array_agg(u.id)[1],
    "in": lambda: A().in_([[1, 2], [3]]),
}.items():
    where(f"array {name}", build, before=over, only="default,postgresql")
