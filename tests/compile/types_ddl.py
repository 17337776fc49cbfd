"""Types of columns in CREATE TABLE."""

import enum

import sqlalchemy as sa
from cases import case, postgresql


class Color(enum.Enum):
    red = "r"
    light_blue = "b"


TYPES = {
    "Integer": lambda: sa.Integer(),
    "SmallInteger": lambda: sa.SmallInteger(),
    "BigInteger": lambda: sa.BigInteger(),
    "Float": lambda: sa.Float(),
    "Float(10)": lambda: sa.Float(10),
    "Float(53)": lambda: sa.Float(53),
    "Float decimals": lambda: sa.Float(asdecimal=True, decimal_return_scale=4),
    "Double": lambda: sa.Double(),
    "Double(53)": lambda: sa.Double(53),
    "Numeric": lambda: sa.Numeric(),
    "Numeric(10)": lambda: sa.Numeric(10),
    "Numeric(10, 2)": lambda: sa.Numeric(10, 2),
    "Numeric scale zero": lambda: sa.Numeric(10, 0),
    "Numeric floats": lambda: sa.Numeric(10, 2, asdecimal=False),
    "String": lambda: sa.String(),
    "String(1)": lambda: sa.String(1),
    "String(50)": lambda: sa.String(50),
    "String(5000)": lambda: sa.String(5000),
    "String collated": lambda: sa.String(50, collation="nocase"),
    "Unicode": lambda: sa.Unicode(),
    "Unicode(50)": lambda: sa.Unicode(50),
    "Unicode collated": lambda: sa.Unicode(50, collation="utf8_bin"),
    "Text": lambda: sa.Text(),
    "Text(200)": lambda: sa.Text(200),
    "Text(100000)": lambda: sa.Text(100000),
    "Text collated": lambda: sa.Text(collation="nocase"),
    "UnicodeText": lambda: sa.UnicodeText(),
    "Boolean": lambda: sa.Boolean(),
    "Boolean with a constraint": lambda: sa.Boolean(create_constraint=True),
    "Boolean with a named constraint": lambda: sa.Boolean(create_constraint=True, name="yes_or_no"),
    "Date": lambda: sa.Date(),
    "Time": lambda: sa.Time(),
    "Time with a zone": lambda: sa.Time(timezone=True),
    "DateTime": lambda: sa.DateTime(),
    "DateTime with a zone": lambda: sa.DateTime(timezone=True),
    "Interval": lambda: sa.Interval(),
    "Interval not native": lambda: sa.Interval(native=False),
    "Interval precise": lambda: sa.Interval(second_precision=3, day_precision=5),
    "LargeBinary": lambda: sa.LargeBinary(),
    "LargeBinary(100)": lambda: sa.LargeBinary(100),
    "LargeBinary(100000)": lambda: sa.LargeBinary(100000),
    "Uuid": lambda: sa.Uuid(),
    "Uuid of strings": lambda: sa.Uuid(as_uuid=False),
    "Uuid not native": lambda: sa.Uuid(native_uuid=False),
    "JSON": lambda: sa.JSON(),
    "JSON none as null": lambda: sa.JSON(none_as_null=True),
    "PickleType": lambda: sa.PickleType(),
    "Enum": lambda: sa.Enum("a", "b", "long one", name="letters"),
    "Enum without a name": lambda: sa.Enum("a", "b"),
    "Enum of a class": lambda: sa.Enum(Color),
    "Enum of values": lambda: sa.Enum(Color, values_callable=lambda kind: [member.value for member in kind], name="colors"),
    "Enum not native": lambda: sa.Enum("a", "b", name="letters", native_enum=False),
    "Enum not native with a length": lambda: sa.Enum("a", "b", name="letters", native_enum=False, length=20),
    "Enum with a constraint": lambda: sa.Enum("a", "b", name="letters", create_constraint=True),
    "Enum not native with a constraint": lambda: sa.Enum("a", "b", name="letters", native_enum=False, create_constraint=True),
    "Enum not native with a constraint and no name": lambda: sa.Enum(Color, native_enum=False, create_constraint=True),
    "Enum with quotes": lambda: sa.Enum("it's", 'a "b"', "50%", name="quoted", create_constraint=True),
    "Enum of a schema": lambda: sa.Enum("a", "b", name="letters", schema="other"),
    "Enum of numbers in names": lambda: sa.Enum("1", "2", name="Numbers"),
    "ARRAY": lambda: sa.ARRAY(sa.Integer),
    "ARRAY of strings": lambda: sa.ARRAY(sa.String(20)),
    "ARRAY of two dimensions": lambda: sa.ARRAY(sa.Integer, dimensions=2),
    "INTEGER": lambda: sa.INTEGER(),
    "INT": lambda: sa.INT(),
    "SMALLINT": lambda: sa.SMALLINT(),
    "BIGINT": lambda: sa.BIGINT(),
    "FLOAT": lambda: sa.FLOAT(),
    "FLOAT(24)": lambda: sa.FLOAT(24),
    "REAL": lambda: sa.REAL(),
    "DOUBLE": lambda: sa.DOUBLE(),
    "DOUBLE_PRECISION": lambda: sa.DOUBLE_PRECISION(),
    "NUMERIC(5, 1)": lambda: sa.NUMERIC(5, 1),
    "DECIMAL(5, 1)": lambda: sa.DECIMAL(5, 1),
    "DECIMAL": lambda: sa.DECIMAL(),
    "CHAR": lambda: sa.CHAR(),
    "CHAR(3)": lambda: sa.CHAR(3),
    "NCHAR(3)": lambda: sa.NCHAR(3),
    "VARCHAR": lambda: sa.VARCHAR(),
    "VARCHAR(30)": lambda: sa.VARCHAR(30),
    "VARCHAR collated": lambda: sa.VARCHAR(30, collation="utf8_bin"),
    "NVARCHAR(30)": lambda: sa.NVARCHAR(30),
    "NVARCHAR": lambda: sa.NVARCHAR(),
    "TEXT": lambda: sa.TEXT(),
    "CLOB": lambda: sa.CLOB(),
    "BLOB": lambda: sa.BLOB(),
    "BINARY(5)": lambda: sa.BINARY(5),
    "VARBINARY(5)": lambda: sa.VARBINARY(5),
    "VARBINARY": lambda: sa.VARBINARY(),
    "BOOLEAN": lambda: sa.BOOLEAN(),
    "DATE": lambda: sa.DATE(),
    "TIME": lambda: sa.TIME(),
    "DATETIME": lambda: sa.DATETIME(),
    "TIMESTAMP": lambda: sa.TIMESTAMP(),
    "TIMESTAMP with a zone": lambda: sa.TIMESTAMP(timezone=True),
    "UUID": lambda: sa.UUID(),
    "NullType": lambda: sa.types.NullType(),
}


