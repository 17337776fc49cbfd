from sqlalchemy import *
from sqlalchemy.engine.reflection import *
from sqlalchemy.engine import reflection

print(list(ObjectKind), list(ObjectScope), ObjectKind.ANY, ObjectKind.ANY_VIEW, ObjectScope.ANY, repr(ObjectScope.ANY), [(n, m.value) for n, m in ObjectKind.__members__.items()], [(n, m.value) for n, m in ObjectScope.__members__.items()], ObjectKind.__module__)
e = create_engine("sqlite://", echo=True)
with e.begin() as c:
    c.execute(text("create table w (a int primary key) without rowid")); c.execute(text("create table s (a int) strict")); c.execute(text("create table r (id integer primary key, p int references r(id), w_a int, foreign key (w_a) references w(a) deferrable initially deferred)"))
    i = inspect(c)
    for t in ("w", "s", "nope"):
        try: print(i.get_table_options(t))
        except Exception as x: print(type(x).__name__, x)
    for n in ("get_sequence_names", "get_materialized_view_names", "get_temp_table_names", "get_domains", "get_enums"):
        try: print(n, getattr(i, n)())
        except Exception as x: print(n, type(x).__name__, x)
    print(i.get_sorted_table_and_fkc_names())
    print(i.sort_tables_on_foreign_key_dependency())
    print(i.get_multi_columns(filter_names=["w", "nope"]))
    print(i.get_multi_pk_constraint(filter_names=["w"], kind=ObjectKind.ANY, scope=ObjectScope.ANY))
    print(i.get_foreign_keys("r"), i.has_index("nope", "x"), i.has_table("w", schema="main"), i.get_table_names("main"))
    for bad in (lambda: i.get_pk_constraint("nope"), lambda: i.get_indexes("nope"), lambda: i.get_view_definition("nope"), lambda: i.get_check_constraints("nope"), lambda: i.get_unique_constraints("nope"), lambda: i.get_foreign_keys("nope"), lambda: i.get_table_names(schema="nope")):
        try: print(bad())
        except Exception as x: print(type(x).__name__, x)
