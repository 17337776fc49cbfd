"""Constraints in CREATE TABLE, and alone."""

import sqlalchemy as sa
from cases import case


def columns():
    return [sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer), sa.Column("b", sa.String(20)), sa.Column("c", sa.Integer)]


def table(*items, metadata=None, **options):
    metadata = metadata or sa.MetaData()
    sa.Table("parent", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.String(9), unique=True))
    sa.Table("pair", metadata, sa.Column("x", sa.Integer, primary_key=True), sa.Column("y", sa.Integer, primary_key=True))
    return sa.Table("t", metadata, *columns(), *items, **options)


def needed(made):
    return [sa.schema.CreateTable(made.metadata.tables[name]) for name in ["parent", "pair"]]


def columns_alone():
    return sa.schema.CreateTable(sa.Table("t", sa.MetaData(), *[sa.Column(column.name, column.type) for column in columns()]))


KEYS = {
    "plain": {},
    "named": {"name": "fk_it"},
    "on delete cascade": {"ondelete": "CASCADE"},
    "on delete set null": {"ondelete": "SET NULL"},
    "on delete in small letters": {"ondelete": "cascade"},
    "on delete set null of a column": {"ondelete": "SET NULL (a)"},
    "on update cascade": {"onupdate": "CASCADE"},
    "on both": {"ondelete": "SET NULL", "onupdate": "CASCADE", "name": "both"},
    "on delete nonsense": {"ondelete": "FOO; DROP"},
    "deferrable": {"deferrable": True},
    "not deferrable": {"deferrable": False},
    "initially deferred": {"deferrable": True, "initially": "DEFERRED"},
    "initially immediate": {"initially": "IMMEDIATE"},
    "initially nonsense": {"initially": "LATER"},
    "match full": {"match": "FULL"},
    "match simple": {"match": "SIMPLE"},
    "use_alter": {"use_alter": True, "name": "later"},
    "use_alter without a name": {"use_alter": True},
    "comment": {"comment": "why"},
    "all": {"name": "all_of_it", "ondelete": "RESTRICT", "onupdate": "NO ACTION", "deferrable": True, "initially": "DEFERRED", "match": "FULL"},
}
FKS = {
    "single": lambda **options: sa.ForeignKeyConstraint(["a"], ["parent.id"], **options),
    "composite": lambda **options: sa.ForeignKeyConstraint(["a", "c"], ["pair.x", "pair.y"], **options),
}
for name, options in KEYS.items():
    case(f"foreign key {name}", lambda: sa.schema.CreateTable(sa.Table(
        "t2", table().metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("p", sa.ForeignKey("parent.id", **options)))),
        before=lambda: needed(table()))
    for kind, make in FKS.items():
        case(f"{kind} foreign key {name}", lambda: sa.schema.CreateTable(table(make(**options))), before=lambda: needed(table()))
        case(f"add {kind} foreign key {name}", lambda: (lambda fk: (table(fk), sa.schema.AddConstraint(fk))[1])(make(**options)),
             before=lambda: [*needed(table()), sa.schema.CreateTable(table())])
        named = {"name": "fk_gone", **options}
        case(f"drop {kind} foreign key {name}", lambda: (lambda fk: (table(fk), sa.schema.DropConstraint(fk))[1])(make(**named)),
             before=lambda: [*needed(table()), sa.schema.CreateTable(table(make(name=named["name"])))])