for name in ["nocase", "utf8_bin"]:
    case(f"setup {name}", lambda: sa.DDL(f'CREATE COLLATION {name} FROM "C"'), only="postgresql")
for name, type_ in {
    "letters": lambda: postgresql.ENUM("a", "b", "long one", name="letters"),
    "color": lambda: postgresql.ENUM(Color),
    "colors": lambda: postgresql.ENUM("r", "b", name="colors"),
    "quoted": lambda: postgresql.ENUM("it's", 'a "b"', "50%", name="quoted"),
    "numbers": lambda: postgresql.ENUM("1", "2", name="Numbers"),
}.items():
    case(f"setup {name}", lambda: postgresql.CreateEnumType(type_()), only="postgresql")
case("setup other", lambda: sa.schema.CreateSchema("other"), only="postgresql")
case("setup letters of other", lambda: postgresql.CreateEnumType(postgresql.ENUM("a", "b", name="letters", schema="other")), only="postgresql")


def table(type_, **options):
    return sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", type_(), **options))


for name, type_ in TYPES.items():
    # MySQL wants a length.
    only = "default,sqlite,postgresql,mssql,oracle" if name == "VARBINARY" else None
    case(f"create {name}", lambda: sa.schema.CreateTable(table(type_)), only=only)
    case(f"repr {name}", lambda: sa.text(repr(type_()).replace(":", r"\:")), only="default")
    case(f"type {name}", type_, only=only)
case("column without a type", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("x"))))
case("column with a type by name", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("x", "INTEGER"))))
for name in ["Integer", "SmallInteger", "BigInteger", "String(50)", "Numeric", "Uuid", "Date"]:
    case(f"primary key {name}", lambda: sa.schema.CreateTable(
        sa.Table("t", sa.MetaData(), sa.Column("id", TYPES[name](), primary_key=True))))
    case(f"primary key {name} without autoincrement", lambda: sa.schema.CreateTable(
        sa.Table("t", sa.MetaData(), sa.Column("id", TYPES[name](), primary_key=True, autoincrement=False))))
