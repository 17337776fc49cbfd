"""Records what the real SQLAlchemy compiles: run it with an interpreter that has SQLAlchemy 2.1.

    python src/sql/tests/record.py > src/sql/tests/recorded/statements.txt

Each case becomes a block: its name, the text for no database, the text and parameters for SQLite. The Rust test of the
same name builds the same statement.
"""

import datetime as dt
import decimal
import sys
import warnings

from sqlalchemy import *
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import declarative_base
from sqlalchemy.schema import CreateIndex, CreateTable, DropIndex, DropTable

warnings.simplefilter("ignore")
m = MetaData()
users = Table(
    "users", m,
    Column("id", Integer, primary_key=True),
    Column("name", String(50), nullable=False),
    Column("age", Integer),
    Column("active", Boolean),
    Column("score", Float),
    Column("price", Numeric(10, 2)),
    Column("created", DateTime),
    Column("data", JSON),
)
addresses = Table(
    "addresses", m,
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer, ForeignKey("users.id")),
    Column("email", String(100), unique=True),
)
orders = Table(
    "orders", m,
    Column("id", Integer, primary_key=True),
    Column("user_id", ForeignKey("users.id")),
    Column("address_id", ForeignKey("addresses.id")),
    Column("Total", Float),
    Column("order", Integer, key="pos"),
)
lonely = Table("lonely", m, Column("x", Integer), Column("y", String))
dflt = Table(
    "dflt", m,
    Column("id", Integer, primary_key=True),
    Column("a", Integer, default=5),
    Column("b", String, default=lambda: "b", onupdate=lambda: "u"),
    Column("c", DateTime, default=func.now(), onupdate=func.now()),
    Column("d", Integer, server_default="7"),
)
u, a, o, l, d = users.c, addresses.c, orders.c, lonely.c, dflt.c
dialect = sqlite.dialect(paramstyle="qmark")


def case(name, make, keys=None, many=False):
    print("=== " + name)
    try:
        statement = make()
    except Exception as error:
        print(f"[error] {type(error).__name__}: {error}")
        return
    try:
        print("[text]")
        print(str(statement))
    except Exception as error:
        print(f"[error] {type(error).__name__}: {error}")
    print("[sqlite]")
    try:
        kw = {}
        if keys is not None:
            kw["column_keys"] = keys
        if isinstance(statement, (CreateTable, CreateIndex, DropIndex, DropTable)):
            print(str(statement.compile(dialect=dialect)))
            return
        compiled = statement.compile(dialect=dialect, for_executemany=many, **kw)
        params = compiled.construct_params(_check=False)
        state = compiled._process_parameters_for_postcompile(dict(params))
        print(state.statement)
        values = []
        for key in state.positiontup or ():
            value = state.parameters[key]
            if repr(value) == "symbol('REQUIRED')":
                value = None
            process = state.processors.get(key) or compiled._bind_processors.get(key)
            if process is not None and not isinstance(process, tuple):
                value = process(value)
            values.append(value)
        print("[params] " + repr(tuple(values)))
        if compiled._result_columns and not isinstance(statement, ColumnElement):
            print("[columns] " + ", ".join(f"{c.keyname}:{c.type!r}" for c in compiled._result_columns))
    except Exception as error:
        print(f"[error] {type(error).__name__}: {error}")