CONSTRAINTS = {
    "unique": lambda: sa.UniqueConstraint("a"),
    "unique named": lambda: sa.UniqueConstraint("a", name="uq_a"),
    "unique of two": lambda: sa.UniqueConstraint("a", "b", name="uq_ab"),
    "unique deferrable": lambda: sa.UniqueConstraint("a", name="uq_a", deferrable=True, initially="DEFERRED"),
    "unique nulls not distinct": lambda: sa.UniqueConstraint("a", name="uq_a", postgresql_nulls_not_distinct=True),
    "unique including": lambda: sa.UniqueConstraint("a", name="uq_a", postgresql_include=["b"]),
    "unique of an unknown column": lambda: sa.UniqueConstraint("nothing"),
    "unique on conflict": lambda: sa.UniqueConstraint("a", name="uq_a", sqlite_on_conflict="IGNORE"),
    "unique clustered": lambda: sa.UniqueConstraint("a", name="uq_a", mssql_clustered=True),
    "unique of nothing": lambda: sa.UniqueConstraint(name="nothing"),
    "check": lambda: sa.CheckConstraint("a > 5"),
    "check named": lambda: sa.CheckConstraint("a > 5", name="ck_a"),
    "check of an expression": lambda: sa.CheckConstraint(sa.column("a") > 5, name="ck_a"),
    "check of a text": lambda: sa.CheckConstraint(sa.text("a > 5 AND b <> 'x:y'"), name="ck_ab"),
    "check with a per cent sign": lambda: sa.CheckConstraint("b LIKE 'x%'", name="ck_b"),
    "check of in": lambda: sa.CheckConstraint(sa.column("a").in_([1, 2, 3]), name="ck_a"),
    "check of and": lambda: sa.CheckConstraint(sa.and_(sa.column("a") > 1, sa.column("b").like("x%")), name="ck_ab"),
    "check of a function": lambda: sa.CheckConstraint(sa.func.length(sa.column("b")) > 3, name="ck_b"),
    "check of between": lambda: sa.CheckConstraint(sa.column("a").between(1, 5), name="ck_a"),
    "check of is not null": lambda: sa.CheckConstraint(sa.column("a").is_not(None) | sa.column("b").is_(None), name="ck_ab"),
    "check deferrable": lambda: sa.CheckConstraint("a > 5", name="ck_a", deferrable=True),
    "check not valid": lambda: sa.CheckConstraint("a > 5", name="ck_a", postgresql_not_valid=True),
    "check with capitals": lambda: sa.CheckConstraint("a > 5", name="CK A"),
    "check with a word as name": lambda: sa.CheckConstraint("a > 5", name="select"),
    "primary key named": lambda: sa.PrimaryKeyConstraint("id", name="pk_t"),
    "primary key of two": lambda: sa.PrimaryKeyConstraint("id", "a", name="pk_t"),
    "primary key of others": lambda: sa.PrimaryKeyConstraint("a", "b"),
    "primary key nonclustered": lambda: sa.PrimaryKeyConstraint("id", name="pk_t", mssql_clustered=False),
    "primary key on conflict": lambda: sa.PrimaryKeyConstraint("id", name="pk_t", sqlite_on_conflict="FAIL"),
    "long name": lambda: sa.UniqueConstraint("a", name="u" * 70),
    "quoted name": lambda: sa.UniqueConstraint("a", name=sa.sql.quoted_name("uq", quote=True)),
}
for name, make in CONSTRAINTS.items():
    case(f"{name}", lambda: sa.schema.CreateTable(table(make())))
    is_key = name.startswith("primary key")

    def added():
        return (lambda c: (table(c), sa.schema.AddConstraint(c))[1])(make())

    case(f"add {name}", added, before=lambda: [columns_alone() if is_key else sa.schema.CreateTable(table())])
    if name not in ["unique", "check"]:
        case(f"drop {name}", lambda: (lambda c: (table(c), sa.schema.DropConstraint(c))[1])(make()), before=lambda: [columns_alone(), added()] if is_key else [sa.schema.CreateTable(table(make()))])
case("drop cascade", lambda: (lambda c: (table(c), sa.schema.DropConstraint(c, cascade=True))[1])(sa.UniqueConstraint("a", name="uq_a")),
     before=lambda: [sa.schema.CreateTable(table(sa.UniqueConstraint("a", name="uq_a")))])
case("drop constraint if exists", lambda: (lambda c: (table(c), sa.schema.DropConstraint(c, if_exists=True))[1])(sa.UniqueConstraint("a", name="uq_a")),
     before=lambda: [sa.schema.CreateTable(table(sa.UniqueConstraint("a", name="uq_a")))])
