"""The order of an aggregate's rows, frames of windows as objects, what a frame leaves out; names of parameters that meet."""

import sqlalchemy as sa
from cases import case, column
from sqlalchemy import func
from sqlalchemy.schema import conv
from tables import users

u = users.c
kinds = sa.FrameClauseType

ordered = func.array_agg(u.name).aggregate_order_by(u.age.desc(), u.id)
column("array_agg", lambda: ordered)
column("filtered", lambda: ordered.filter(u.age > 5))
column("over", lambda: ordered.over(partition_by=u.name))
column("labelled", lambda: ordered.label("q"))
column("with a separator", lambda: func.string_agg(u.name, ",").aggregate_order_by(u.age))
column("group_concat", lambda: func.group_concat(u.name, "-").aggregate_order_by(u.age))
column("aggregate_strings", lambda: func.aggregate_strings(u.name, "-").aggregate_order_by(u.age.desc().nulls_last()))
column("aggregate_strings distinct", lambda: func.aggregate_strings(u.name.distinct(), "-").aggregate_order_by(u.name))
column("aggregate_strings filtered", lambda: func.aggregate_strings(u.name, "-").aggregate_order_by(u.age).filter(u.age > 2))
column("count distinct", lambda: func.count(u.name.distinct()).aggregate_order_by(u.name))
column("functions inside", lambda: func.json_agg(func.lower(u.name)).aggregate_order_by(func.upper(u.name), sa.func.f(u.id, 2)))
column("without arguments", lambda: func.rank().aggregate_order_by(u.age))
column("by the function", lambda: sa.aggregate_order_by(func.sum(u.age), u.name))
column("without an order", lambda: func.sum(u.age).aggregate_order_by())
case("grouped", lambda: sa.select(u.name, ordered).group_by(u.name).having(ordered.is_not(None)))

for text in ["current row", "GROUP", "ties", "No Others", "x", "TIES ", None, 5]:
    column(f"exclude {text!r}", lambda: func.sum(u.age).over(order_by=u.id, rows=(None, 0), exclude=text))
column("exclude of groups", lambda: func.sum(u.age).over(order_by=u.id, groups=(-1, 1), exclude="TIES"))
column("exclude without a frame", lambda: func.sum(u.age).over(order_by=u.id, exclude="TIES"))

for start in kinds:
    for end in kinds:
        for values in [(None, None), (1, 2), (None, 2), (1, None)]:
            if None in values and kinds.PRECEDING in (start, end) or None in values and kinds.FOLLOWING in (start, end):
                if (values[0] is None) == (start in (kinds.PRECEDING, kinds.FOLLOWING)):
                    continue
                if (values[1] is None) == (end in (kinds.PRECEDING, kinds.FOLLOWING)):
                    continue
            column(
                f"frame from {start.name} to {end.name} of {values}",
                lambda: func.sum(u.age).over(order_by=u.id, rows=sa.FrameClause(*values, start, end)),
            )
column("frame of floats", lambda: func.sum(u.age).over(range_=sa.FrameClause(1.5, 2.5, kinds.PRECEDING, kinds.FOLLOWING)))
column("frame of a literal", lambda: func.sum(u.age).over(groups=sa.FrameClause(sa.literal(3), None, kinds.PRECEDING, kinds.CURRENT)))
column("frame of an expression", lambda: func.sum(u.age).over(rows=sa.FrameClause(u.age, None, kinds.PRECEDING, kinds.CURRENT)))
column("frame of an unknown kind", lambda: func.sum(u.age).over(rows=sa.FrameClause(None, None, "x", kinds.CURRENT)))
column("over of a column", lambda: sa.over(u.age, order_by=u.id))
column("over of a text", lambda: sa.over(sa.text("row_number()"), u.name, u.id))
column("over, all by position", lambda: sa.over(func.sum(u.age), u.name, u.id, None, (None, 0)))

t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, default=5), sa.Column("b", sa.String(20), onupdate="x"), sa.Column("c", sa.Integer))
bound = sa.bindparam


def made():
    return [sa.schema.CreateTable(t)]


