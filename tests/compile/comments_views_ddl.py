"""Comments, views, DDL() and CREATE TABLE AS."""

import sqlalchemy as sa
from cases import case

# Without a connection the dialect of SQL Server does not know the schema that it writes into a comment.
COMMENTABLE = "default,sqlite,postgresql,mysql,mariadb,oracle"
COMMENTS = {"plain": "a comment", "quote": "it's", "double quote": 'a "b"', "per cent sign": "50%", "backslash": "a\\b", "lines": "a\nb", "unicode": "é", "empty": "", "colon": "a:b"}


def table(comment=None, column_comment=None, schema=None):
    return sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True, comment=column_comment), sa.Column("x", sa.String(20), nullable=False, server_default="y", comment=column_comment),
                    comment=comment, schema=schema)


def plain():
    return [sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.String(20), nullable=False, server_default="y")))]


def in_other():
    return [sa.schema.CreateSchema("other"), sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("x", sa.String(20)), schema="other"))]


for name, comment in COMMENTS.items():
    case(f"{name}: table", lambda: sa.schema.CreateTable(table(comment)))
    case(f"{name}: columns", lambda: sa.schema.CreateTable(table(None, comment)))
    case(f"{name}: both", lambda: sa.schema.CreateTable(table(comment, comment)))
    case(f"{name}: set table comment", lambda: sa.schema.SetTableComment(table(comment)), before=plain, only=COMMENTABLE)
    case(f"{name}: set column comment", lambda: sa.schema.SetColumnComment(table(None, comment).c.x), before=plain, only=COMMENTABLE)
case("drop table comment", lambda: sa.schema.DropTableComment(table("x")), before=plain, only=COMMENTABLE)
case("drop column comment", lambda: sa.schema.DropColumnComment(table(None, "x").c.x), before=plain, only=COMMENTABLE)
case("set comment of a schema", lambda: sa.schema.SetTableComment(table("x", schema="other")), before=in_other)
case("set column comment of a schema", lambda: sa.schema.SetColumnComment(table(None, "x", schema="other").c.x), before=in_other)

DDLS = {
    "plain": lambda: sa.DDL("CREATE VIEW v AS SELECT 5 AS x"),
    "per cent sign": lambda: sa.DDL("CREATE VIEW v AS SELECT 5 %% 3 AS x"),
    "context": lambda: sa.DDL("CREATE VIEW %(name)s AS SELECT 5 AS x", context={"name": "v"}),
    "lines": lambda: sa.DDL("CREATE VIEW v AS\n  SELECT 5 AS x"),
    "colon": lambda: sa.DDL("CREATE VIEW v AS SELECT ':x' AS x"),
    "against": lambda: sa.DDL("ALTER TABLE %(table)s ADD COLUMN y INTEGER").against(table()),
    "against with a full name": lambda: sa.DDL("ALTER TABLE %(fullname)s ADD COLUMN y INTEGER").against(table(schema="other")),
    "against with a schema": lambda: sa.DDL("COMMENT %(schema)s").against(table(schema="other")),
    "execute_if": lambda: sa.DDL("ALTER TABLE t ADD COLUMN z INTEGER").execute_if(dialect="postgresql"),
}
for name, build in DDLS.items():
    needed = {"against": plain, "execute_if": plain, "against with a full name": in_other}
    case(f"ddl {name}", build, before=needed.get(name))

numbers = sa.table("t", sa.column("id", sa.Integer), sa.column("x", sa.String))
SELECTS = {
    "plain": lambda: sa.select(numbers.c.id, numbers.c.x),
    "literal": lambda: sa.select(sa.literal(5).label("n"), sa.literal("it's").label("s")),
    "where": lambda: sa.select(numbers.c.id).where(numbers.c.id > 5, numbers.c.x == "a"),
    "in": lambda: sa.select(numbers.c.id).where(numbers.c.id.in_([1, 2])),
    "expression": lambda: sa.select((numbers.c.id + 1).label("next")),
    "order and limit": lambda: sa.select(numbers.c.id).order_by(numbers.c.id).limit(5),
    "union": lambda: sa.union(sa.select(numbers.c.id), sa.select(sa.literal(7))),
    "cte": lambda: sa.select(sa.select(numbers.c.id).cte("c")),
}
for name, build in SELECTS.items():
    case(f"create view: {name}", lambda: sa.schema.CreateView(build(), "v"), before=plain)
    case(f"create or replace view: {name}", lambda: sa.schema.CreateView(build(), "v", or_replace=True), before=plain)
    case(f"create view of a schema: {name}", lambda: sa.schema.CreateView(build(), "v", schema="other"), before=lambda: [*plain(), *in_other()])
    case(f"create temporary view: {name}", lambda: sa.schema.CreateView(build(), "v", temporary=True), before=plain)
    case(f"create materialized view: {name}", lambda: sa.schema.CreateView(build(), "v", materialized=True), before=plain)
    case(f"create table as: {name}", lambda: sa.schema.CreateTableAs(build(), "made"), before=plain)
    case(f"create temporary table as: {name}", lambda: sa.schema.CreateTableAs(build(), "made", temporary=True), before=plain)
    case(f"create table as if not exists: {name}", lambda: sa.schema.CreateTableAs(build(), "made", if_not_exists=True), before=plain)
    case(f"into: {name}", lambda: build().into("made"), before=plain)
case("select of a view", lambda: sa.select(sa.schema.CreateView(SELECTS["plain"](), "v").table), before=lambda: [*plain(), sa.schema.CreateView(SELECTS["plain"](), "v")])
case("select of a table made from a select", lambda: sa.select(sa.schema.CreateTableAs(SELECTS["plain"](), "made").table),
     before=lambda: [*plain(), sa.schema.CreateTableAs(SELECTS["plain"](), "made")])
case("drop view", lambda: sa.schema.DropView(sa.schema.CreateView(SELECTS["plain"](), "v").table), before=lambda: [*plain(), sa.schema.CreateView(SELECTS["plain"](), "v")])
case("drop view if exists", lambda: sa.schema.DropView(sa.schema.CreateView(SELECTS["plain"](), "v").table, if_exists=True))
case("drop materialized view", lambda: sa.schema.DropView(sa.schema.CreateView(SELECTS["plain"](), "v", materialized=True).table, materialized=True),
     before=lambda: [*plain(), sa.schema.CreateView(SELECTS["plain"](), "v", materialized=True)])
