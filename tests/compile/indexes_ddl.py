"""CREATE INDEX and DROP INDEX."""

import sqlalchemy as sa
from cases import case, setup

metadata = sa.MetaData()
things = sa.Table(
    "things",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(50)),
    sa.Column("Other Name", sa.String(50)),
    sa.Column("size", sa.Integer),
    sa.Column("active", sa.Boolean),
    sa.Column("data", sa.JSON),
    sa.Column("note", sa.Text),
)
setup(things)
case("setup nocase", lambda: sa.DDL("CREATE COLLATION nocase FROM \"C\""), only="postgresql")
t, func = things.c, sa.func

INDEXES = {
    "one column": lambda: sa.Index("ix", t.name),
    "two columns": lambda: sa.Index("ix", t.name, t.size),
    "unique": lambda: sa.Index("ix", t.name, unique=True),
    "desc": lambda: sa.Index("ix", t.name.desc()),
    "asc and desc": lambda: sa.Index("ix", t.name.asc(), t.size.desc()),
    "nulls last": lambda: sa.Index("ix", t.size.desc().nulls_last()),
    "function": lambda: sa.Index("ix", func.lower(t.name)),
    "function desc": lambda: sa.Index("ix", func.lower(t.name).desc(), t.size),
    "expression": lambda: sa.Index("ix", t.size + 5),
    "concatenation": lambda: sa.Index("ix", t.name + "x"),
    "cast": lambda: sa.Index("ix", sa.cast(t.size, sa.String(20))),
    "coalesce": lambda: sa.Index("ix", func.coalesce(t.name, "nobody")),
    "comparison": lambda: sa.Index("ix", t.size > 5),
    "text": lambda: sa.Index("ix", sa.text("lower(name)"), _table=things),
    "collate": lambda: sa.Index("ix", t.name.collate("nocase")),
    "quoted column": lambda: sa.Index("ix", t["Other Name"]),
    "quoted name": lambda: sa.Index("The Index", t.name),
    "word as name": lambda: sa.Index("order", t.name),
    "no name": lambda: sa.Index(None, t.name, t.size),
    "long name": lambda: sa.Index("i" * 70, t.name),
    "partial": lambda: sa.Index("ix", t.name, postgresql_where=t.size > 5, sqlite_where=t.size > 5, mssql_where=t.size > 5),
    "partial with a text": lambda: sa.Index("ix", t.name, postgresql_where=sa.text("size > 5"), sqlite_where=sa.text("size > 5")),
    "partial with and": lambda: sa.Index("ix", t.name, postgresql_where=sa.and_(t.size > 5, t.active), sqlite_where=sa.and_(t.size > 5, t.active)),
    "partial with a string": lambda: sa.Index("ix", t.name, postgresql_where=t.name == "it's", sqlite_where=t.name == "it's"),
    "partial with in": lambda: sa.Index("ix", t.name, postgresql_where=t.size.in_([1, 2]), sqlite_where=t.size.in_([1, 2])),
    "partial with is null": lambda: sa.Index("ix", t.name, unique=True, postgresql_where=t.note.is_(None), sqlite_where=t.note.is_(None)),
    "partial boolean": lambda: sa.Index("ix", t.name, postgresql_where=t.active, sqlite_where=t.active),
    "postgresql using": lambda: sa.Index("ix", t.name, postgresql_using="hash"),
    "postgresql ops": lambda: sa.Index("ix", t.name, t.size, postgresql_ops={"name": "text_pattern_ops", "size": "int4_ops"}),
    "postgresql ops of an expression": lambda: sa.Index("ix", func.lower(t.name).label("lowered"), postgresql_ops={"lowered": "text_pattern_ops"}),
    "postgresql with": lambda: sa.Index("ix", t.name, postgresql_with={"fillfactor": 50}),
    "postgresql tablespace": lambda: sa.Index("ix", t.name, postgresql_tablespace="pg_default"),
    "postgresql concurrently": lambda: sa.Index("ix", t.name, postgresql_concurrently=True),
    "postgresql include": lambda: sa.Index("ix", t.name, postgresql_include=["size"]),
    "postgresql include a column": lambda: sa.Index("ix", t.name, postgresql_include=[t.size, t.active]),
    "postgresql nulls not distinct": lambda: sa.Index("ix", t.name, unique=True, postgresql_nulls_not_distinct=True),
    "postgresql all": lambda: sa.Index("ix", t.name, unique=True, postgresql_using="btree", postgresql_include=["size"],
                                       postgresql_where=t.size > 1, postgresql_with={"fillfactor": 50}),
    "mysql length": lambda: sa.Index("ix", t.name, mysql_length=10, mariadb_length=10),
    "mysql lengths": lambda: sa.Index("ix", t.name, t.note, mysql_length={"name": 4, "note": 9}, mariadb_length={"name": 4, "note": 9}),
    "mysql fulltext": lambda: sa.Index("ix", t.note, mysql_prefix="FULLTEXT", mariadb_prefix="FULLTEXT"),
    "mysql parser": lambda: sa.Index("ix", t.note, mysql_prefix="FULLTEXT", mysql_with_parser="ngram"),
    "mysql using": lambda: sa.Index("ix", t.name, mysql_using="hash", mariadb_using="btree"),
    "mssql clustered": lambda: sa.Index("ix", t.name, mssql_clustered=True),
    "mssql nonclustered": lambda: sa.Index("ix", t.name, mssql_clustered=False),
    "mssql include": lambda: sa.Index("ix", t.name, mssql_include=["size"]),
    "mssql columnstore": lambda: sa.Index("ix", t.size, mssql_columnstore=True),
    "oracle bitmap": lambda: sa.Index("ix", t.name, oracle_bitmap=True),
    "oracle compress": lambda: sa.Index("ix", t.name, oracle_compress=1),
    "json path": lambda: sa.Index("ix", t.data["a"].as_string()),
    "unknown option": lambda: sa.Index("ix", t.name, postgresql_nothing=5),
    "unknown dialect": lambda: sa.Index("ix", t.name, nothing_at_all=5),
    "nothing": lambda: sa.Index("ix"),
    "extract": lambda: sa.Index("ix", func.length(t.name) * 2, t.size.desc()),
    "case": lambda: sa.Index("ix", sa.case((t.size > 5, 1), else_=0)),
}
for name, make in INDEXES.items():
    case(f"create {name}", lambda: sa.schema.CreateIndex(make()))
    case(f"create if not exists {name}", lambda: sa.schema.CreateIndex(make(), if_not_exists=True))
    case(f"drop {name}", lambda: sa.schema.DropIndex(make()), before=lambda: [sa.schema.CreateIndex(make())])
