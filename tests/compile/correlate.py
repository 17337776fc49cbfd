"""Correlation of subqueries with the statements around them."""

import sqlalchemy as sa
from cases import case
from tables import addresses, orders, users

u, a, o, func = users.c, addresses.c, orders.c, sa.func


def inner(change=lambda select: select):
    return change(sa.select(a.email).where(a.user_id == u.id))


CHANGES = {
    "automatic": lambda s: s,
    "correlate users": lambda s: s.correlate(users),
    "correlate addresses": lambda s: s.correlate(addresses),
    "correlate None": lambda s: s.correlate(None),
    "correlate both": lambda s: s.correlate(users, addresses),
    "correlate twice": lambda s: s.correlate(users).correlate(addresses),
    "correlate_except addresses": lambda s: s.correlate_except(addresses),
    "correlate_except users": lambda s: s.correlate_except(users),
    "correlate_except None": lambda s: s.correlate_except(None),
}
for name, change in CHANGES.items():
    case(f"{name}: column", lambda: sa.select(u.id, inner(change).scalar_subquery()))
    case(f"{name}: where", lambda: sa.select(u.id).where(u.name == inner(change).scalar_subquery()))
    case(f"{name}: exists", lambda: sa.select(u.id).where(inner(change).exists()))
    case(f"{name}: in", lambda: sa.select(u.id).where(u.name.in_(inner(change))))
    case(f"{name}: order by", lambda: sa.select(u.id).order_by(inner(change).scalar_subquery()))
    case(f"{name}: having", lambda: sa.select(u.id).group_by(u.id).having(func.max(u.name) == inner(change).scalar_subquery()))
    case(f"{name}: derived table", lambda: sa.select(u.id, inner(change).subquery().c.email))
    case(f"{name}: update", lambda: sa.update(users).values(name=inner(change).scalar_subquery()), before=lambda: [sa.delete(users)])
    case(f"{name}: delete", lambda: sa.delete(users).where(u.name == inner(change).scalar_subquery()))
    case(f"{name}: alone", lambda: sa.select(inner(change).scalar_subquery()))
    case(f"{name}: join", lambda: sa.select(u.id).join(orders).where(inner(change).exists()))


def aliased(build):
    other = users.alias("other")
    return build(other)


case("correlate to an alias", aliased, lambda x: sa.select(x.c.id).where(
    sa.select(func.max(u.age)).where(u.name == x.c.name).scalar_subquery() > x.c.age))
case("older than the average of the name", aliased, lambda x: sa.select(u.id).where(
    u.age > sa.select(func.avg(x.c.age)).where(x.c.name == u.name).scalar_subquery()))
case("exists of an alias", aliased, lambda x: sa.select(u.id).where(sa.exists().where(x.c.manager_id == u.id)))
case("two levels", lambda: sa.select(u.id).where(sa.exists().where(
    o.user_id == u.id, sa.exists().where(a.user_id == u.id, a.id == o.id))))
case("two levels, automatic to the outermost", lambda: sa.select(u.id).where(
    u.id.in_(sa.select(o.user_id).where(o.id.in_(sa.select(a.id).where(a.user_id == u.id))))))
case("nothing left to select from", lambda: sa.select(u.id).where(
    sa.select(u.age).correlate(users).scalar_subquery() > 5))
case("no correlation where both froms are there", lambda: sa.select(u.id, a.id).where(
    inner().scalar_subquery() == "x"))
case("scalar correlate", lambda: sa.select(u.id, sa.select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery().correlate(users)))
case("scalar correlate_except", lambda: sa.select(u.id, sa.select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery().correlate_except(addresses)))
case("exists correlate", lambda: sa.select(u.id).where(sa.exists().where(a.user_id == u.id).correlate(users)))
case("exists correlate_except", lambda: sa.select(u.id).where(sa.exists().where(a.user_id == u.id).correlate_except(addresses)))