def section_expressions():
    for name, make in {
        "eq": lambda: u.name == "x",
        "ne": lambda: u.name != "x",
        "eq_none": lambda: u.name == None,
        "ne_none": lambda: u.name != None,
        "eq_true": lambda: u.active == True,
        "lt_none": lambda: u.age < None,
        "is_true": lambda: u.active.is_(True),
        "is_not_none": lambda: u.name.is_not(None),
        "gt_and_lt": lambda: and_(u.age > 5, u.age < 10),
        "or_in_and": lambda: and_(or_(u.age > 5, u.age < 3), u.name == "x"),
        "and_in_or": lambda: or_(and_(u.age > 5, u.age < 3), u.name == "x"),
        "and_flat": lambda: and_(and_(u.age > 5, u.age < 3), u.name == "x"),
        "and_true": lambda: and_(true(), u.age > 5),
        "and_false": lambda: and_(false(), u.age > 5),
        "and_single": lambda: and_(u.age > 5),
        "and_only_true": lambda: and_(true()),
        "not_eq": lambda: ~(u.name == "x"),
        "not_and": lambda: ~and_(u.age > 5, u.name == "x"),
        "not_or": lambda: not_(or_(u.age > 5, u.name == "x")),
        "not_not": lambda: ~~(u.name == "x"),
        "not_not_and": lambda: ~~and_(u.age > 5, u.name == "x"),
        "not_column": lambda: ~u.active,
        "not_not_column": lambda: ~~u.active,
        "not_string_column": lambda: ~u.name,
        "not_in": lambda: ~u.id.in_([1, 2]),
        "in": lambda: u.id.in_([1, 2, 3]),
        "in_empty": lambda: u.id.in_([]),
        "not_in_empty": lambda: u.id.not_in([]),
        "in_exprs": lambda: u.id.in_([u.age, 5]),
        "in_select": lambda: u.id.in_(select(a.user_id)),
        "not_in_select": lambda: u.id.not_in(select(a.user_id)),
        "in_tuple": lambda: tuple_(u.id, u.name).in_([(1, "a"), (2, "b")]),
        "like": lambda: u.name.like("%x%"),
        "not_like": lambda: u.name.not_like("%x%"),
        "like_escape": lambda: u.name.like("%x%", escape="/"),
        "ilike": lambda: u.name.ilike("%x%"),
        "not_ilike": lambda: ~u.name.ilike("%x%"),
        "contains": lambda: u.name.contains("x"),
        "contains_autoescape": lambda: u.name.contains("x%_/", autoescape=True),
        "not_contains": lambda: ~u.name.contains("x"),
        "icontains": lambda: u.name.icontains("x"),
        "startswith": lambda: u.name.startswith("x"),
        "istartswith": lambda: u.name.istartswith("x"),
        "endswith": lambda: u.name.endswith("x"),
        "startswith_column": lambda: u.name.startswith(a.email),
        "between": lambda: u.age.between(1, 5),
        "not_between": lambda: ~u.age.between(1, 5),
        "between_and": lambda: and_(u.age.between(1, 5), u.name == "x"),
        "add": lambda: u.age + 5,
        "radd": lambda: 5 + u.age,
        "add_mul": lambda: (u.age + 5) * 2,
        "mul_add": lambda: u.age + 5 * u.id,
        "sub_sub": lambda: u.age - (u.id - 5),
        "sub_left": lambda: (u.age - u.id) - 5,
        "add_nested": lambda: u.age + (u.id + 5),
        "div": lambda: u.age / 2,
        "div_column": lambda: u.age / u.id,
        "floordiv": lambda: u.age // 2,
        "mod": lambda: u.age % 2,
        "neg": lambda: -u.age,
        "neg_sum": lambda: -(u.age + 5),
        "pow_func": lambda: func.pow(u.age, 2),
        "concat_plus": lambda: u.name + "x",
        "concat_rplus": lambda: "x" + u.name,
        "concat_chain": lambda: u.name + "x" + a.email,
        "concat_method": lambda: u.name.concat("x"),
        "concat_eq": lambda: u.name + "x" == "yx",
        "eq_chain": lambda: (u.age == 5) == (u.id == 3),
        "cmp_of_sum": lambda: u.age + 5 > u.id * 2,
        "is_distinct": lambda: u.age.is_distinct_from(5),
        "is_not_distinct": lambda: u.age.is_not_distinct_from(None),
        "collate": lambda: u.name.collate("NOCASE"),
        "collate_desc": lambda: desc(collate(u.name, "NOCASE")),
        "regexp": lambda: u.name.regexp_match("^x"),
        "not_regexp": lambda: ~u.name.regexp_match("^x"),
        "op": lambda: u.age.op("->>")("x"),
        "op_bool": lambda: u.age.bool_op("@>")(5),
        "bitand": lambda: u.age.bitwise_and(3),
        "bitor": lambda: u.age.bitwise_or(3),
        "bitnot": lambda: u.age.bitwise_not(),
        "lshift": lambda: u.age.bitwise_lshift(3),
        "desc": lambda: u.age.desc(),
        "asc_nulls": lambda: u.age.asc().nulls_last(),
        "label_alone": lambda: (u.age + 5).label("z"),
        "label_compare": lambda: (u.age + 5).label("z") > 5,
        "cast": lambda: cast(u.age, String(10)),
        "cast_literal": lambda: cast("5", Integer),
        "cast_numeric": lambda: cast(u.age, Numeric(10, 2)),
        "type_coerce": lambda: type_coerce(u.age, String) + "x",
        "case": lambda: case_((u.age > 5, "big"), (u.age > 3, "mid"), else_="small"),
        "case_value": lambda: case_({1: "one", 2: "two"}, value=u.age, else_="many"),
        "case_no_else": lambda: case_((u.age > 5, u.name)),
        "case_compare": lambda: case_((u.age > 5, 1), else_=0) == 1,
        "func_lower": lambda: func.lower(u.name),
        "func_eq": lambda: func.lower(u.name) == "x",
        "func_count": lambda: func.count(),
        "func_count_col": lambda: func.count(u.id),
        "func_count_distinct": lambda: func.count(distinct(u.id)),
        "func_count_method_distinct": lambda: func.count(u.id.distinct()),
        "func_literal": lambda: func.coalesce(u.name, "x", None),
        "func_now": lambda: func.now(),
        "func_current": lambda: func.current_timestamp(),
        "func_package": lambda: func.pkg.sub.thing(1),
        "func_upper_name": lambda: func.COUNT(u.id),
        "func_mixed_name": lambda: func.MyFunc(u.id),
        "func_nested": lambda: func.round(func.avg(u.score), 2),
        "func_sum_expr": lambda: func.sum(u.age * u.score),
        "func_plus": lambda: func.max(u.age) + 1,
        "func_length": lambda: func.char_length(u.name),
        "func_strings": lambda: func.aggregate_strings(u.name, ","),
        "func_bool_where": lambda: func.foo(u.age, type_=Boolean),
        "over": lambda: func.row_number().over(order_by=u.age),
        "over_partition": lambda: func.sum(u.age).over(partition_by=u.name, order_by=u.age.desc()),
        "over_two": lambda: func.rank().over(partition_by=[u.name, u.active], order_by=[u.age, u.id]),
        "over_rows": lambda: func.sum(u.age).over(order_by=u.id, rows=(None, 0)),
        "over_range": lambda: func.sum(u.age).over(order_by=u.id, range_=(-1, 2)),
        "filter": lambda: func.count(u.id).filter(u.age > 5),
        "filter_over": lambda: func.count(u.id).filter(u.age > 5, u.name == "x").over(order_by=u.id),
        "within_group": lambda: func.percentile_cont(0.5).within_group(u.age.desc()),
        "extract": lambda: extract("year", u.created),
        "tuple": lambda: tuple_(u.id, u.name) == tuple_(1, "x"),
        "exists": lambda: exists().where(a.user_id == u.id),
        "exists_select": lambda: select(a.id).where(a.user_id == u.id).exists(),
        "not_exists": lambda: ~exists().where(a.user_id == u.id),
        "exists_and": lambda: and_(exists().where(a.user_id == u.id), u.age > 5),
        "scalar": lambda: select(func.max(a.id)).scalar_subquery() > u.id,
        "any": lambda: u.id == any_(select(a.user_id).scalar_subquery()),
        "all": lambda: 5 < all_(select(a.user_id).scalar_subquery()),
        "null": lambda: null(),
        "true": lambda: true(),
        "false": lambda: false(),
        "literal": lambda: literal("x"),
        "literal_column": lambda: literal_column("1 + 1"),
        "column": lambda: column("x") > 5,
        "column_quoted": lambda: column("Mixed Case"),
        "column_reserved": lambda: column("select"),
        "bindparam": lambda: u.name == bindparam("n"),
        "bindparam_value": lambda: u.name == bindparam("n", "v"),
        "text": lambda: text("a = :x AND b = :y").bindparams(x=5, y="z"),
        "text_escapes": lambda: text(r"a::int = '\:x' AND t = '12:30'"),
        "text_in_and": lambda: and_(text("a = 1"), u.age > 5),
        "json_index": lambda: u.data["k"],
        "json_index_int": lambda: u.data[2],
        "json_path": lambda: u.data[("a", 1)],
        "json_as_string": lambda: u.data["k"].as_string() == "x",
        "json_as_integer": lambda: u.data["k"].as_integer() > 5,
        "json_eq": lambda: u.data == {"a": 1},
        "date_eq": lambda: u.created > dt.datetime(2024, 1, 2, 3, 4, 5),
        "decimal_eq": lambda: u.price == decimal.Decimal("9.90"),
        "float_int": lambda: u.score > 5,
        "bool_and": lambda: and_(u.active, u.age > 5),
        "bool_or_not": lambda: or_(~u.active, u.age > 5),
        "same_name_binds": lambda: and_(u.age > 5, u.age < 10, u.name == "x", u.name != "y"),
    }.items():
        case("expr_" + name, make)


