"""Types and constructs of MySQL and MariaDB."""

import enum

import cases
import sqlalchemy as sa
from cases import mysql
from tables import users

u = users.c


def case(name, build, *arguments, **options):
    cases.case(name, build, *arguments, only="default,mysql,mariadb", **options)


class Size(enum.Enum):
    small = 1
    large = 2


TYPES = {
    "BIGINT": lambda: mysql.BIGINT(),
    "BIGINT(20)": lambda: mysql.BIGINT(20),
    "BIGINT unsigned": lambda: mysql.BIGINT(unsigned=True),
    "BIT": lambda: mysql.BIT(),
    "BIT(3)": lambda: mysql.BIT(3),
    "BLOB": lambda: mysql.BLOB(),
    "BOOLEAN": lambda: mysql.BOOLEAN(),
    "CHAR": lambda: mysql.CHAR(),
    "CHAR(5)": lambda: mysql.CHAR(5),
    "CHAR national": lambda: mysql.CHAR(5, national=True),
    "CHAR binary": lambda: mysql.CHAR(5, binary=True),
    "DATE": lambda: mysql.DATE(),
    "DATETIME": lambda: mysql.DATETIME(),
    "DATETIME(6)": lambda: mysql.DATETIME(fsp=6),
    "DECIMAL": lambda: mysql.DECIMAL(),
    "DECIMAL(10, 2)": lambda: mysql.DECIMAL(10, 2),
    "DECIMAL unsigned zerofill": lambda: mysql.DECIMAL(10, 2, unsigned=True, zerofill=True),
    "DOUBLE": lambda: mysql.DOUBLE(),
    "DOUBLE(10, 3)": lambda: mysql.DOUBLE(10, 3, asdecimal=False),
    "DOUBLE unsigned": lambda: mysql.DOUBLE(unsigned=True),
    "ENUM": lambda: mysql.ENUM("a", "b"),
    "ENUM of a class": lambda: mysql.ENUM(Size),
    "ENUM with a charset": lambda: mysql.ENUM("a", "it's", charset="utf8mb4", collation="utf8mb4_bin"),
    "FLOAT": lambda: mysql.FLOAT(),
    "FLOAT(10, 2)": lambda: mysql.FLOAT(10, 2),
    "INTEGER": lambda: mysql.INTEGER(),
    "INTEGER(11)": lambda: mysql.INTEGER(11),
    "INTEGER unsigned": lambda: mysql.INTEGER(unsigned=True),
    "INTEGER zerofill": lambda: mysql.INTEGER(5, zerofill=True),
    "INTEGER unsigned zerofill": lambda: mysql.INTEGER(5, unsigned=True, zerofill=True),
    "JSON": lambda: mysql.JSON(),
    "LONGBLOB": lambda: mysql.LONGBLOB(),
    "LONGTEXT": lambda: mysql.LONGTEXT(),
    "LONGTEXT with a charset": lambda: mysql.LONGTEXT(charset="utf8mb4"),
    "MEDIUMBLOB": lambda: mysql.MEDIUMBLOB(),
    "MEDIUMINT": lambda: mysql.MEDIUMINT(),
    "MEDIUMINT unsigned": lambda: mysql.MEDIUMINT(unsigned=True),
    "MEDIUMTEXT": lambda: mysql.MEDIUMTEXT(),
    "NCHAR(5)": lambda: mysql.NCHAR(5),
    "NUMERIC(10, 2)": lambda: mysql.NUMERIC(10, 2),
    "NUMERIC unsigned": lambda: mysql.NUMERIC(10, unsigned=True),
    "NVARCHAR(5)": lambda: mysql.NVARCHAR(5),
    "REAL": lambda: mysql.REAL(),
    "REAL(5, 2)": lambda: mysql.REAL(5, 2),
    "SET": lambda: mysql.SET("a", "b"),
    "SET as bits": lambda: mysql.SET("a", "b", retrieve_as_bitwise=True),
    "SET collated": lambda: mysql.SET("a", "b", collation="utf8mb4_bin"),
    "SMALLINT": lambda: mysql.SMALLINT(),
    "SMALLINT unsigned": lambda: mysql.SMALLINT(unsigned=True),
    "TEXT": lambda: mysql.TEXT(),
    "TEXT(200)": lambda: mysql.TEXT(200),
    "TEXT collated": lambda: mysql.TEXT(collation="utf8mb4_bin"),
    "TIME": lambda: mysql.TIME(),
    "TIME(3)": lambda: mysql.TIME(fsp=3),
    "TIMESTAMP": lambda: mysql.TIMESTAMP(),
    "TIMESTAMP(3)": lambda: mysql.TIMESTAMP(fsp=3),
    "TINYBLOB": lambda: mysql.TINYBLOB(),
    "TINYINT": lambda: mysql.TINYINT(),
    "TINYINT(1)": lambda: mysql.TINYINT(1),
    "TINYINT unsigned": lambda: mysql.TINYINT(unsigned=True),
    "TINYTEXT": lambda: mysql.TINYTEXT(),
    "VARBINARY(5)": lambda: mysql.VARBINARY(5),
    "BINARY(5)": lambda: mysql.BINARY(5),
    "VARCHAR(30)": lambda: mysql.VARCHAR(30),
    "VARCHAR with a charset": lambda: mysql.VARCHAR(30, charset="latin1"),
    "VARCHAR collated": lambda: mysql.VARCHAR(30, collation="utf8mb4_unicode_ci"),
    "VARCHAR with both": lambda: mysql.VARCHAR(30, charset="utf8mb4", collation="utf8mb4_bin"),
    "VARCHAR ascii": lambda: mysql.VARCHAR(30, ascii=True),
    "VARCHAR unicode": lambda: mysql.VARCHAR(30, unicode=True),
    "VARCHAR national": lambda: mysql.VARCHAR(30, national=True),
    "VARCHAR binary": lambda: mysql.VARCHAR(30, binary=True),
    "YEAR": lambda: mysql.YEAR(),
    "YEAR(4)": lambda: mysql.YEAR(4),
}
for name, type_ in TYPES.items():
    case(f"create {name}", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", type_(), nullable=False))))
    case(f"type {name}", type_)
    case(f"cast to {name}", lambda: sa.select(sa.cast(u.name, type_())))

for columns in [[u.name], [u.name, u.fullname]]:
    words = sa.Index(f"words_{len(columns)}", *columns, mysql_prefix="FULLTEXT", mariadb_prefix="FULLTEXT")
    cases.case(f"setup {words.name}", lambda: sa.schema.CreateIndex(words), only="mysql,mariadb")
EXPRESSIONS = {
    "match": lambda: mysql.match(u.name, u.fullname, against="word"),
    "match in boolean mode": lambda: mysql.match(u.name, against="+a -b").in_boolean_mode(),
    "match in natural language mode": lambda: mysql.match(u.name, against="a").in_natural_language_mode(),
    "match with query expansion": lambda: mysql.match(u.name, against="a").with_query_expansion(),
    "match compared": lambda: mysql.match(u.name, against="a") > 0.5,
    "column match": lambda: u.name.match("word"),
    "regexp": lambda: u.name.op("REGEXP")("^e"),
    "regexp_match": lambda: u.name.regexp_match("^e"),
    "null safe equals": lambda: u.name.op("<=>")(u.fullname),
    "is_distinct_from": lambda: u.name.is_distinct_from("x"),
    "div": lambda: u.age.op("DIV")(5),
    "xor": lambda: u.active.op("XOR")(sa.true()),
    "group_concat": lambda: sa.func.group_concat(u.name),
    "group_concat with a separator": lambda: sa.func.group_concat(u.name.op("SEPARATOR")(sa.literal_column("';'"))),
    "date_add": lambda: sa.func.date_add(u.created_at, sa.text("INTERVAL 1 DAY")),
    "timestampdiff": lambda: sa.func.timestampdiff(sa.text("SECOND"), u.created_at, sa.func.now()),
    "utc_timestamp": lambda: sa.func.utc_timestamp(),
    "if": lambda: getattr(sa.func, "if")(u.age > 5, "a", "b"),
    "ifnull": lambda: sa.func.ifnull(u.fullname, "x"),
    "find_in_set": lambda: sa.func.find_in_set("a", u.name),
    "collate": lambda: u.name.collate("utf8mb4_bin") == "x",
    "cast as signed": lambda: sa.cast(u.name, mysql.INTEGER(unsigned=True)),
    "binary": lambda: sa.func.binary(u.name) == "x",
    "rand": lambda: sa.func.rand(),
    "limit": lambda: sa.func.last_insert_id(),
}
for name, build in EXPRESSIONS.items():
    case(f"expression {name}", lambda: sa.select(build()))
    case(f"where {name}", lambda: sa.select(u.id).where(build()))
case("delete limit", lambda: sa.delete(users).where(u.id > 3).ext(mysql.limit(3)))
case("update limit", lambda: sa.update(users).values(name="x").ext(mysql.limit(3)))
case("straight join", lambda: sa.select(u.id).prefix_with("STRAIGHT_JOIN"))
case("for share", lambda: sa.select(u.id).with_for_update(read=True))
case("for update of", lambda: sa.select(u.id).with_for_update(of=users, skip_locked=True))
case("with rollup", lambda: sa.select(u.name, sa.func.sum(u.age)).group_by(u.name.op("WITH")(sa.literal_column("ROLLUP"))))
