"""Common table expressions: plain, recursive, nested, of DML."""

import sqlalchemy as sa
from cases import case
from tables import addresses, items, orders, users

u, a, o, i, func = users.c, addresses.c, orders.c, items.c, sa.func


def adults(name="adults", **options):
    return sa.select(u.id, u.name).where(u.age >= 18).cte(name, **options)


def with_cte(build, *arguments, **options):
    return build(adults(*arguments, **options))


case("select of a cte", with_cte, lambda c: sa.select(c))
case("columns of a cte", with_cte, lambda c: sa.select(c.c.name).where(c.c.id > 5))
case("anonymous cte", with_cte, lambda c: sa.select(c.c.id), None)
case("join with a cte", with_cte, lambda c: sa.select(a.email, c.c.name).join(c, a.user_id == c.c.id))
case("join from a cte", with_cte, lambda c: sa.select(c.c.name, a.email).join_from(c, addresses, a.user_id == c.c.id))
case("outer join with a cte", with_cte, lambda c: sa.select(a.email, c.c.name).outerjoin(c, a.user_id == c.c.id))
case("cte twice", with_cte, lambda c: sa.select(c.c.id, c.alias("other").c.id))
case("cte joined with its alias", with_cte, lambda c: (lambda other: sa.select(c.c.name).join(other, c.c.id < other.c.id))(c.alias("other")))
case("cte in a subquery", with_cte, lambda c: sa.select(u.id).where(u.id.in_(sa.select(c.c.id))))
case("cte in exists", with_cte, lambda c: sa.select(u.id).where(sa.exists().where(c.c.id == u.id)))
case("cte in a derived table", with_cte, lambda c: sa.select(sa.select(c).subquery("s")))
case("cte in a union", with_cte, lambda c: sa.union_all(sa.select(c.c.id), sa.select(a.id)))
case("cte in both halves of a union", with_cte, lambda c: sa.union(sa.select(c.c.id), sa.select(c.c.id + 1)))
case("cte in a scalar subquery", with_cte, lambda c: sa.select(u.id, sa.select(func.max(c.c.id)).scalar_subquery()))
case("aggregate of a cte", with_cte, lambda c: sa.select(func.count()).select_from(c))
case("materialized hint", with_cte, lambda c: sa.select(c.prefix_with("MATERIALIZED", dialect="postgresql")))
case("not materialized", lambda: sa.select(adults().suffix_with("CYCLE id SET c USING p", dialect="postgresql")))
case("nesting", lambda: sa.select(sa.select(adults(nesting=True)).subquery("s")))
case("nesting of equal names", lambda: sa.select(adults().c.id, sa.select(adults(nesting=True)).subquery("s").c.name))
case("cte with a word as name", with_cte, lambda c: sa.select(c.c.id), "order")
case("cte with capitals", with_cte, lambda c: sa.select(c.c.id), "Adults")
case("cte named like a table", with_cte, lambda c: sa.select(c.c.id), "users")
case("table prefix labels", with_cte, lambda c: sa.select(c).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL))
case("limit of a cte", with_cte, lambda c: sa.select(c).order_by(c.c.id).limit(3))
case("cte with a limit", lambda: sa.select(sa.select(u.id).order_by(u.id).limit(2).cte("few")))
case("cte of an expression", lambda: sa.select(sa.select(u.age * 2, func.lower(u.name)).cte("c")))
case("cte of labels", lambda: sa.select(sa.select((u.age * 2).label("twice")).cte("c").c.twice))
case("cte of literals", lambda: sa.select(sa.select(sa.literal(1).label("one")).cte("c")))
case("cte of a union", lambda: sa.select(sa.union(sa.select(u.id), sa.select(a.id)).cte("ids")))
case("cte of a text", lambda: sa.select(sa.text("SELECT id, name FROM users").columns(sa.column("id"), sa.column("name")).cte("t")))
case("cte of values", lambda: sa.select(sa.values(sa.column("n", sa.Integer), name="v").data([(1,), (2,)]).cte("c")))
case("two ctes of the same name", lambda: sa.select(adults().c.id, sa.select(a.id).cte("adults").c.id))


def two(build):
    regional = sa.select(o.user_id, func.sum(o.total).label("total")).group_by(o.user_id).cte("regional")
    top = sa.select(regional.c.user_id).where(
        regional.c.total > sa.select(func.sum(regional.c.total) / 10).scalar_subquery()).cte("top")
    return build(regional, top)


case("cte that uses a cte", two, lambda regional, top: sa.select(
    o.user_id, i.product, func.sum(i.quantity).label("quantity")).join(items).where(o.user_id.in_(sa.select(top.c.user_id)))
    .group_by(o.user_id, i.product))