def case_(*args, **kw):
    import sqlalchemy

    return sqlalchemy.case(*args, **kw)


def section_selects():
    ua, ub = users.alias("ua"), users.alias()
    sub = select(a.user_id, func.count().label("n")).group_by(a.user_id).subquery()
    named = select(u.id, u.name).where(u.age > 5).subquery("s")
    cte = select(u.id, u.name).where(u.age > 5).cte("grown")
    for name, make in {
        "table": lambda: select(users),
        "columns": lambda: select(u.id, u.name),
        "where": lambda: select(u.id).where(u.age > 5),
        "where_two": lambda: select(u.id).where(u.age > 5).where(u.name == "x"),
        "where_args": lambda: select(u.id).where(u.age > 5, or_(u.name == "x", u.name == "y")),
        "where_true": lambda: select(u.id).where(true()),
        "where_false": lambda: select(u.id).where(false()),
        "where_bool": lambda: select(u.id).where(u.active),
        "where_not_bool": lambda: select(u.id).where(~u.active),
        "two_tables": lambda: select(u.id, a.email).where(u.id == a.user_id),
        "dupe_names": lambda: select(u.id, a.id),
        "dupe_same": lambda: select(u.id, u.id),
        "dupe_three": lambda: select(u.id, a.id, o.id, u.id),
        "labels": lambda: select(u.id.label("i"), (u.age + 5).label("plus")),
        "anon": lambda: select(u.age + 5, u.age * 2),
        "anon_func": lambda: select(func.count(), func.count(u.id), func.max(u.age)),
        "cast_name": lambda: select(cast(u.age, String), cast(u.age, Float), type_coerce(u.name, Text)),
        "literal_cols": lambda: select(literal(1), literal("x"), null(), true()),
        "literal_column": lambda: select(literal_column("1").label("one"), literal_column("2")),
        "text_col": lambda: select(text("1"), text("x AS y")),
        "bool_expr": lambda: select(u.age > 5, ~u.active, u.active),
        "exists_col": lambda: select(exists().where(a.user_id == u.id)),
        "case_col": lambda: select(case_((u.age > 5, 1), else_=0)),
        "tablename": lambda: select(u.id, u.name).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL),
        "tablename_func": lambda: select(func.count(u.id), (u.age + 5)).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL),
        "tablename_dupe": lambda: select(u.id, a.user_id, u.id).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL),
        "tablename_alias": lambda: select(ub.c.id, ua.c.id).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL),
        "style_none": lambda: select(u.id, a.id, func.count()).set_label_style(LABEL_STYLE_NONE),
        "order_by": lambda: select(u.id).order_by(u.name, u.age.desc()),
        "order_label": lambda: select((u.age + 5).label("z")).order_by((u.age + 5).label("z")),
        "order_label_desc": lambda: (lambda z: select(z).order_by(z.desc()))((u.age + 5).label("z")),
        "order_string": lambda: select((u.age + 5).label("z"), u.name).order_by("z", desc("name")),
        "order_string_bad": lambda: select(u.name).order_by("nope"),
        "order_other_label": lambda: (lambda z: select(u.id).order_by(z))((u.age + 5).label("z")),
        "order_null": lambda: select(u.id).order_by(None),
        "group_by": lambda: select(u.name, func.count(u.id)).group_by(u.name).having(func.count(u.id) > 2),
        "group_label": lambda: (lambda z: select(z, func.count()).group_by(z))((u.age + 5).label("z")),
        "group_string": lambda: select((u.age + 5).label("z"), func.count()).group_by("z"),
        "limit": lambda: select(u.id).limit(5),
        "offset": lambda: select(u.id).offset(5),
        "limit_offset": lambda: select(u.id).limit(5).offset(10),
        "limit_expr": lambda: select(u.id).limit(bindparam("n", 5)),
        "distinct": lambda: select(u.name).distinct(),
        "for_update": lambda: select(u.name).with_for_update(),
        "prefix": lambda: select(u.name).prefix_with("/*x*/"),
        "join": lambda: select(u.id).join(addresses),
        "join_on": lambda: select(u.id).join(addresses, a.user_id == u.id),
        "outerjoin": lambda: select(u.id, a.email).outerjoin(addresses),
        "join_full": lambda: select(u.id).join(addresses, full=True),
        "join_chain": lambda: select(u.id).join(addresses).join(orders, orders.c.address_id == a.id),
        "join_from": lambda: select(u.id).join_from(users, addresses),
        "join_select_from": lambda: select(func.count()).select_from(users).join(addresses),
        "join_explicit": lambda: select(users.join(addresses)),
        "join_obj": lambda: select(u.id).select_from(users.outerjoin(addresses)),
        "join_ambiguous": lambda: select(o.id).join(lonely),
        "join_no_left": lambda: select(literal(1)).join(addresses),
        "join_nofk": lambda: select(users.join(lonely)),
        "join_alias": lambda: select(u.id, ua.c.name).join(ua, ua.c.id == u.age),
        "join_subquery": lambda: select(u.name, sub.c.n).join(sub, sub.c.user_id == u.id),
        "join_subquery_fk": lambda: select(u.name, sub.c.n).join(sub),
        "join_nested_where": lambda: select(u.id).join(addresses).where(a.email == "x", u.age > 5),
        "alias": lambda: select(ua.c.id).where(ua.c.name == "x"),
        "alias_anon": lambda: select(ub.c.id).where(ub.c.name == "x"),
        "alias_two": lambda: select(ua.c.id, ub.c.id).where(ua.c.id == ub.c.id),
        "alias_all": lambda: select(ua),
        "subquery": lambda: select(sub),
        "subquery_named": lambda: select(named.c.name).where(named.c.id > 5),
        "subquery_dupes": lambda: select(select(u.id, a.id).subquery()),
        "subquery_anon": lambda: select(select(u.age + 5, func.count()).subquery()),
        "subquery_tablename": lambda: select(func.count()).select_from(
            select(u.id, u.name).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL).subquery()
        ),
        "subquery_two": lambda: select(sub.c.n, named.c.name).where(sub.c.user_id == named.c.id),
        "scalar_col": lambda: select(u.name, select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery()),
        "scalar_label": lambda: select(u.name, select(func.count(a.id)).where(a.user_id == u.id).scalar_subquery().label("n")),
        "scalar_where": lambda: select(u.name).where(u.age == select(func.max(u.age)).scalar_subquery()),
        "correlate": lambda: select(u.name).where(
            u.age == select(func.max(ua.c.age)).where(ua.c.name == u.name).correlate(users).scalar_subquery()
        ),
        "correlate_none": lambda: select(u.name).where(
            select(a.id).where(a.user_id == u.id).correlate(None).exists()
        ),
        "exists_where": lambda: select(u.name).where(exists().where(a.user_id == u.id)),
        "exists_select": lambda: select(u.name).where(select(a.id).where(a.user_id == u.id).exists()),
        "not_exists_and": lambda: select(u.name).where(~exists().where(a.user_id == u.id), u.age > 5),
        "cte": lambda: select(cte).where(cte.c.id > 5),
        "cte_join": lambda: select(u.id).join(cte, cte.c.id == u.id),
        "cte_two": lambda: (lambda c2: select(cte.c.name, c2.c.n).join(c2, c2.c.user_id == cte.c.id))(
            select(a.user_id, func.count().label("n")).group_by(a.user_id).cte("counts")
        ),
        "cte_of_cte": lambda: select(select(cte.c.id).where(cte.c.id > 1).cte("second")),
        "cte_anon": lambda: select(select(u.id).cte()),
        "cte_alias": lambda: (lambda c2: select(cte.c.id, c2.c.id).where(cte.c.id == c2.c.id))(cte.alias("again")),
        "cte_recursive": lambda: (lambda t: select(t.union_all(select(t.c.n + 1).where(t.c.n < 10))))(
            select(literal(1).label("n")).cte("t", recursive=True)
        ),
        "union": lambda: union(select(u.id), select(a.id)),
        "union_all_order": lambda: union_all(select(u.id), select(a.id)).order_by("id").limit(5),
        "union_order_col": lambda: (lambda q: q.order_by(q.selected_columns.name))(union(select(u.name), select(a.email))),
        "union_of_limits": lambda: union(select(u.id).limit(1), select(a.id).order_by(a.id)),
        "union_nested": lambda: union(union_all(select(u.id), select(a.id)), select(o.id)),
        "intersect": lambda: intersect(select(u.id), select(a.id)),
        "except": lambda: except_(select(u.id), select(a.id)),
        "union_subquery": lambda: select(union(select(u.id), select(a.id)).subquery()),
        "union_bad": lambda: union(select(u.id), select(a.id, a.email)),
        "quoted": lambda: select(o.Total, o.pos),
        "quoted_where": lambda: select(o.id).where(o.pos > 5).order_by(o.Total),
        "textual": lambda: text("select id, name from users where id = :x").bindparams(x=5).columns(u.id, u.name),
        "textual_sub": lambda: select(text("select id from users").columns(column("id")).subquery()),
        "select_func_from": lambda: select(func.count()).select_from(users),
        "select_one": lambda: select(1),
        "lateral_free": lambda: select(u.id, values(column("a", Integer), column("b", String), name="v").data([(1, "x"), (2, "y")])),
        "in_subquery_where": lambda: select(u.name).where(u.id.in_(select(a.user_id).where(a.email.like("%x%")))),
        "same_table_scalar": lambda: select(u.name).where(u.id.in_(select(ua.c.id).where(ua.c.age > u.age))),
        "binds_everywhere": lambda: select(u.age + 1).where(u.age > 2).group_by(u.age + 3).having(func.max(u.age) > 4).order_by(u.age + 5).limit(6),
        "window_sub": lambda: (lambda s: select(s.c.id).where(s.c.rn == 1))(
            select(u.id, func.row_number().over(partition_by=u.name, order_by=u.age).label("rn")).subquery()
        ),
        "extra_froms": lambda: select(u.id).select_from(addresses),
        "schema": lambda: (lambda t: select(t).where(t.c.id == 1))(Table("t", MetaData(), Column("id", Integer), schema="other")),
        "lightweight": lambda: (lambda t: select(t.c.a).where(t.c.b == 5))(table("t", column("a"), column("b", Integer))),
        "in_bindparam": lambda: select(u.id).where(u.id.in_(bindparam("ids", [1, 2], expanding=True))),
        "neg_in_empty": lambda: select(u.id).where(u.id.not_in([])),
    }.items():
        case("select_" + name, make)


