"""Window functions and their frames."""

import sqlalchemy as sa
from cases import case, column
from tables import orders, users

u, o, func = users.c, orders.c, sa.func

for name in ["row_number", "rank", "dense_rank", "percent_rank", "cume_dist"]:
    column(f"{name} over nothing", lambda: getattr(func, name)().over())
    column(f"{name} over order", lambda: getattr(func, name)().over(order_by=u.age))
    column(f"{name} over partition", lambda: getattr(func, name)().over(partition_by=u.name))
    column(f"{name} over both", lambda: getattr(func, name)().over(partition_by=u.name, order_by=u.age.desc()))
    column(f"{name} labelled", lambda: getattr(func, name)().over(order_by=[u.age, u.id.desc()]).label("place"))
for name in ["sum", "avg", "count", "min", "max"]:
    column(f"{name} over", lambda: getattr(func, name)(u.age).over(partition_by=[u.name, u.active], order_by=u.id))
    column(f"{name} over plus", lambda: getattr(func, name)(u.age).over(order_by=u.id) + 1)
    column(f"{name} filter over", lambda: getattr(func, name)(u.age).filter(u.active).over(order_by=u.id))
column("lag", lambda: func.lag(u.age).over(order_by=u.id))
column("lag with a default", lambda: func.lag(u.age, 1, 0).over(order_by=u.id))
column("lead", lambda: func.lead(u.age, 2).over(partition_by=u.name, order_by=u.id))
column("ntile", lambda: func.ntile(4).over(order_by=u.score))
column("first_value", lambda: func.first_value(u.name).over(order_by=u.id))
column("last_value", lambda: func.last_value(u.name).over(order_by=u.id, rows=(None, None)))
column("nth_value", lambda: func.nth_value(u.name, 2).over(order_by=u.id))

FRAMES = {
    "unbounded to current": (None, 0),
    "unbounded to unbounded": (None, None),
    "current to unbounded": (0, None),
    "current to current": (0, 0),
    "three before to one after": (-3, 1),
    "one before to current": (-1, 0),
    "current to five after": (0, 5),
    "five before to two before": (-5, -2),
    "two after to five after": (2, 5),
    "unbounded to two before": (None, -2),
    "two after to unbounded": (2, None),
}
for kind in ["rows", "range_", "groups"]:
    for frame_name, frame in FRAMES.items():
        column(f"{kind} {frame_name}", lambda: func.sum(u.age).over(order_by=u.id, **{kind: frame}))
column("rows and range", lambda: func.sum(u.age).over(order_by=u.id, rows=(None, 0), range_=(None, 0)))
column("rows of strings", lambda: func.sum(u.age).over(order_by=u.id, rows=("a", 0)))
column("rows of one", lambda: func.sum(u.age).over(order_by=u.id, rows=(0,)))
column("rows with partition", lambda: func.sum(u.age).over(partition_by=u.name, order_by=u.id, rows=(-1, 1)))
column("frame clause", lambda: func.sum(u.age).over(order_by=u.id, rows=sa.FrameClause(
    start=5, end=0, start_frame_type=sa.FrameClauseType.PRECEDING, end_frame_type=sa.FrameClauseType.CURRENT)))

column("over a function", lambda: func.row_number().over(partition_by=func.lower(u.name), order_by=func.length(u.name)))
column("over nulls last", lambda: func.row_number().over(order_by=u.age.desc().nulls_last()))
column("over a string order", lambda: func.row_number().over(order_by="age"))
column("over a case", lambda: func.sum(sa.case((u.active, 1), else_=0)).over(order_by=u.id))
column("over an expression", lambda: func.sum(u.age * 2 + 1).over(order_by=u.age + u.id))
column("sum of a sum", lambda: func.sum(func.sum(u.age)).over(partition_by=u.name))
column("ratio", lambda: u.age / func.sum(u.age).over())
column("difference to the one before", lambda: u.age - func.lag(u.age).over(order_by=u.id))
column("sa.over", lambda: sa.over(func.row_number(), order_by=u.id))
column("over within group", lambda: func.percentile_cont(0.5).within_group(u.age).over(partition_by=u.name))
column("over of a text", lambda: sa.over(sa.literal_column("row_number()"), order_by=u.id))
column("exclude", lambda: func.sum(u.age).over(order_by=u.id, rows=(None, 0), exclude="CURRENT ROW"))
case("order by a window", lambda: sa.select(u.id).order_by(func.row_number().over(order_by=u.age)))
case("running total", lambda: sa.select(o.user_id, o.placed, func.sum(o.total).over(
    partition_by=o.user_id, order_by=o.placed, rows=(None, 0)).label("running")).order_by(o.user_id, o.placed))
case("two windows", lambda: sa.select(
    func.rank().over(order_by=u.age), func.rank().over(order_by=u.score), func.sum(u.age).over()))


def _best():
    ranked = sa.select(o.user_id, o.total, func.row_number().over(
        partition_by=o.user_id, order_by=o.total.desc()).label("place")).subquery("ranked")
    return sa.select(ranked.c.user_id, ranked.c.total).where(ranked.c.place == 1)


case("best of each group", _best)
