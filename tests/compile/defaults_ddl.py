"""Defaults of columns: of the server and of the program."""

import datetime
import decimal
import enum

import sqlalchemy as sa
from cases import case, postgresql


class Color(enum.Enum):
    red = 1


case("setup color", lambda: postgresql.CreateEnumType(postgresql.ENUM(Color)), only="postgresql")
SERVER = {
    "string": (sa.String(20), lambda: "x"),
    "empty string": (sa.String(20), lambda: ""),
    "string with a quote": (sa.String(20), lambda: "it's"),
    "string with a per cent sign": (sa.String(20), lambda: "50%"),
    "string with a colon": (sa.String(20), lambda: "a:b"),
    "string with a backslash": (sa.String(20), lambda: "a\\b"),
    "number as a string": (sa.Integer, lambda: "5"),
    "text": (sa.Integer, lambda: sa.text("5")),
    "text of a string": (sa.String(20), lambda: sa.text("'x'")),
    "text of an expression": (sa.Integer, lambda: sa.text("(5 + 7)")),
    "now": (sa.DateTime, lambda: sa.func.now()),
    "current_timestamp": (sa.DateTime, lambda: sa.func.current_timestamp()),
    "current_date": (sa.Date, lambda: sa.func.current_date()),
    "text current_timestamp": (sa.DateTime, lambda: sa.text("CURRENT_TIMESTAMP")),
    "function": (sa.String(20), lambda: sa.func.lower("ED")),
    "function of a number": (sa.Integer, lambda: sa.func.abs(-5)),
    "true": (sa.Boolean, lambda: sa.true()),
    "false": (sa.Boolean, lambda: sa.false()),
    "text true": (sa.Boolean, lambda: sa.text("true")),
    "null": (sa.Integer, lambda: sa.null()),
    "literal": (sa.Integer, lambda: sa.literal(5)),
    "literal of a string": (sa.String(20), lambda: sa.literal("it's")),
    "literal_column": (sa.Integer, lambda: sa.literal_column("5")),
    "expression": (sa.Integer, lambda: sa.literal(5) + 7),
    "cast": (sa.String(20), lambda: sa.cast(5, sa.String(20))),
    "FetchedValue": (sa.Integer, lambda: sa.FetchedValue()),
    "DefaultClause": (sa.Integer, lambda: sa.DefaultClause("5")),
    "json": (sa.JSON, lambda: "{}"),
    "enum": (sa.Enum(Color), lambda: "red"),
    "uuid": (sa.Uuid, lambda: sa.func.gen_random_uuid()),
    "number": (sa.Integer, lambda: 5),
    "boolean": (sa.Boolean, lambda: True),
}


def table(type_, change=lambda t: sa.schema.CreateTable(t), **options):
    return change(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("y", sa.Integer), sa.Column("x", type_, **options)))


def needed(type_, **options):
    return lambda: [table(type_, **options)]


for name, (type_, value) in SERVER.items():
    case(f"server {name}", lambda: table(type_, server_default=value()))
    case(f"server {name} not null", lambda: table(type_, server_default=value(), nullable=False))
    case(f"server {name} insert", lambda: table(type_, lambda t: sa.insert(t).values(y=5), server_default=value()), before=needed(type_))
    case(f"server {name} insert returning", lambda: table(type_, lambda t: sa.insert(t).values(y=5).returning(t.c.x), server_default=value()),
         before=needed(type_))

CLIENT = {
    "number": (sa.Integer, lambda: 5),
    "string": (sa.String(20), lambda: "x"),
    "callable": (sa.Integer, lambda: (lambda: 5)),
    "callable with a context": (sa.Integer, lambda: (lambda context: 5)),
    "date": (sa.Date, lambda: datetime.date(2020, 1, 2)),
    "decimal": (sa.Numeric(5, 2), lambda: decimal.Decimal("1.50")),
    "boolean": (sa.Boolean, lambda: True),
    "function": (sa.DateTime, lambda: sa.func.now()),
    "function with an argument": (sa.String(20), lambda: sa.func.lower("ED")),
    "text": (sa.Integer, lambda: sa.text("5 + 5")),
    "literal_column": (sa.Integer, lambda: sa.literal_column("7")),
    "expression": (sa.Integer, lambda: sa.literal(5) + 7),
    "select": (sa.Integer, lambda: sa.select(sa.func.max(sa.column("id"))).select_from(sa.table("t")).scalar_subquery()),
    "null": (sa.Integer, lambda: sa.null()),
    "None": (sa.Integer, lambda: None),
    "enum": (sa.Enum(Color), lambda: Color.red),
    "list": (sa.JSON, lambda: (lambda: [])),
    "ColumnDefault": (sa.Integer, lambda: sa.ColumnDefault(5)),
}
for name, (type_, value) in CLIENT.items():
    case(f"client {name} create", lambda: table(type_, default=value()))
    case(f"client {name} insert", lambda: table(type_, lambda t: sa.insert(t).values(y=5), default=value()), before=needed(type_))
    case(f"client {name} insert all", lambda: table(type_, lambda t: sa.insert(t), default=value()), before=needed(type_))
    case(f"client {name} given", lambda: table(type_, lambda t: sa.insert(t).values(x=None), default=value()), before=needed(type_))
    case(f"client {name} insert many", lambda: table(type_, lambda t: sa.insert(t).values([{"y": 5}, {"y": 6}]), default=value()), before=needed(type_))
    case(f"client {name} insert from select", lambda: table(type_, lambda t: sa.insert(t).from_select(["y"], sa.select(t.c.y)), default=value()), before=needed(type_))
    case(f"client {name} onupdate", lambda: table(type_, lambda t: sa.update(t).values(y=5), onupdate=value()), before=needed(type_))
    case(f"client {name} insert_default", lambda: table(type_, lambda t: sa.insert(t).values(y=5), insert_default=value()), before=needed(type_))
case("both defaults", lambda: table(sa.Integer, default=5, server_default="7"))
case("both defaults insert", lambda: table(sa.Integer, lambda t: sa.insert(t).values(y=1), default=5, server_default="7"), before=needed(sa.Integer))
case("server_onupdate", lambda: table(sa.DateTime, server_default=sa.func.now(), server_onupdate=sa.FetchedValue()))
case("mysql on update", lambda: table(sa.TIMESTAMP, server_default=sa.text("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP")))
case("default of a key with capitals", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("Some Column", sa.Integer, server_default="5", nullable=False))))
