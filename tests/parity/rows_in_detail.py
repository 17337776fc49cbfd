from sqlalchemy import *
e = create_engine("sqlite://")
def tr(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
with e.connect() as c:
    s = text("select 1 as a, 2 as b")
    tr(lambda: c.execute(s).columns(7).all()); tr(lambda: c.execute(s).scalars(7).all()); tr(lambda: c.execute(s).columns(-1).all()); tr(lambda: c.execute(s).columns("z").all()); tr(lambda: c.execute(s).first()[7]); tr(lambda: c.execute(s).scalars("z").all()); tr(lambda: c.execute(s).mappings().columns(5).all()); tr(lambda: c.execute(s).columns("a", "a").all())
    r = c.execute(s).columns("b", "a"); print(r.keys(), r.first()._fields)
    tr(lambda: c.execute(s).scalars(None).all()); tr(lambda: c.execute(s).scalar_one()); tr(lambda: c.execute(text("select 1 union select 2")).scalar_one_or_none()); tr(lambda: c.execute(text("select 1 union select 2")).one())
    r = c.execute(s); print(r.first(), r.closed); tr(r.first); tr(lambda: r.keys())
    r = c.execute(s); print(next(r)); tr(lambda: next(r)); print(r.all(), r.closed)
    with c.execute(s) as r: print(r.all())
    print(r.closed); r = c.execute(s).unique(); print(r.fetchone(), list(r))
    r = c.execute(text("select 1 as a union all select 1 union all select 2")); print(r.unique().scalars().all()); r = c.execute(text("select 1 as a union all select 1 union all select 2")); print(r.scalars().unique().fetchmany(1))
    tr(lambda: c.execute(s).yield_per(1).unique().all()); tr(lambda: list(c.execute(s).yield_per(1).mappings()))
    print(c.execute(text("select 1 as \"x y\", 2 as class")).first()._mapping, c.execute(text("select 1 as \"x y\", 2 as class")).first()._fields)
    tr(lambda: c.execute(text("select 1 as class")).first()._asdict())
    tr(lambda: sorted([c.execute(text("select 2")).first(), c.execute(text("select 1")).first()])); tr(lambda: c.execute(s).first() < (1, 3)); tr(lambda: c.execute(s).first() + (3,)); tr(lambda: {c.execute(s).first(): 1}); tr(lambda: c.execute(s).first().a.bit_length()); tr(lambda: hasattr(c.execute(s).first(), "zz"))
    import pickle, copy; row = c.execute(s).first(); print(pickle.loads(pickle.dumps(row)) == row, copy.copy(row) == row, tuple(row), (*row,), isinstance(row, tuple), str(row), f"{row.a} {row.b}", "%s-%s" % row if isinstance(row, tuple) else "")
    match row:
        case (a, b): print("match", a, b)
    print(dict(zip(row._fields, row)), row._mapping.get("a"), row._mapping.get("zz", 9), len(row._mapping), repr(row._mapping.keys()), list(row._mapping))
from collections.abc import Mapping, Sequence
print(isinstance(row, Sequence), isinstance(row._mapping, Mapping), isinstance(row, tuple))
match row._mapping:
    case {"a": x}: print("mapping", x)
for bad in (lambda: row + (1,), lambda: (1,) + row, lambda: row * 2):
    try: print(bad())
    except TypeError as x: print(x)
