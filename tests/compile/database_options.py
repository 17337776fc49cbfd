"""What single databases add to tables, keys, hints and changed rows, and the names they allow for parameters."""

import uuid

import sqlalchemy as sa
from cases import case, column, mssql, mysql, oracle, where
from sqlalchemy import func
from tables import addresses, users

u, a = users.c, addresses.c

for column_ in [u.age, a.email]:
    case(f"setup ix of {column_.table.name}", lambda: sa.schema.CreateIndex(sa.Index("ix", column_)), only="mysql,mariadb")

hints = {
    "ONLY": "ONLY",
    "only": "only",
    "NOLOCK": "WITH (NOLOCK)",
    "index": "USE INDEX (ix)",
}
for name, hint in hints.items():
    case(f"hint {name}", lambda: sa.select(u.id).with_hint(users, hint))
    case(f"hint {name} of an alias", lambda: sa.select(sa.literal(1)).select_from(users.alias("x")).with_hint(users, hint))
    for database in ["sqlite", "postgresql", "mysql", "mssql", "oracle"]:
        case(f"hint {name} for {database}", lambda: sa.select(u.id).with_hint(users, hint, database))
        case(f"hint {name} of a delete for {database}", lambda: sa.delete(users).with_hint(hint, dialect_name=database))
        case(f"hint {name} of an update for {database}", lambda: sa.update(users).values(age=3).with_hint(hint, dialect_name=database))
        case(
            f"hint {name} of an insert for {database}",
            lambda: sa.insert(users).values(id=9, name="x", age=3).with_hint(hint, dialect_name=database),
        )
    aliased = users.alias("x")
    case(f"hint {name} of the alias", lambda: sa.select(aliased.c.id).with_hint(aliased, hint))
    case(f"hint {name} in a join", lambda: sa.select(u.id).join(addresses).with_hint(addresses, hint))
    case(f"hint {name} with the table's name", lambda: sa.select(u.id).with_hint(users, hint + " /* %(name)s */"))
    case(f"statement hint {name}", lambda: sa.select(u.id).with_statement_hint(hint))
    case(f"statement hint {name} for mssql", lambda: sa.select(u.id).with_statement_hint(hint, "mssql"))

# One column as a tuple.
case("tuple of one in", lambda: sa.select(u.id).where(sa.tuple_(u.id).in_([(1,), (2,)])))
case("tuple of one not in", lambda: sa.select(u.id).where(sa.tuple_(u.name).not_in([("a",)])))
case("tuple of one in nothing", lambda: sa.select(u.id).where(sa.tuple_(u.id).in_([])))
case("tuple of one in a query", lambda: sa.select(u.id).where(sa.tuple_(u.id).in_(sa.select(a.user_id))))
where("tuple of one equals", lambda: sa.tuple_(u.id) == sa.tuple_(a.user_id))

# Names of parameters.
for name in ["plain", "select", "Date", "_x", "1x", "a b", "a-b", "a.b", "a%b", "a(b)", "a[b]", "a:b", "level", "ä", "x$", "x#"]:
    where(f"parameter {name}", lambda: u.name == sa.bindparam(name, "v"))
    where(f"parameter {name} in a list", lambda: u.name.in_(sa.bindparam(name, ["v", "w"], expanding=True)))
    case(
        f"parameter {name} in a list, shown",
        lambda: sa.select(u.id).where(u.name.in_(sa.bindparam(name, ["v", "w"], expanding=True))),
        compile_kwargs={"render_postcompile": True},
    )
    odd = sa.Table("odd", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column(name, sa.String(20)))
    made = lambda: [sa.schema.CreateTable(odd)]
    case(f"column {name} inserted", lambda: sa.insert(odd).values({name: "v"}), before=made)
    case(f"column {name} updated", lambda: sa.update(odd).values({name: "v"}), before=made)
    case(f"column {name} compared", lambda: sa.select(odd.c.id).where(odd.c[name] == "v"), before=made)
    case(f"column {name} compared twice", lambda: sa.select(odd.c.id).where(odd.c[name] == "v", odd.c[name] != "w"), before=made)

# Schemas of more than one part.
for name in ["dbo", "my.dbo", "My.dbo", "my.Dbo", "[my.dbo]", "[my.dbo].other", "a.b.c", "my db.dbo", "My Db"]:
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.Integer), schema=name)
    schema = lambda: [sa.schema.CreateSchema(name)]
    made = lambda: [*schema(), sa.schema.CreateTable(t)]
    case(f"schema {name}: create", lambda: sa.schema.CreateTable(t), before=schema)
    case(f"schema {name}: drop", lambda: sa.schema.DropTable(t), before=made)
    case(f"schema {name}: select", lambda: sa.select(t).where(t.c.x > 5), before=made)
    case(f"schema {name}: insert", lambda: sa.insert(t).values(x=5), before=made)
    case(f"schema {name}: update", lambda: sa.update(t).values(x=5), before=made)
    case(f"schema {name}: delete", lambda: sa.delete(t).where(t.c.x == 5), before=made)
    case(f"schema {name}: join", lambda: sa.select(t.c.id).join(users, users.c.id == t.c.x), before=made)
    case(f"schema {name}: index", lambda: sa.schema.CreateIndex(sa.Index("ix", t.c.x)), before=made)
    case(f"schema {name}: schema", lambda: sa.schema.CreateSchema(name))