def section_more():
    ua = users.alias("ua")
    parent = Table("parent", m, Column("a", Integer, primary_key=True), Column("b", Integer, primary_key=True))
    child = Table("child", m, Column("id", Integer, primary_key=True), Column("pa", Integer), Column("pb", Integer), ForeignKeyConstraint(["pa","pb"],["parent.a","parent.b"]))
    two = Table("two", m, Column("id", Integer, primary_key=True), Column("u1", ForeignKey("users.id")), Column("u2", ForeignKey("users.id")))
    node = Table("node", m, Column("id", Integer, primary_key=True), Column("parent_id", ForeignKey("node.id")))
    n2 = node.alias("n2")
    for name, make in {
        "composite_join": lambda: select(child.c.id).join(parent),
        "ambiguous_fk": lambda: select(two.c.id).join(users),
        "join_two_on": lambda: select(two.c.id).join(users, two.c.u1 == u.id),
        "self_join": lambda: select(node.c.id, n2.c.id).join(n2, node.c.parent_id == n2.c.id),
        "self_join_fk": lambda: select(node.c.id).join(n2),
        "three_joins": lambda: select(u.id).join(addresses).join(orders, o.user_id == u.id),
        "join_join": lambda: select(u.id).select_from(users.join(addresses.join(orders, o.address_id == a.id), a.user_id == u.id)),
        "join_implicit_two": lambda: select(u.id, l.x).join(addresses),
        "values": lambda: select(values(column("a", Integer), column("b", String), name="v").data([(1, "x"), (2, "y")])),
        "func_from": lambda: select(func.json_each("[1,2]").table_valued("key", "value")),
        "func_alias": lambda: select(func.json_each("[1]").table_valued("value").alias("j").c.value),
        "lateral": lambda: select(u.id, select(a.email).where(a.user_id == u.id).lateral("l").c.email),
        "union_in_cte": lambda: select(union(select(u.id), select(a.id)).cte("ids")),
        "exists_neg_in_select": lambda: select(u.name, ~exists().where(a.user_id == u.id)),
        "case_in_order": lambda: select(u.id).order_by(case_((u.age > 5, 1), else_=0), u.name.asc()),
        "func_in_group": lambda: select(func.strftime("%Y", u.created), func.count()).group_by(func.strftime("%Y", u.created)),
        "between_dates": lambda: select(u.id).where(u.created.between(dt.datetime(2024,1,1), dt.datetime(2024,12,31))),
        "bool_cols": lambda: select(u.active, (u.age > 3).label("old"), func.coalesce(u.active, False)),
        "or_empty_in": lambda: select(u.id).where(or_(u.id.in_([]), u.age == 5)),
        "scalar_in_values": lambda: select(u.id).where(u.age > select(func.avg(u.age)).scalar_subquery()),
        "multi_corr": lambda: select(u.name).where(exists(select(1).select_from(addresses).where(a.user_id == u.id, a.email == "x"))),
        "nested_sub": lambda: (lambda s1: (lambda s2: select(s2.c.id))(select(s1.c.id).where(s1.c.id > 1).subquery()))(select(u.id).subquery()),
        "having_label": lambda: select(u.name, func.count().label("n")).group_by(u.name).having(func.count() > 1).order_by(desc("n")),
        "distinct_count": lambda: select(func.count(u.name.distinct())),
        "distinct_col": lambda: select(distinct(u.name)),
        "where_text": lambda: select(u.id).where(text("age > :x")).params(x=5),
        "order_text": lambda: select(u.id).order_by(text("age DESC")),
        "from_text": lambda: select(text("*")).select_from(text("users")),
        "literal_str": lambda: select(literal("x").label("k"), u.id),
        "concat_cols": lambda: select((u.name + " " + cast(u.age, String)).label("s")),
        "mod_zero": lambda: select(u.id).where(u.id % 2 == 0),
        "neg_where": lambda: select(u.id).where(-u.age < 5),
        "is_bool": lambda: select(u.id).where(u.active.is_(False), u.name.is_(None)),
        "eq_false": lambda: select(u.id).where(u.active == False),
        "offset_only_q": lambda: select(u.id).order_by(u.id).offset(3),
        "alias_of_sub": lambda: (lambda s: select(s.alias("t").c.id))(select(u.id).subquery("s")),
        "alias_join": lambda: select(users.join(addresses).select().subquery().c),
        "fetch": lambda: select(u.id).fetch(5),
        "func_now_cmp": lambda: select(u.id).where(u.created < func.now()),
        "func_now_minus": lambda: select(u.created - func.now()),
        "date_minus": lambda: select(u.created - u.created),
        "json_where": lambda: select(u.id).where(u.data["a"]["b"].as_integer() == 5),
        "tuple_in_select": lambda: select(u.id).where(tuple_(u.id, u.age).in_(select(a.id, a.user_id))),
        "any_value": lambda: select(u.id).where(u.name.in_(["a"])),
        "update_alias_sub": lambda: update(users).where(u.id == select(a.user_id).where(a.email == "x").scalar_subquery()).values(age=1),
        "insert_cte": lambda: insert(addresses).from_select(["user_id"], select(select(u.id).cte("c"))),
        "except_all": lambda: select(u.id).except_all(select(a.id)),
        "select_union_method": lambda: select(u.id).union(select(a.id), select(o.id)),
        "label_in_where": lambda: (lambda z: select(z).where(z > 5))((u.age + 5).label("z")),
        "label_in_group_having": lambda: (lambda z: select(z, func.count()).group_by(z).having(z > 5))((u.age + 5).label("z")),
        "label_order_func": lambda: (lambda z: select(z).order_by(func.lower(z)))(u.name.label("z")),
        "label_same_as_column": lambda: select(func.max(u.age).label("age"), u.name).order_by(u.age),
        "column_label_name": lambda: select(u.name.label("name")).order_by("name"),
        "two_alias_labels": lambda: select(ua.c.name, u.name).where(ua.c.id == u.id).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL),
        "with_only": lambda: select(users).with_only_columns(func.count()).order_by(None),
        "sum_case": lambda: select(func.sum(case_((u.active == True, 1), else_=0))),
        "coalesce_sub": lambda: select(func.coalesce(select(func.max(a.id)).where(a.user_id == u.id).scalar_subquery(), 0)).select_from(users),
        "cte_insert": lambda: (lambda c: select(c.c.id))(insert(users).values(name="x").returning(u.id).cte("ins")),
        "cte_nesting": lambda: (lambda c: select(select(c.c.id).subquery()))(select(u.id).cte("n", nesting=True)),
        "prefix_distinct": lambda: select(u.id).distinct().prefix_with("ALL"),
        "suffix": lambda: select(u.id).suffix_with("FOR X"),
        "group_multi": lambda: select(u.name, u.age, func.count()).group_by(u.name, u.age).order_by(func.count().desc(), u.name),
    }.items():
        case("more_" + name, make)


