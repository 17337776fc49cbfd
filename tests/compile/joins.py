"""Joins of tables, aliases and subqueries."""

import sqlalchemy as sa
from cases import case, setup
from tables import addresses, items, orders, users

u, a, o, i = users.c, addresses.c, orders.c, items.c


def select(*columns):
    return sa.select(*(columns or (u.id, u.name)))


case("join", lambda: select().join(addresses))
case("join with a condition", lambda: select().join(addresses, u.id == a.user_id))
case("join with two conditions", lambda: select().join(addresses, sa.and_(u.id == a.user_id, a.email.like("%@%"))))
case("join with an or", lambda: select().join(addresses, sa.or_(u.id == a.user_id, u.id == a.id)))
case("join isouter", lambda: select().join(addresses, isouter=True))
case("join full", lambda: select().join(addresses, full=True))
case("outerjoin", lambda: select().outerjoin(addresses))
case("outerjoin full", lambda: select().outerjoin(addresses, full=True))
case("outerjoin with a condition", lambda: select().outerjoin(addresses, u.id == a.user_id))
case("join_from", lambda: sa.select(a.email).join_from(users, addresses))
case("join_from with a condition", lambda: sa.select(a.email).join_from(users, addresses, u.id == a.user_id))
case("join_from isouter", lambda: sa.select(a.email).join_from(users, addresses, isouter=True))
case("outerjoin_from", lambda: sa.select(a.email).outerjoin_from(users, addresses))
case("select_from join", lambda: sa.select(a.email).select_from(users).join(addresses))
case("select_from a join", lambda: sa.select(u.name, a.email).select_from(users.join(addresses)))
case("select_from an outer join", lambda: sa.select(u.name, a.email).select_from(users.outerjoin(addresses)))
case("select_from sa.join", lambda: sa.select(u.name).select_from(sa.join(users, addresses, u.id == a.user_id)))
case("select_from sa.outerjoin", lambda: sa.select(u.name).select_from(sa.outerjoin(users, addresses, full=True)))
case("three tables", lambda: select().join(orders).join(items))
case("three tables, all columns", lambda: sa.select(users, orders, items).join(orders, o.user_id == u.id).join(items))
case("four tables", lambda: select(u.name, a.email, i.product).join(addresses).join(orders, o.user_id == u.id).join(items))
case("outer and inner", lambda: select().outerjoin(orders).join(items))
case("nested join on the right", lambda: sa.select(u.name, i.product).select_from(users.join(orders.join(items), u.id == o.user_id)))
case("nested outer join on the right", lambda: sa.select(u.name).select_from(users.outerjoin(orders.join(items), u.id == o.user_id)))
case("nested join on the left", lambda: sa.select(u.name).select_from(users.join(orders).join(items)))
case("join of joins", lambda: sa.select(u.name).select_from(
    users.join(addresses).join(orders.outerjoin(items), u.id == o.user_id)))
case("select of a join", lambda: users.join(addresses).select())
case("a join alone", lambda: users.join(addresses))
case("an outer join alone", lambda: users.outerjoin(addresses, full=True))
case("join columns with labels", lambda: sa.select(users.join(addresses)).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL))


def _with_subquery(is_outer):
    counts = sa.select(a.user_id, sa.func.count().label("number")).group_by(a.user_id).subquery()
    return sa.select(u.name, counts.c.number).join(counts, u.id == counts.c.user_id, isouter=is_outer)


for is_outer in [False, True]:
    kind = "outer" if is_outer else "inner"
    case(f"{kind} join of a subquery", _with_subquery, is_outer)


def _employees(is_outer, condition=None):
    manager = users.alias("manager")
    on = u.manager_id == manager.c.id
    if condition:
        on = sa.and_(on, condition(manager.c))
    return sa.select(u.name, manager.c.name.label("boss")).join(manager, on, isouter=is_outer)


case("self join", _employees, False)
case("self outer join", _employees, True)
case("self join with a condition", _employees, True, lambda boss: boss.age > 50)
case("self join without a condition", lambda: sa.select(u.name).join(users.alias("manager")))


def _anonymous():
    one, two = users.alias(), users.alias()
    return sa.select(one.c.id, two.c.id).join_from(one, two, one.c.id < two.c.id).where(one.c.name == two.c.name)


case("join of anonymous aliases", _anonymous)


def _aliases():
    user, address = users.alias("u"), addresses.alias("a")
    return sa.select(user.c.name, address.c.email).join_from(user, address).order_by(user.c.id)


case("join of named aliases", _aliases)
case("alias of a join", lambda: sa.select(users.join(addresses).select().subquery("j")))
case("join on true", lambda: select().join(addresses, sa.true()))
case("join on false", lambda: select().join(addresses, sa.false()))
case("join on text", lambda: select().join(addresses, sa.text("users.id = addresses.user_id")))
case("join on a literal", lambda: select().join(addresses, sa.literal(1) == 1))
case("join and where", lambda: select().join(addresses).where(a.email == "x").where(u.age > 3))
case("join, group, having, order, limit", lambda: sa.select(u.name, sa.func.count(a.id).label("n")).join(addresses)
     .group_by(u.id, u.name).having(sa.func.count(a.id) > 1).order_by(sa.desc("n")).limit(10))
case("implicit join", lambda: sa.select(u.name, a.email).where(u.id == a.user_id))
case("three implicit joins", lambda: sa.select(u.name, i.product).where(u.id == o.user_id, o.id == i.order_id))
case("join without a foreign key", lambda: sa.select(a.email).join(items))


def _two_keys():
    metadata = sa.MetaData()
    people = sa.Table("people", metadata, sa.Column("id", sa.Integer, primary_key=True))
    letters = sa.Table(
        "letters", metadata, sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sender", sa.ForeignKey("people.id")), sa.Column("receiver", sa.ForeignKey("people.id")))
    return sa.select(people).join(letters)


case("join that is ambiguous", _two_keys)
case("join of nothing", lambda: sa.select(sa.literal(1)).join(users, sa.true()))
case("distinct join", lambda: select().distinct().join(addresses))
case("cross join through true", lambda: sa.select(u.id, a.id).select_from(users.join(addresses, sa.true())))
case("join to a values", lambda: sa.select(u.name).join(
    sa.values(sa.column("id", sa.Integer), name="v").data([(1,), (2,)]), sa.literal_column("v.id") == u.id))
case("exists join", lambda: select().join(orders).where(sa.exists().where(i.order_id == o.id)))
case("join with labels of both", lambda: sa.select(u.id.label("user"), a.id.label("address")).join_from(users, addresses))
case("select two tables", lambda: sa.select(users, addresses).join(addresses))


def _composite():
    metadata = sa.MetaData()
    parent = sa.Table("parent", metadata, sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, primary_key=True))
    child = sa.Table(
        "child", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("pa", sa.Integer), sa.Column("pb", sa.Integer),
        sa.ForeignKeyConstraint(["pa", "pb"], ["parent.a", "parent.b"]))
    return parent, child


setup(*_composite())
case("join by a composite key", lambda: (lambda parent, child: sa.select(parent.c.a, child.c.id).join(child))(*_composite()))
