"""Values written into the text."""

import datetime
import decimal
import enum
import uuid

import sqlalchemy as sa
from cases import case, column, over_users, postgresql, where
from tables import users

u = users.c
LITERAL = {"compile_kwargs": {"literal_binds": True}}


def empty():
    return [sa.delete(users)]


class Color(enum.Enum):
    red = 1
    blue = 2


VALUES = {
    "integer": (5, sa.Integer),
    "negative integer": (-5, sa.Integer),
    "float": (1.5, sa.Float),
    "small float": (1e-20, sa.Float),
    "decimal": (decimal.Decimal("12.50"), sa.Numeric(10, 2)),
    "decimal with an exponent": (decimal.Decimal("1E+3"), sa.Numeric),
    "double": (2.25, sa.Double),
    "string": ("ed", sa.String),
    "string with quotes": ("it's \"x\"", sa.String),
    "string with a per cent sign": ("50%", sa.String),
    "string with a colon": ("a :b", sa.String),
    "string with a backslash": ("a\\b", sa.String),
    "unicode": ("é", sa.Unicode),
    "text": ("long", sa.Text),
    "true": (True, sa.Boolean),
    "false": (False, sa.Boolean),
    "date": (datetime.date(2020, 1, 2), sa.Date),
    "datetime": (datetime.datetime(2020, 1, 2, 3, 4, 5), sa.DateTime),
    "datetime with microseconds": (datetime.datetime(2020, 1, 2, 3, 4, 5, 678), sa.DateTime),
    "datetime with a zone": (datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc), sa.DateTime(timezone=True)),
    "time": (datetime.time(3, 4, 5), sa.Time),
    "interval": (datetime.timedelta(days=1, seconds=5), sa.Interval),
    "bytes": (b"abc", sa.LargeBinary),
    "uuid": (uuid.UUID("12345678123456781234567812345678"), sa.Uuid),
    "uuid as a string": ("12345678-1234-5678-1234-567812345678", sa.Uuid(as_uuid=False)),
    "uuid not native": (uuid.UUID("12345678123456781234567812345678"), sa.Uuid(native_uuid=False)),
    "enum": (Color.red, sa.Enum(Color)),
    "enum of strings": ("a", sa.Enum("a", "b", name="letters")),
    "json object": ({"a": [1, None, "x"]}, sa.JSON),
    "json string": ("x", sa.JSON),
    "array": ([1, 2], sa.ARRAY(sa.Integer)),
    "None": (None, sa.Integer),
    "None of a string": (None, sa.String),
    "value of another type": ("five", sa.Integer),
    "big integer": (2**63, sa.BigInteger),
}
case("setup color", lambda: postgresql.CreateEnumType(postgresql.ENUM(Color)), only="postgresql")
case("setup letters", lambda: postgresql.CreateEnumType(postgresql.ENUM("a", "b", name="letters")), only="postgresql")
for name, (value, type_) in VALUES.items():
    def stored():
        # MySQL wants a length.
        return sa.Column("x", type_(50) if type_ in [sa.String, sa.Unicode] else type_)

    def over():
        return over_users(stored())

    def made():
        return [sa.schema.CreateTable(sa.Table("t", sa.MetaData(), stored()))]

    column(f"{name}", lambda: sa.literal(value, type_), **LITERAL)
    where(f"{name} compared", lambda: sa.column("x", type_) == value, before=over, **LITERAL)
    where(f"{name} in", lambda: sa.column("x", type_).in_([value, value]), before=over, **LITERAL)
    case(f"{name} inserted", lambda: sa.insert(sa.table("t", sa.column("x", type_))).values(x=value), before=made, **LITERAL)

where("json null", lambda: sa.column("x", sa.JSON) == sa.JSON.NULL, before=lambda: over_users(sa.Column("x", sa.JSON)), **LITERAL)
where("in nothing", lambda: u.id.in_([]), **LITERAL)
where("not in nothing", lambda: u.id.not_in([]), **LITERAL)
where("in with None", lambda: u.id.in_([1, None]), **LITERAL)
where("tuples", lambda: sa.tuple_(u.id, u.name).in_([(1, "a"), (2, "b")]), **LITERAL)
where("tuples in nothing", lambda: sa.tuple_(u.id, u.name).in_([]), **LITERAL)
where("like", lambda: u.name.like("%x%"), **LITERAL)
where("contains", lambda: u.name.contains("x%"), **LITERAL)
where("contains autoescape", lambda: u.name.contains("x%y", autoescape=True), **LITERAL)
where("between", lambda: u.age.between(1, 5), **LITERAL)
where("and of all", lambda: sa.and_(u.age > 5, u.name == "x", u.active, u.born < datetime.date(2000, 1, 1)), **LITERAL)
where("function", lambda: sa.func.coalesce(u.name, "x", 5) == "x", **LITERAL)
where("text with parameters", lambda: sa.text("id = :id AND name = :name").bindparams(id=5, name="x"), **LITERAL)
where("no value", lambda: u.id == sa.bindparam("x"), **LITERAL)
case("limit and offset", lambda: sa.select(u.id).order_by(u.id).limit(5).offset(6), **LITERAL)
case("insert", lambda: sa.insert(users).values(name="it's", age=5, active=True, born=datetime.date(2020, 1, 2)), before=empty, **LITERAL)
case("insert many", lambda: sa.insert(users).values([{"name": "a", "age": 1}, {"name": "b", "age": None}]), before=empty, **LITERAL)
case("insert without values", lambda: sa.insert(users), **LITERAL)
case("update", lambda: sa.update(users).values(name="x", score=1.5).where(u.id == 3), **LITERAL)
case("delete", lambda: sa.delete(users).where(u.name == "x"), **LITERAL)
case("case", lambda: sa.select(sa.case((u.age > 5, "old"), else_="young")), **LITERAL)
case("cte", lambda: (lambda c: sa.select(c.c.id).where(c.c.id > 2))(sa.select(u.id).where(u.age > 3).cte("c")), **LITERAL)
case("subquery", lambda: sa.select(sa.select(u.id, sa.literal("x").label("x")).where(u.age > 3).subquery("s")), **LITERAL)
case("window", lambda: sa.select(sa.func.lag(u.age, 1, 0).over(order_by=u.id, rows=(-2, 3))), **LITERAL)
case("values", lambda: sa.select(sa.values(sa.column("a", sa.Integer), sa.column("b", sa.String), name="v").data([(1, "x"), (2, None)])), **LITERAL)
case("values of literals", lambda: sa.select(sa.values(sa.column("a", sa.Integer), name="v", literal_binds=True).data([(1,), (2,)])))