case("drop if exists", lambda: sa.schema.DropIndex(sa.Index("ix", t.name), if_exists=True))


def indexed(*items, schema=None):
    made = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.Integer),
                    sa.Column("y", sa.String(20)), *items, schema=schema)
    return made


def index_of(*items, schema=None):
    made = indexed(*items, schema=schema)
    return sa.schema.CreateIndex(sorted(made.indexes, key=lambda index: str(index.name))[0])


case("index=True", lambda: index_of(sa.Column("z", sa.Integer, index=True)), before=lambda: [sa.schema.CreateTable(indexed(sa.Column("z", sa.Integer)))])
case("index=True unique=True", lambda: index_of(sa.Column("z", sa.Integer, index=True, unique=True)), before=lambda: [sa.schema.CreateTable(indexed(sa.Column("z", sa.Integer)))])
case("index of names in a table", lambda: index_of(sa.Index("ix_xy", "x", "y")), before=lambda: [sa.schema.CreateTable(indexed())])
case("index of a text in a table", lambda: index_of(sa.Index("ix_x", sa.text("x DESC"))), before=lambda: [sa.schema.CreateTable(indexed())])
case("index of a missing column", lambda: index_of(sa.Index("ix", "nothing")))
case("index of a schema", lambda: index_of(sa.Index("ix_x", "x"), schema="other"),
     before=lambda: [sa.schema.CreateSchema("other"), sa.schema.CreateTable(indexed(schema="other"))])
case("drop index of a schema", lambda: sa.schema.DropIndex(list(indexed(sa.Index("ix_x", "x"), schema="other").indexes)[0]),
     before=lambda: [sa.schema.CreateSchema("other"), sa.schema.CreateTable(indexed(schema="other")), index_of(sa.Index("ix_x", "x"), schema="other")])
case("index=True of a column with capitals", lambda: index_of(sa.Column("Zed", sa.Integer, index=True)), before=lambda: [sa.schema.CreateTable(indexed(sa.Column("Zed", sa.Integer)))])
case("index of two tables", lambda: sa.schema.CreateIndex(sa.Index("ix", t.name, sa.Table("o", sa.MetaData(), sa.Column("z", sa.Integer)).c.z)))
case("index of no table", lambda: sa.schema.CreateIndex(sa.Index("ix", "name")))