case("value named as a value", lambda: sa.insert(t).values(b=bound("c", "x"), c=5), before=made)
case("value before one of its name", lambda: sa.insert(t).values(c=5, b=bound("c", "x")), before=made)
case("two values of one name", lambda: sa.insert(t).values(c=bound("c", 5), b=bound("c", "x")), before=made)
case("two values that change places", lambda: sa.insert(t).values(c=bound("b", 5), b=bound("c", "x")), before=made)
case("value named as a default", lambda: sa.insert(t).values(b=bound("a", "x")), before=made)
case("criterion named as a value", lambda: sa.update(t).values(c=5).where(t.c.a == bound("c")), before=made)
case("criterion named as a key", lambda: sa.update(t).where(t.c.a == bound("c")), column_keys=["c"], before=made)
case("criterion named as an onupdate", lambda: sa.update(t).where(t.c.a == bound("b")), column_keys=["c"], before=made)
case("unique criterion named as a key", lambda: sa.update(t).where(t.c.a == bound("c", unique=True)), column_keys=["c"], before=made)
case("name in value and criterion", lambda: sa.update(t).values(c=t.c.c + bound("n")).where(t.c.a == bound("n")), before=made)
case("list and value of one name", lambda: sa.select(t.c.a).where(t.c.a == bound("x"), t.c.c.in_(bound("x", expanding=True))), before=made)
case("last value of a name", lambda: sa.select(t.c.a).where(t.c.a == bound("x", 1), t.c.c == bound("x", 2)), before=made)
case("unique_params", lambda: sa.select(t.c.a).where(t.c.a == bound("n"), t.c.c == bound("n")).unique_params(n=5), before=made)
case("unique_params of another name", lambda: sa.select(t.c.a).where(t.c.a == bound("n"), t.c.c == 5).unique_params(m=5), before=made)
case("keys of an insert", lambda: sa.insert(t), column_keys=["a", "c"], before=made)
case("keys beside values", lambda: sa.insert(t).values(c=5), column_keys=["b"], before=made)
column("literal written when executed", lambda: sa.literal(5, literal_execute=True))
column("text written when executed", lambda: sa.literal("x", sa.String, literal_execute=True))

for length in [60, 64, 65, 128, 129]:
    name = "n" * length
    case(f"index of {length}", lambda: sa.schema.CreateIndex(sa.Index(name, t.c.a, _table=t)), before=made)
    case(f"conventional index of {length}", lambda: sa.schema.CreateIndex(sa.Index(conv(name), t.c.a, _table=t)), before=made)
    for build in [sa.UniqueConstraint, sa.PrimaryKeyConstraint]:
        for given in [name, conv(name)]:
            keyed = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), build("a", name=given))
            case(f"{build.__name__} of {length}, {type(given).__name__}", lambda: sa.schema.CreateTable(keyed))
    check = sa.CheckConstraint("a > 5", name=name)
    sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), check)
    case(f"added check of {length}", lambda: sa.schema.AddConstraint(check), before=made)
    case(f"dropped check of {length}", lambda: sa.schema.DropConstraint(check), before=lambda: [*made(), sa.schema.AddConstraint(check)])
    case(f"label of {length}", lambda: sa.select(t.c.a.label(name)), before=made)
    case(f"alias of {length}", lambda: sa.select(t.alias(name).c.a), before=made)
    case(f"sequence of {length}", lambda: sa.schema.CreateSequence(sa.Sequence(name)))

defaults = {
    "sum": sa.text("1 + 1"),
    "call": sa.text("now()"),
    "words": sa.text("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"),
    "quoted": sa.text("'x' + 'y'"),
    "bracketed": sa.text(" (1)"),
    "negative": sa.text("-1"),
    "fraction": sa.text("1.5"),
    "word": sa.text("abc"),
    "string": "it's",
    "function": sa.func.lower("X"),
    "literal": sa.literal(-5),
    "added": sa.literal(5) + 1,
    "cast": sa.cast(5, sa.Integer),
    "case": sa.case((sa.true(), 1), else_=2),
    "now": sa.func.current_timestamp(),
}
for name, default in defaults.items():
    filled = sa.Table("t", sa.MetaData(), sa.Column("x", sa.Integer, server_default=default))
    case(f"server default {name}", lambda: sa.schema.CreateTable(filled))

for given in [1, 2, 3]:
    seq = sa.Sequence("s", optional=given == 2, schema="other" if given == 3 else None)
    numbered = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer, seq), sa.Column("x", sa.Integer))
    counted = lambda: [*([sa.schema.CreateSchema("other")] if seq.schema else []), sa.schema.CreateSequence(seq)]
    needed = lambda: [*counted(), sa.schema.CreateTable(numbered)]
    case(f"insert beside a sequence {given}", lambda: sa.insert(numbered).values(x=5), before=needed)
    case(f"insert many beside a sequence {given}", lambda: sa.insert(numbered).values([{"x": 5}, {"x": 6}]), before=needed)
    case(f"insert a select beside a sequence {given}", lambda: sa.insert(numbered).from_select(["x"], sa.select(numbered.c.x)), before=needed)
    case(f"insert returning a sequence {given}", lambda: sa.insert(numbered).values(x=5).returning(numbered.c.n), before=needed)
    case(f"insert over a sequence {given}", lambda: sa.insert(numbered).values(n=7), before=needed)
    case(f"create with a sequence {given}", lambda: sa.schema.CreateTable(numbered), before=counted)