def section_dml():
    for name, make, *rest in [
        ("insert_all", lambda: insert(users)),
        ("insert_values", lambda: insert(users).values(name="x", age=5)),
        ("insert_values_order", lambda: insert(users).values(age=5, name="x")),
        ("insert_keys", lambda: insert(users), ["name", "age"]),
        ("insert_pk", lambda: insert(users), ["id", "name"]),
        ("insert_many", lambda: insert(users), ["name", "age"], True),
        ("insert_multi", lambda: insert(users).values([{"name": "x", "age": 1}, {"name": "y", "age": 2}])),
        ("insert_expr", lambda: insert(users).values(name=func.lower("X"), age=u.id + 5)),
        ("insert_returning", lambda: insert(users).values(name="x").returning(u.id, u.name)),
        ("insert_returning_expr", lambda: insert(users).values(name="x").returning(u.id + 5, func.lower(u.name).label("low"))),
        ("insert_from_select", lambda: insert(addresses).from_select(["user_id", "email"], select(u.id, u.name).where(u.age > 5))),
        ("insert_default_values", lambda: insert(users).values()),
        ("insert_empty", lambda: insert(users), []),
        ("insert_bad", lambda: insert(users).values(nope=5)),
        ("insert_bad_keys", lambda: insert(users), ["name", "nope"]),
        ("insert_defaults", lambda: insert(dflt), []),
        ("insert_defaults_given", lambda: insert(dflt), ["a"]),
        ("insert_defaults_many", lambda: insert(dflt), ["a"], True),
        ("insert_defaults_multi", lambda: insert(dflt).values([{"a": 1}, {"a": 2}])),
        ("insert_defaults_select", lambda: insert(dflt).from_select(["d"], select(u.id))),
        ("insert_scalar_sub", lambda: insert(addresses).values(user_id=select(u.id).where(u.name == "x").scalar_subquery(), email="e")),
        ("insert_key", lambda: insert(orders).values(pos=5, Total=1.5)),
        ("insert_prefix", lambda: insert(users).prefix_with("OR IGNORE").values(name="x")),
        ("insert_json", lambda: insert(users).values(name="x", data={"a": [1, None]})),
        ("insert_date", lambda: insert(users).values(name="x", created=dt.datetime(2024, 1, 2), price=decimal.Decimal("1.10"))),
        ("insert_null", lambda: insert(users).values(name=None, data=None)),
        ("insert_bindparam", lambda: insert(users).values(name=bindparam("nm"))),
        ("insert_lightweight", lambda: insert(table("t", column("a"), column("b"))).values(a=1)),
        ("upsert_nothing", lambda: sqlite_insert(users).values(id=1, name="x").on_conflict_do_nothing()),
        ("upsert_nothing_cols", lambda: sqlite_insert(users).values(id=1, name="x").on_conflict_do_nothing(index_elements=["id"])),
        ("upsert_update", lambda: (lambda s: s.on_conflict_do_update(index_elements=[u.id], set_={"name": s.excluded.name, "age": 5}, where=u.age > 3))(
            sqlite_insert(users).values(id=1, name="x"))),
        ("update_all", lambda: update(users)),
        ("update_values", lambda: update(users).values(name="x").where(u.id == 5)),
        ("update_order", lambda: update(users).values(age=5, name="x")),
        ("update_keys", lambda: update(users).where(u.id == bindparam("b_id")), ["name", "age"]),
        ("update_expr", lambda: update(users).values(age=u.age + 1).where(u.name.like("x%"))),
        ("update_expr_key", lambda: update(users).values({u.age: u.age * 2, u.name: "z"})),
        ("update_ordered", lambda: update(users).ordered_values((u.name, "x"), (u.age, 5))),
        ("update_returning", lambda: update(users).values(age=5).returning(u.id)),
        ("update_onupdate", lambda: update(dflt).values(a=5)),
        ("update_from", lambda: update(users).values(name=a.email).where(a.user_id == u.id)),
        ("update_sub", lambda: update(users).values(name=select(a.email).where(a.user_id == u.id).limit(1).scalar_subquery())),
        ("update_bad", lambda: update(users).values(nope=5)),
        ("update_none", lambda: update(users).values(name=None, active=True)),
        ("update_in", lambda: update(users).values(age=5).where(u.id.in_([1, 2]))),
        ("delete_all", lambda: delete(users)),
        ("delete_where", lambda: delete(users).where(u.id == 5, u.name != "x")),
        ("delete_returning", lambda: delete(users).where(u.id == 5).returning(u.name)),
        ("delete_sub", lambda: delete(users).where(u.id.in_(select(a.user_id)))),
        ("delete_exists", lambda: delete(users).where(~exists().where(a.user_id == u.id))),
        ("delete_cte", lambda: (lambda c: delete(users).where(u.id.in_(select(c.c.id))))(select(u.id).cte("old"))),
    ]:
        case("dml_" + name, make, *rest)


