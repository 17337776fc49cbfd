"""Queries where SQLAlchemy expects a scalar subquery or a FROM element, and plain values beside ANY and ALL."""

import re
import warnings

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b"), sa.column("s", sa.String))
q = sa.select(t.c.a)


def told(value):
    return re.sub(r" at 0x\w+", "", str(value))


def shown(name, make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            made = make()
            print(name, told(made), "|", told(made.compile(dialect=postgresql.dialect())))
        except Exception as error:
            print(name, type(error).__name__, told(error))
        for warning in caught:
            print("    warns:", warning.message)


shown("eq", lambda: t.c.a == q)
shown("lt", lambda: t.c.a < q)
shown("plus", lambda: t.c.a + q)
shown("in", lambda: t.c.a.in_(q))
shown("select", lambda: sa.select(q))
shown("where", lambda: sa.select(t).where(q))
shown("order", lambda: sa.select(t).order_by(q))
shown("func", lambda: sa.func.coalesce(q, 5))
shown("cast", lambda: sa.cast(q, sa.String))
shown("any", lambda: sa.any_(q))
shown("and", lambda: sa.and_(q, t.c.a == 5))
shown("case", lambda: sa.case((t.c.a == 1, q), else_=q))
shown("values", lambda: sa.insert(t).values(a=q))
shown("update", lambda: sa.update(t).values(a=q))
shown("label", lambda: sa.select(q.label("x")))
shown("distinct", lambda: sa.distinct(q))
shown("exists", lambda: sa.exists(q))
shown("between", lambda: t.c.a.between(q, 5))
shown("tuple", lambda: sa.tuple_(q, t.c.a))
shown("columns", lambda: sa.select(t.c.a, q))
shown("desc", lambda: sa.desc(q))
shown("not", lambda: sa.not_(q))
shown("join", lambda: sa.select(t).join(q, t.c.a == 1))
shown("from", lambda: sa.select(t).select_from(q))
shown("has", lambda: sa.type_coerce(q, sa.String))
shown("extract", lambda: sa.extract("year", q))
shown("like", lambda: t.c.s.like(q))
shown("upserts", lambda: sa.update(t).ordered_values((t.c.a, q)))

shown("any list", lambda: t.c.a == sa.any_([1, 2]))
shown("all tuple", lambda: t.c.a == sa.all_((1, 2)))
shown("any number", lambda: sa.any_(5))
shown("any text", lambda: sa.any_("x"))
shown("any None", lambda: sa.any_(None))
shown("any table", lambda: sa.any_(t))
shown("any of a literal", lambda: t.c.a > sa.all_(sa.literal([1, 2], sa.ARRAY(sa.Integer))))
shown("value beside any", lambda: 5 == sa.any_([5]))
shown("distinct text", lambda: sa.distinct("x"))
shown("distinct number", lambda: sa.distinct(5))
shown("asc list", lambda: sa.asc([1]))
shown("asc text", lambda: sa.asc("zz"))
shown("desc number", lambda: sa.desc(5))
shown("desc table", lambda: sa.desc(t))
shown("nulls first list", lambda: sa.nulls_first(["a"]))