case("both ctes", two, lambda regional, top: sa.select(regional, top))
case("second cte first", two, lambda regional, top: sa.select(top, regional))
case("add_cte", lambda: sa.select(u.id).add_cte(adults()))
case("add_cte two", lambda: sa.select(u.id).add_cte(adults("one"), adults("two")))
case("add_cte nest_here", lambda: sa.select(sa.select(u.id).add_cte(adults(), nest_here=True).subquery()))
case("add_cte to an insert", lambda: sa.insert(addresses).from_select(["user_id", "email"], sa.select(adults())))


def tree(kind="union_all", **options):
    manager = users.alias("m")
    chain = sa.select(u.id, u.manager_id, sa.literal(0).label("depth")).where(u.manager_id.is_(None)).cte("chain", recursive=True, **options)
    step = sa.select(manager.c.id, manager.c.manager_id, chain.c.depth + 1).where(manager.c.manager_id == chain.c.id)
    return getattr(chain, kind)(step)


case("recursive with union_all", lambda: sa.select(tree()))
case("recursive with union", lambda: sa.select(tree("union")))
case("recursive with where", lambda: (lambda t: sa.select(t.c.id, t.c.depth).where(t.c.depth < 5).order_by(t.c.depth))(tree()))
case("recursive joined", lambda: (lambda t: sa.select(u.name, t.c.depth).join(t, t.c.id == u.id))(tree()))
case("recursive nesting", lambda: sa.select(sa.select(tree(nesting=True)).subquery("s")))


def numbers(limit):
    counter = sa.select(sa.literal(1).label("n")).cte("numbers", recursive=True)
    return counter.union_all(sa.select(counter.c.n + 1).where(counter.c.n < limit))


case("recursive numbers", lambda: sa.select(numbers(10)))
case("sum of recursive numbers", lambda: (lambda n: sa.select(func.sum(n.c.n)))(numbers(100)))
case("recursive and plain", lambda: (lambda n, c: sa.select(n.c.n, c.c.name).join_from(n, c, n.c.n == c.c.id))(numbers(5), adults()))


def parts():
    included = sa.select(i.id, i.order_id, i.quantity).where(i.product == "x").cte("included", recursive=True)
    outer, part = included.alias("outer"), items.alias("part")
    included = included.union_all(sa.select(part.c.id, part.c.order_id, part.c.quantity).where(part.c.order_id == outer.c.id))
    return sa.select(included.c.id, func.sum(included.c.quantity)).group_by(included.c.id)


case("recursive parts with aliases", parts)

DML = {
    "insert": lambda: sa.insert(addresses).values(user_id=1, email="x").returning(a.id, a.email),
    "insert many": lambda: sa.insert(addresses).values([{"user_id": 1, "email": "x"}, {"user_id": 2, "email": "y"}]).returning(a.id),
    "update": lambda: sa.update(addresses).values(email="y").where(a.user_id == 3).returning(a.id, a.email),
    "delete": lambda: sa.delete(addresses).where(a.user_id == 3).returning(a.id, a.email),
}
for name, build in DML.items():
    case(f"cte of {name}", lambda: sa.select(build().cte("changed")))
    case(f"anonymous cte of {name}", lambda: (lambda c: sa.select(c.c.id))(build().cte()))
    case(f"cte of {name} joined", lambda: (lambda c: sa.select(u.name, c.c.id).join(c, c.c.id == u.id))(build().cte("changed")))
    case(f"add_cte of {name}", lambda: sa.select(u.id).add_cte(build().cte("changed")))


def _using(name):
    c = adults()
    if name == "insert":
        return sa.insert(addresses).from_select(["user_id", "email"], sa.select(c.c.id, c.c.name))
    if name == "insert many":
        return sa.insert(addresses).values(user_id=sa.select(func.max(c.c.id)).scalar_subquery(), email="x")
    if name == "update":
        return sa.update(addresses).values(email="x").where(a.user_id.in_(sa.select(c.c.id)))
    return sa.delete(addresses).where(a.user_id.in_(sa.select(c.c.id)))


for name in DML:
    case(f"a cte in {name}", _using, name)
    case(f"a cte added to {name}", lambda: DML[name]().add_cte(adults()))
case("update from a cte", lambda: (lambda c: sa.update(addresses).values(email=c.c.name).where(a.user_id == c.c.id))(adults()))
case("delete using a cte", lambda: (lambda c: sa.delete(addresses).where(a.user_id == c.c.id))(adults()))
case("delete moved into an insert", lambda: (lambda gone: sa.insert(orders).from_select(["user_id", "note"], sa.select(gone.c.user_id, gone.c.email)))(
    sa.delete(addresses).where(a.user_id == 5).returning(a.user_id, a.email).cte("gone")))