def ddl(name, make):
    case("ddl_" + name, make)


def section_ddl():
    import enum

    class Color(enum.Enum):
        red = 1
        green = 2

    mm = MetaData(naming_convention={
        "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s",
    })
    t1 = Table("t1", mm, Column("id", Integer, primary_key=True), Column("a", Integer, unique=True), Column("b", String, index=True),
               CheckConstraint("a > 5", name="positive"))
    t2 = Table("t2", mm, Column("id", Integer, primary_key=True), Column("t1_id", ForeignKey("t1.id", ondelete="CASCADE", onupdate="SET NULL")),
               UniqueConstraint("id", "t1_id", name="both"))
    m3 = MetaData()
    every = Table(
        "every", m3, Column("id", Integer, primary_key=True, autoincrement=True), Column("a", BigInteger), Column("b", SmallInteger),
        Column("c", String), Column("d", String(20)), Column("e", Text), Column("f", Unicode(10)), Column("g", UnicodeText), Column("h", Float),
        Column("i", Double), Column("j", Numeric), Column("k", Numeric(10, 2)), Column("l", Boolean), Column("m", Date), Column("n", DateTime),
        Column("o", Time), Column("p", Interval), Column("q", LargeBinary), Column("r", JSON), Column("s", Enum("x", "yy", name="e")),
        Column("t", Enum(Color)), Column("u", Uuid), Column("v", VARCHAR(5)), Column("w", CHAR(3)), Column("x", TIMESTAMP), Column("y", DECIMAL(5)),
        Column("z", REAL), Column("aa", BLOB), Column("ab", Integer().with_variant(String(5), "sqlite")), Column("ac", Enum("x", "y", create_constraint=True, name="ck_e")),
    )
    cons = Table(
        "cons", m3, Column("a", Integer, primary_key=True), Column("b", Integer, primary_key=True),
        Column("c", Float, CheckConstraint("c >= 0 AND c <= 1", name="c_range"), nullable=False), Column("d", String(10), server_default="x"),
        Column("e", DateTime, server_default=func.now()), Column("f", Integer, server_default=text("5")), Column("g", Integer, server_default=text("1 + 1")),
        Column("h", Integer, CheckConstraint("h > 0")), Column("i", Integer, Computed("a + b")), Column("j", Integer, Computed("a * b", persisted=True)),
        Column("k", ForeignKey("every.id", name="fk_k", deferrable=True, initially="DEFERRED")), Column("l", Boolean, server_default=false()),
        UniqueConstraint("c", "d"), CheckConstraint("a > b", name="ab"), Index("ix_cd", "c", "d", unique=True),
        ForeignKeyConstraint(["b"], ["every.id"], ondelete="CASCADE"),
    )
    auto = Table("auto", m3, Column("id", Integer, primary_key=True), Column("x", Integer), sqlite_autoincrement=True)
    rowid = Table("no rowid", m3, Column("id", Integer, primary_key=True), Column("Mixed", Integer), sqlite_with_rowid=False)
    arr = Table("arr", m3, Column("id", Integer, primary_key=True), Column("tags", ARRAY(String)))
    conflict = Table("conflict", m3, Column("id", Integer, primary_key=True, sqlite_on_conflict_primary_key="FAIL"),
                     Column("b", Integer, nullable=False, sqlite_on_conflict_not_null="ABORT"), UniqueConstraint("b", sqlite_on_conflict="IGNORE"))
    badfk = Table("badfk", m3, Column("id", Integer, primary_key=True), Column("x", ForeignKey("missing.id")))
    badfk2 = Table("badfk2", m3, Column("id", Integer, primary_key=True), Column("x", Integer, ForeignKey("auto.nope")))
    expr = Index("ix_low", func.lower(cons.c.d), cons.c.a.desc())
    partial = Index("ix_part", cons.c.d, sqlite_where=cons.c.a > 5)
    nopk = Table("nopk", m3, Column("a", Integer), schema="sch")
    Index("ix_nopk", nopk.c.a)
    for name, make in {
        "users": lambda: CreateTable(users),
        "addresses": lambda: CreateTable(addresses),
        "orders": lambda: CreateTable(orders),
        "dflt": lambda: CreateTable(dflt),
        "drop": lambda: DropTable(users),
        "drop_if": lambda: DropTable(users, if_exists=True),
        "if_not_exists": lambda: CreateTable(lonely, if_not_exists=True),
        "naming1": lambda: CreateTable(t1),
        "naming2": lambda: CreateTable(t2),
        "naming_index": lambda: CreateIndex(next(iter(t1.indexes))),
        "every": lambda: CreateTable(every),
        "cons": lambda: CreateTable(cons),
        "cons_index": lambda: CreateIndex([i for i in cons.indexes if i.name == "ix_cd"][0]),
        "drop_index": lambda: DropIndex([i for i in cons.indexes if i.name == "ix_cd"][0]),
        "auto": lambda: CreateTable(auto),
        "rowid": lambda: CreateTable(rowid),
        "conflict": lambda: CreateTable(conflict),
        "badfk": lambda: CreateTable(badfk),
        "badfk2": lambda: CreateTable(badfk2),
        "expr_index": lambda: CreateIndex(expr),
        "partial_index": lambda: CreateIndex(partial),
        "schema": lambda: CreateTable(nopk),
        "schema_index": lambda: CreateIndex(next(iter(nopk.indexes))),
    }.items():
        ddl(name, make)


def section_reprs():
    for name, value in {
        "column": repr(u.name), "pk": repr(u.id), "table": repr(addresses), "type": repr(u.price.type), "enum": repr(Enum("a", "b", name="x")),
        "str_column": str(u.name), "sorted": repr([t.name for t in m.sorted_tables if t.name not in ("parent", "child", "two", "node")]),
    }.items():
        print("=== repr_" + name)
        print(value)


section_expressions()
section_selects()
section_more()
section_dml()
section_ddl()
section_reprs()