# Rows of a limit.
for limit in [None, 0, 3, "4", "x"]:
    case(f"update with mysql_limit {limit!r}", lambda: sa.update(users).values(age=3).with_dialect_options(mysql_limit=limit))
    case(f"delete with mysql_limit {limit!r}", lambda: sa.delete(users).with_dialect_options(mysql_limit=limit))
    case(f"update with mariadb_limit {limit!r}", lambda: sa.update(users).values(age=3).with_dialect_options(mariadb_limit=limit))
case("update where with mysql_limit", lambda: sa.update(users).values(age=3).where(u.id > 5).with_dialect_options(mysql_limit=2))
case("delete returning with mysql_limit", lambda: sa.delete(users).returning(u.id).with_dialect_options(mysql_limit=2))

# Joined tables that are changed.
joined = users.join(addresses, u.id == a.user_id)
case("update of a join", lambda: sa.update(joined).values({u.name: "x"}))
case("update of a join where", lambda: sa.update(joined).values({u.name: "x"}).where(a.email == "y"))
case("update of a join, both", lambda: sa.update(joined).values({u.name: "x", a.email: "y"}))
case("update of a join, the other", lambda: sa.update(joined).values({a.email: "y"}))
case("update of a join by columns", lambda: sa.update(joined).values({u.name: a.email}))
case("update of an outer join", lambda: sa.update(users.outerjoin(addresses)).values({u.name: "x"}))
case("update from, both", lambda: sa.update(users).values({u.name: "x", a.email: "y"}).where(u.id == a.user_id))

# Keys and comments.
for clustered in [True, False]:
    for build in [sa.PrimaryKeyConstraint, sa.UniqueConstraint]:
        t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), build("id", mssql_clustered=clustered))
        case(f"{build.__name__} clustered {clustered}", lambda: sa.schema.CreateTable(t))
        t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), build("id", name="k", mssql_clustered=clustered))
        case(f"{build.__name__} named, clustered {clustered}", lambda: sa.schema.CreateTable(t))
for schema in [None, "other", "a.b"]:
    t = sa.Table(
        "t", sa.MetaData(), sa.Column("id", sa.Integer, comment="it's id"), sa.Column("x y", sa.Integer), comment="50% 'of'", schema=schema
    )
    made = lambda: [*([sa.schema.CreateSchema(schema)] if schema else []), sa.schema.CreateTable(t)]
    case(f"table comment in {schema}", lambda: sa.schema.SetTableComment(t), before=made)
    case(f"no table comment in {schema}", lambda: sa.schema.DropTableComment(t), before=made)
    case(f"column comment in {schema}", lambda: sa.schema.SetColumnComment(t.c.id), before=made)
    case(f"no column comment in {schema}", lambda: sa.schema.DropColumnComment(t.c["x y"]), before=made)

# Uuids.
known = uuid.UUID("12345678-1234-5678-1234-567812345678")
for name, type in {
    "Uuid": lambda: sa.Uuid(),
    "Uuid of texts": lambda: sa.Uuid(as_uuid=False),
    "UUID": lambda: sa.UUID(),
    "UUID of texts": lambda: sa.UUID(as_uuid=False),
    "Uuid not native": lambda: sa.Uuid(native_uuid=False),
    "UNIQUEIDENTIFIER": lambda: mssql.UNIQUEIDENTIFIER(),
}.items():
    value = str(known) if "texts" in name else known
    ids = sa.table("ids")
    made = lambda: [sa.schema.CreateTable(sa.Table("ids", sa.MetaData(), sa.Column("x", sa.Uuid() if name == "UNIQUEIDENTIFIER" else type())))]
    case(f"{name}: equals", lambda: sa.select(sa.column("x", type()) == value).select_from(ids), before=made)
    case(f"{name}: equals a text", lambda: sa.select(sa.column("x", type()) == str(known)).select_from(ids), before=made)
    case(f"{name}: in", lambda: sa.select(sa.literal(1)).select_from(ids).where(sa.column("x", type()).in_([value])), before=made)
    case(f"{name}: literal", lambda: sa.select(sa.literal(value, type())))

# Functions as tables.
column("column valued", lambda: func.json_array_elements(u.name).column_valued("x"))
column("column valued without a name", lambda: func.generate_series(1, 3).column_valued())
where("column valued compared", lambda: func.generate_series(1, 3).column_valued("x") == u.id)
column("table valued", lambda: func.generate_series(1, 3).table_valued("value").c.value)
case("in a column valued function", lambda: sa.select(u.id).where(u.id.in_(sa.select(func.generate_series(1, 3).column_valued("x")))))
