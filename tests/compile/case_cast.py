"""CASE, CAST, type coercion and TRY_CAST."""

import datetime
import decimal

import sqlalchemy as sa
from cases import case, column, postgresql, where
from tables import users

u = users.c

column("searched case", lambda: sa.case((u.age < 13, "child"), (u.age < 20, "teen"), else_="adult"))
column("case without else", lambda: sa.case((u.age > 18, "adult")))
column("case by value", lambda: sa.case({"ed": 1, "wendy": 2}, value=u.name, else_=0))
column("case by value without else", lambda: sa.case({1: "one", 2: "two"}, value=u.id))
column("case of columns", lambda: sa.case((u.fullname.is_(None), u.name), else_=u.fullname))
column("case labelled", lambda: sa.case((u.active, 1), else_=0).label("flag"))
column("case else null", lambda: sa.case((u.active, 1), else_=sa.null()))
column("case else None", lambda: sa.case((u.active, 1), else_=None))
column("case with literal_column", lambda: sa.case((u.active, sa.literal_column("'yes'")), else_=sa.literal_column("'no'")))
column("case with and", lambda: sa.case((sa.and_(u.age > 1, u.age < 5), "a"), (u.age.in_([7, 8]), "b"), else_="c"))
column("case plus", lambda: sa.case((u.age > 5, 1), else_=2) + 3)
column("case in a case", lambda: sa.case((u.age > 5, sa.case((u.id > 5, 1), else_=2)), else_=3))
column("sum of a case", lambda: sa.func.sum(sa.case((u.active, 1), else_=0)))
column("case of booleans", lambda: sa.case((u.age > 5, True), else_=False))
column("case of dates", lambda: sa.case((u.age > 5, datetime.date(2020, 1, 1)), else_=u.born))
column("case of numerics", lambda: sa.case((u.age > 5, decimal.Decimal("1.50")), else_=u.balance))
column("case with a list of whens", lambda: sa.case(*[(u.age < limit, str(limit)) for limit in [10, 20, 30]], else_="old"))
column("case with a list", lambda: sa.case([(u.age < 10, 1)], else_=5))
column("case of nothing", lambda: sa.case(else_=5))
column("case with true()", lambda: sa.case((sa.true(), 1), else_=2))
where("case compared", lambda: sa.case((u.age > 5, "x"), else_="y") == "x")
where("case in", lambda: sa.case((u.age > 5, "x"), else_="y").in_(["x", "z"]))
where("not case compared", lambda: ~(sa.case((u.age > 5, "x"), else_="y") == "x"))
where("case as condition", lambda: sa.case((u.age > 5, u.active), else_=False))
case("order by case", lambda: sa.select(u.id).order_by(sa.case({"ed": 0}, value=u.name, else_=1), u.name))
case("group by case", lambda: sa.select(sa.func.count()).group_by(sa.case((u.age > 18, "adult"), else_="child")))
case("update with case", lambda: sa.update(users).values(age=sa.case((u.age > 100, 100), else_=u.age)))

TYPES = {
    "Integer": sa.Integer,
    "SmallInteger": sa.SmallInteger,
    "BigInteger": sa.BigInteger,
    "Float": sa.Float,
    "Float(24)": sa.Float(24),
    "Double": sa.Double,
    "Numeric": sa.Numeric,
    "Numeric(10, 2)": sa.Numeric(10, 2),
    "Numeric(8)": sa.Numeric(8),
    "String": sa.String,
    "String(20)": sa.String(20),
    "Unicode(20)": sa.Unicode(20),
    "Text": sa.Text,
    "Boolean": sa.Boolean,
    "Date": sa.Date,
    "Time": sa.Time,
    "DateTime": sa.DateTime,
    "DateTime(timezone)": sa.DateTime(timezone=True),
    "Interval": sa.Interval,
    "LargeBinary": sa.LargeBinary,
    "Uuid": sa.Uuid,
    "JSON": sa.JSON,
    "Enum": sa.Enum("a", "b", name="letter"),
    "CHAR(3)": sa.CHAR(3),
    "NCHAR(3)": sa.NCHAR(3),
    "VARCHAR": sa.VARCHAR,
    "NVARCHAR(9)": sa.NVARCHAR(9),
    "TEXT": sa.TEXT,
    "BIGINT": sa.BIGINT,
    "DECIMAL(5, 1)": sa.DECIMAL(5, 1),
    "REAL": sa.REAL,
    "FLOAT": sa.FLOAT,
    "DOUBLE_PRECISION": sa.DOUBLE_PRECISION,
    "TIMESTAMP": sa.TIMESTAMP,
    "BLOB": sa.BLOB,
    "VARBINARY(5)": sa.VARBINARY(5),
    "UUID": sa.UUID,
    "ARRAY": sa.ARRAY(sa.Integer),
}


def empty():
    return [sa.delete(users)]


for name, type_ in TYPES.items():
    column(f"cast to {name}", lambda: sa.cast(u.name, type_), before=empty)
    column(f"cast a literal to {name}", lambda: sa.cast("5", type_))
for name in ["Integer", "String(20)", "Date", "Numeric(10, 2)"]:
    column(f"try_cast to {name}", lambda: sa.try_cast(u.name, TYPES[name]))
    column(f"type_coerce to {name}", lambda: sa.type_coerce(u.name, TYPES[name]))
column("cast of a sum", lambda: sa.cast(u.age + 5, sa.String) + "x")
column("cast plus", lambda: sa.cast(u.name, sa.Integer) + 5, before=empty)
column("cast of a cast", lambda: sa.cast(sa.cast(u.age, sa.String), sa.Integer))
column("cast labelled", lambda: sa.cast(u.age, sa.String).label("text"))
column("column.cast", lambda: u.age.cast(sa.String(5)))
column("cast of a number", lambda: sa.cast(5, sa.String))
column("cast of null", lambda: sa.cast(None, sa.Integer))
column("cast of null()", lambda: sa.cast(sa.null(), sa.Integer))
column("cast of a subquery", lambda: sa.cast(sa.select(sa.func.max(u.age)).scalar_subquery(), sa.String))
column("cast of a comparison", lambda: sa.cast(u.age > 5, sa.Integer))
column("cast of a date", lambda: sa.cast(datetime.date(2020, 1, 2), sa.Date))
where("cast compared", lambda: sa.cast(u.age, sa.String) == "5")
where("cast like", lambda: sa.cast(u.age, sa.String).like("1%"))
column("type_coerce of a value", lambda: sa.type_coerce("5", sa.Integer))
column("type_coerce plus", lambda: sa.type_coerce(u.name, sa.Integer) + 5)
column("type_coerce labelled", lambda: sa.type_coerce(u.age, sa.String).label("text"))
where("type_coerce compared", lambda: sa.type_coerce(u.age, sa.String) == "x")
case("order by a cast", lambda: sa.select(u.id).order_by(sa.cast(u.name, sa.Integer).desc()), before=empty)
case("setup nocase", lambda: sa.DDL("CREATE COLLATION nocase FROM \"C\""), only="postgresql")
case("setup letter", lambda: postgresql.CreateEnumType(postgresql.ENUM("a", "b", name="letter")), only="postgresql")
case("cast with collate", lambda: sa.select(sa.cast(u.age, sa.String(20, collation="nocase"))))
case("cast variant", lambda: sa.select(sa.cast(u.age, sa.String(20).with_variant(sa.Text(), "mysql", "sqlite"))))
