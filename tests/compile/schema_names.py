"""Schemas of tables, translation of schemas, DDL of schemas."""

import sqlalchemy as sa
from cases import case

SCHEMAS = ["other", "Other", "two.parts", "select", "with space", "db.owner", "[db.dotted].owner"]


def tables(schema):
    metadata = sa.MetaData(schema=schema)
    users = sa.Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    addresses = sa.Table("addresses", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.ForeignKey(users.c.id)),
                         sa.Column("email", sa.String(20), index=True))
    return users, addresses


STATEMENTS = {
    "create": lambda u, a: sa.schema.CreateTable(a),
    "drop": lambda u, a: sa.schema.DropTable(a),
    "index": lambda u, a: sa.schema.CreateIndex(list(a.indexes)[0]),
    "drop index": lambda u, a: sa.schema.DropIndex(list(a.indexes)[0]),
    "select": lambda u, a: sa.select(u),
    "where": lambda u, a: sa.select(u.c.id).where(u.c.name == "x").order_by(u.c.id),
    "join": lambda u, a: sa.select(u.c.name, a.c.email).join(a),
    "alias": lambda u, a: (lambda x: sa.select(x.c.id))(u.alias("x")),
    "anonymous alias": lambda u, a: (lambda x: sa.select(x.c.id, u.c.id))(u.alias()),
    "labels": lambda u, a: sa.select(u).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL),
    "insert": lambda u, a: sa.insert(u).values(name="x"),
    "insert returning": lambda u, a: sa.insert(u).values(name="x").returning(u.c.id),
    "update": lambda u, a: sa.update(u).values(name="x").where(u.c.id == 5),
    "update from": lambda u, a: sa.update(u).values(name=a.c.email).where(u.c.id == a.c.user_id),
    "delete": lambda u, a: sa.delete(u).where(u.c.id == 5),
    "exists": lambda u, a: sa.select(u.c.id).where(sa.exists().where(a.c.user_id == u.c.id)),
    "subquery": lambda u, a: sa.select(sa.select(u.c.id).subquery("s")),
    "create schema": lambda u, a: sa.schema.CreateSchema(u.schema),
    "drop schema": lambda u, a: sa.schema.DropSchema(u.schema),
}


def needed(schema, name):
    """What has to be there before one of the statements runs on a server."""
    users, addresses = tables(schema)
    made = [sa.schema.CreateSchema(schema), sa.schema.CreateTable(users), sa.schema.CreateTable(addresses)]
    if name == "drop index":
        return [*made, STATEMENTS["index"](users, addresses)]
    return {"create": made[:2], "create schema": [], "drop schema": made[:1]}.get(name, made)


for schema in SCHEMAS:
    for name, build in STATEMENTS.items():
        case(f"{schema}: {name}", lambda: build(*tables(schema)), before=lambda: needed(schema, name))
case("create schema if not exists", lambda: sa.schema.CreateSchema("other", if_not_exists=True))
case("drop schema if exists", lambda: sa.schema.DropSchema("other", if_exists=True))
case("drop schema cascade", lambda: sa.schema.DropSchema("other", cascade=True), before=lambda: [sa.schema.CreateSchema("other")])
case("drop schema cascade if exists", lambda: sa.schema.DropSchema("other", cascade=True, if_exists=True))

MAPS = {
    "none to other": {None: "other"},
    "other to third": {"other": "third"},
    "other to none": {"other": None},
    "both": {None: "a", "other": "b"},
    "quoted": {None: "With Space"},
    "unused": {"nothing": "x"},
}
for name, translation in MAPS.items():
    for schema in [None, "other"]:
        for kind in ["create", "select", "where", "insert", "update", "index", "join"]:
            case(f"map {name}, schema {schema}: {kind}", lambda: STATEMENTS[kind](*tables(schema)),
                 before=lambda: [sa.schema.DropTable(tables(None)[1])] if kind == "create" and schema is None else [],
                 schema_translate_map=translation, compile_kwargs={"render_schema_translate": True})


def _across():
    metadata = sa.MetaData()
    one = sa.Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), schema="one")
    two = sa.Table("addresses", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("u", sa.ForeignKey("one.users.id")), schema="two")
    return sa.schema.CreateTable(one), sa.schema.CreateTable(two)


case("foreign key to another schema", lambda: _across()[1], before=lambda: [sa.schema.CreateSchema("one"), sa.schema.CreateSchema("two"), _across()[0]])
case("to_metadata with a schema", lambda: sa.schema.CreateTable(tables(None)[0].to_metadata(sa.MetaData(), schema="copy")), before=lambda: [sa.schema.CreateSchema("copy")])
case("to_metadata with a name", lambda: sa.schema.CreateTable(tables(None)[0].to_metadata(sa.MetaData(), name="copy")))
case("blank schema", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(schema="x"), sa.Column("id", sa.Integer), schema=sa.BLANK_SCHEMA)))
case("table clause with a schema", lambda: sa.select(sa.table("t", sa.column("x"), schema="other")),
     before=lambda: [sa.schema.CreateSchema("other"), sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("x", sa.Integer), schema="other"))])
