"""Labels, label styles, and names that occur twice."""

import sqlalchemy as sa
from cases import case, setup
from tables import addresses, orders, users

u, a, o, func = users.c, addresses.c, orders.c, sa.func
setup(sa.Table("letters", sa.MetaData(), sa.Column("x", sa.Integer), sa.Column("y", sa.Integer)))
case("setup nocase", lambda: sa.DDL("CREATE COLLATION nocase FROM \"C\""), only="postgresql")
STYLES = {
    "none": lambda s: s.set_label_style(sa.LABEL_STYLE_NONE),
    "default": lambda s: s,
    "disambiguate": lambda s: s.set_label_style(sa.LABEL_STYLE_DISAMBIGUATE_ONLY),
    "table and column": lambda s: s.set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL),
}


def twice():
    other = users.alias("other")
    return sa.select(u.id, other.c.id)


SELECTS = {
    "one table": lambda: sa.select(u.id, u.name),
    "two tables": lambda: sa.select(u.id, a.id, a.user_id).join(addresses),
    "three tables": lambda: sa.select(u.id, a.id, o.id).join(addresses).join(orders, o.user_id == u.id),
    "the same column twice": lambda: sa.select(u.id, u.id),
    "the same column three times": lambda: sa.select(u.id, u.name, u.id, u.id),
    "a table and an alias": twice,
    "expressions": lambda: sa.select(u.age + 1, u.age + 2, -u.age),
    "the same expression twice": lambda: (lambda e: sa.select(e, e))(u.age + 1),
    "functions": lambda: sa.select(func.max(u.age), func.max(u.id), func.lower(u.name), func.count()),
    "labels": lambda: sa.select(u.id.label("number"), (u.age + 1).label("older")),
    "a label called like a column": lambda: sa.select(u.id, u.name.label("id")),
    "labels of equal names": lambda: sa.select(u.id.label("x"), a.id.label("x")).join(addresses),
    "a label called like the table and the column": lambda: sa.select(u.id, u.name.label("users_id")),
    "literals": lambda: sa.select(sa.literal(1), sa.literal("x"), sa.literal(1).label("one")),
    "texts": lambda: sa.select(sa.text("id"), sa.text("name AS n"), sa.literal_column("age"), sa.literal_column("age").label("a")).select_from(users),
    "column clauses": lambda: sa.select(sa.column("x"), sa.column("x"), sa.column("y")).select_from(sa.table("letters")),
    "null, true and false": lambda: sa.select(sa.null(), sa.null(), sa.true(), sa.false()),
    "casts": lambda: sa.select(sa.cast(u.id, sa.String), sa.cast(u.id, sa.Float), sa.cast(u.age + 1, sa.String)),
    "type_coerce": lambda: sa.select(sa.type_coerce(u.id, sa.String), sa.type_coerce(u.id, sa.Float)),
    "a scalar subquery": lambda: sa.select(u.id, sa.select(func.max(o.id)).scalar_subquery()),
    "exists": lambda: sa.select(sa.exists().where(a.id == 5)),
    "a case": lambda: sa.select(sa.case((u.age > 5, u.name), else_="x")),
    "comparisons": lambda: sa.select(u.age > 5, u.name == "x", u.active, ~u.active),
    "a subquery": lambda: sa.select(sa.select(u.id, u.name).subquery("s")),
    "a subquery of equal names": lambda: sa.select(sa.select(u.id, a.id).join(addresses).subquery("s")),
    "a subquery of expressions": lambda: sa.select(sa.select(u.age + 1, func.max(u.id)).subquery("s")),
    "an anonymous subquery and a table": lambda: sa.select(sa.select(u.id).subquery(), addresses),
    "a cte": lambda: sa.select(sa.select(u.id, a.id).join(addresses).cte("c")),
    "a union": lambda: sa.select(sa.union(sa.select(u.id, u.name), sa.select(a.id, a.email)).subquery("s")),
    "all of two tables": lambda: sa.select(users.join(addresses)),
    "a tuple": lambda: sa.select(sa.tuple_(u.id, u.name)),
    "distinct": lambda: sa.select(sa.distinct(u.name)),
    "a collation": lambda: sa.select(sa.collate(u.name, "nocase")),
    "a window": lambda: sa.select(func.row_number().over(order_by=u.id), func.rank().over(order_by=u.id)),
    "a label of a label": lambda: sa.select(u.id.label("a").label("b")),
    "a label with capitals": lambda: sa.select(u.id.label("Number")),
    "a label with a space": lambda: sa.select(u.id.label("the number")),
    "a label with a quote": lambda: sa.select(u.id.label('the "number"')),
    "a label that is a word": lambda: sa.select(u.id.label("select"), u.name.label("order")),
    "a label without a name": lambda: sa.select(u.id.label(None), (u.age + 1).label(None)),
    "a label with a per cent sign": lambda: sa.select(u.id.label("50%")),
    "a long label": lambda: sa.select(u.id.label("x" * 70)),
}
for name, build in SELECTS.items():
    for style in STYLES:
        case(f"{name}: {style}", lambda: STYLES[style](build()))

older = (u.age + 1).label("older")
case("order by a label", lambda: sa.select(u.id, older).order_by(older))
case("order by a label desc", lambda: sa.select(u.id, older).order_by(older.desc()))
case("order by a label's name", lambda: sa.select(u.id, older).order_by("older"))
case("order by desc of a label's name", lambda: sa.select(u.id, older).order_by(sa.desc("older")))
case("order by an unknown name", lambda: sa.select(u.id, older).order_by("younger"))
case("order by a column's name", lambda: sa.select(u.id, u.name).order_by("name"))
case("order by a label not selected", lambda: sa.select(u.id).order_by(older))
case("order by an expression of a label", lambda: sa.select(u.id, older).order_by(older + 5))
case("order by a function of a label", lambda: sa.select(u.id, older).order_by(func.abs(older)))
case("group by a label", lambda: sa.select(older, func.count()).group_by(older))
case("group by a label's name", lambda: sa.select(older, func.count()).group_by("older"))
case("having with a label", lambda: (lambda n: sa.select(u.name, n).group_by(u.name).having(n > 5))(func.count(u.id).label("n")))
case("where with a label", lambda: sa.select(u.id, older).where(older > 5))
case("label in an expression", lambda: sa.select(older + 5))
case("label in a function", lambda: sa.select(func.max(older)))
case("label in a case", lambda: sa.select(sa.case((older > 5, 1), else_=0)))
case("label in in", lambda: sa.select(u.id).where(older.in_([1, 2])))
case("label of a label in order by", lambda: sa.select(older.label("x")).order_by("x"))
case("order by two labels", lambda: (lambda n: sa.select(u.name.label("called"), n).group_by("called").order_by(n.desc(), "called"))(func.count().label("n")))
case("distinct on a label", lambda: sa.select(older).distinct().order_by(older))
case("label of a condition", lambda: sa.select((u.age > 5).label("adult")).order_by("adult"))
case("label of a negation", lambda: sa.select(sa.not_(u.active).label("inactive")))
case("label of an and", lambda: sa.select(sa.and_(u.active, u.age > 5).label("both")).where(sa.and_(u.active, u.age > 5).label("both")))
case("get_label_style", lambda: sa.text(sa.select(u.id).get_label_style().name))
case("label of a bindparam", lambda: sa.select(sa.bindparam("x", 5).label("x")))
case("over ordered by a label", lambda: sa.select(older, func.rank().over(order_by=older)))
case("label element", lambda: sa.select(older.element))
