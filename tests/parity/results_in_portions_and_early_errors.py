from sqlalchemy import *
from sqlalchemy.orm import Session
e = create_engine("sqlite://", poolclass=StaticPool)
for opts in ({}, {"yield_per": 2}, {"yield_per": 2, "max_row_buffer": 5}):
    with e.connect() as c:
        for st in (text("SELECT 1 UNION SELECT 2 UNION SELECT 3"), text("SELECT 1 AS x UNION SELECT 2 UNION SELECT 3").columns(x=Integer), union_all(select(literal(1)), select(literal(2)), select(literal(3)))):
            print(opts, [len(p) for p in c.execute(st, execution_options=opts).partitions()], c.execute(st, execution_options=opts).fetchmany())
    with Session(e) as s:
        for st in (text("SELECT 1 UNION SELECT 2 UNION SELECT 3"), union_all(select(literal(1)), select(literal(2)), select(literal(3)))):
            print(opts, [len(p) for p in s.execute(st, execution_options=opts).partitions()], [len(p) for p in s.scalars(st, execution_options=opts).partitions(2)])
with e.connect() as c:
    for st in (text("SELECT 1 UNION SELECT 2 UNION SELECT 3"), union_all(select(literal(1)), select(literal(2)), select(literal(3)))):
        print([len(p) for p in c.execute(st, execution_options={"stream_results": True}).partitions()])
with e.connect() as c:
    for f in (lambda: c.execute(text("SELECT :a")), lambda: c.execute(select(bindparam("q", type_=Integer))), lambda: c.execute(select(literal("x", Date))), lambda: c.execute(text("SELECT :a"), [{"a": 1}, {"b": 1}])):
        try: f()
        except Exception as x: print(type(x).__name__, str(x)[:100], c.in_transaction())
    c.execute(text("SELECT 1"))
    try: c.execute(text("SELECT :a"))
    except Exception as x: print(type(x).__name__, c.in_transaction())
with e.begin() as c:
    try: c.execute(text("SELECT :a"))
    except Exception as x: print(type(x).__name__, c.in_transaction())
with Session(e) as s:
    try: s.execute(text("SELECT :a"))
    except Exception as x: print(type(x).__name__, s.in_transaction())