case("column unique", lambda: sa.schema.CreateTable(table(sa.Column("d", sa.Integer, unique=True))))
case("column check", lambda: sa.schema.CreateTable(table(sa.Column("d", sa.Integer, sa.CheckConstraint("d > 0")))))
case("column check named", lambda: sa.schema.CreateTable(table(sa.Column("d", sa.Integer, sa.CheckConstraint("d > 0", name="positive")))))
case("column on conflict", lambda: sa.schema.CreateTable(table(sa.Column("d", sa.Integer, nullable=False, sqlite_on_conflict_not_null="FAIL", unique=True, sqlite_on_conflict_unique="IGNORE"))))
case("two primary key columns", lambda: sa.schema.CreateTable(sa.Table("p", sa.MetaData(), sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, primary_key=True))))
case("composite with autoincrement", lambda: sa.schema.CreateTable(sa.Table("p", sa.MetaData(), sa.Column("a", sa.Integer, primary_key=True, autoincrement=True), sa.Column("b", sa.Integer, primary_key=True))))
case("no primary key", lambda: sa.schema.CreateTable(sa.Table("p", sa.MetaData(), sa.Column("a", sa.Integer))))
case("no columns", lambda: sa.schema.CreateTable(sa.Table("p", sa.MetaData())))
case("self referential", lambda: sa.schema.CreateTable(sa.Table("node", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("up", sa.ForeignKey("node.id")))))
case("foreign key of a missing table", lambda: sa.schema.CreateTable(sa.Table("p", sa.MetaData(), sa.Column("a", sa.ForeignKey("nothing.id")))))
case("foreign key of a missing column", lambda: sa.schema.CreateTable(sa.Table("p", table().metadata, sa.Column("a", sa.ForeignKey("parent.nothing")))))
case("foreign key of a string column", lambda: sa.schema.CreateTable(sa.Table("p", table().metadata, sa.Column("a", sa.ForeignKey("parent.code")))), before=lambda: needed(table()))
case("foreign key of a column object", lambda: sa.schema.CreateTable(sa.Table("p", table().metadata, sa.Column("a", sa.ForeignKey(table().metadata.tables["parent"].c.id)))), before=lambda: needed(table()))
case("two foreign keys", lambda: sa.schema.CreateTable(table(sa.Column("d", sa.ForeignKey("parent.id")), sa.Column("e", sa.ForeignKey("parent.id")))), before=lambda: needed(table()))
case("all kinds in one table", lambda: sa.schema.CreateTable(table(
    sa.CheckConstraint("a > 5"), sa.UniqueConstraint("a", "b"), sa.ForeignKeyConstraint(["a"], ["parent.id"]),
    sa.CheckConstraint("c > 5", name="ck_c"), sa.UniqueConstraint("c", name="uq_c"))), before=lambda: needed(table()))
OPTIONS = {
    "prefixes": {"prefixes": ["TEMPORARY"]},
    "comment": {"comment": "all of it's rows"},
    "mysql": {"mysql_engine": "InnoDB", "mysql_charset": "utf8mb4", "mysql_collate": "utf8mb4_bin", "mysql_auto_increment": "5"},
    "mariadb": {"mariadb_engine": "Aria", "mysql_engine": "InnoDB"},
    "mysql row format": {"mysql_row_format": "DYNAMIC", "mysql_key_block_size": "4"},
    "mysql partition": {"mysql_partition_by": "HASH(id)", "mysql_partitions": "6"},
    "sqlite without rowid": {"sqlite_with_rowid": False},
    "sqlite strict": {"sqlite_strict": True},
    "sqlite autoincrement": {"sqlite_autoincrement": True},
    "postgresql tablespace": {"postgresql_tablespace": "fast"},
    "postgresql unlogged": {"prefixes": ["UNLOGGED"]},
    "postgresql partition": {"postgresql_partition_by": "RANGE (id)"},
    "postgresql with": {"postgresql_with": {"fillfactor": 70}},
    "postgresql inherits": {"postgresql_inherits": ("parent", "pair")},
    "postgresql on commit": {"prefixes": ["TEMPORARY"], "postgresql_on_commit": "PRESERVE ROWS"},
    "postgresql using": {"postgresql_using": "heap"},
    "oracle on commit": {"prefixes": ["GLOBAL TEMPORARY"], "oracle_on_commit": "PRESERVE ROWS"},
    "oracle compress": {"oracle_compress": True},
    "oracle compress 6": {"oracle_compress": 6},
    "oracle tablespace": {"oracle_tablespace": "fast"},
    "unknown option": {"postgresql_nothing": 5},
    "unknown dialect": {"nothing_at_all": 5},
    "no implicit returning": {"implicit_returning": False},
    "info": {"info": {"a": 1}},
}
for name, options in OPTIONS.items():
    case(f"table option {name}", lambda: sa.schema.CreateTable(table(**options)), before=lambda: needed(table()))
case("create if not exists", lambda: sa.schema.CreateTable(table(), if_not_exists=True))
case("drop", lambda: sa.schema.DropTable(table()), before=lambda: [sa.schema.CreateTable(table())])
case("drop table if exists", lambda: sa.schema.DropTable(table(), if_exists=True))
case("create without foreign keys", lambda: sa.schema.CreateTable(table(FKS["single"](name="fk")), include_foreign_key_constraints=[]))
case("create column", lambda: sa.schema.CreateColumn(sa.Column("x", sa.Integer, nullable=False, server_default="5")))
