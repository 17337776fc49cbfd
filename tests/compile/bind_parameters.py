"""Bound parameters: names, values, expanding ones, order."""

import datetime
import decimal

import sqlalchemy as sa
from cases import case, column, where
from tables import addresses, users

u, a = users.c, addresses.c

where("named", lambda: u.id == sa.bindparam("the_id"))
where("named with a value", lambda: u.id == sa.bindparam("the_id", 5))
where("named with a type", lambda: u.id == sa.bindparam("the_id", type_=sa.Integer))
where("named with another type", lambda: u.id == sa.bindparam("the_id", 5, type_=sa.String))
where("the type of the value", lambda: sa.bindparam("x", 5) == sa.bindparam("y", "text"))
where("unique", lambda: (u.id == sa.bindparam("p", 5, unique=True)) | (u.age == sa.bindparam("p", 6, unique=True)))
where("twice the same", lambda: (lambda p: (u.id == p) | (u.age == p))(sa.bindparam("p", 5)))
where("two objects of one name", lambda: (u.id == sa.bindparam("p", 5)) | (u.age == sa.bindparam("p", 5)))
where("unique and not of one name", lambda: (u.id == sa.bindparam("p", 5)) | (u.age == sa.bindparam("p", 6, unique=True)))
where("named as a column", lambda: u.name == sa.bindparam("name"))
where("None", lambda: u.name == sa.bindparam("name", None))
where("callable", lambda: u.name == sa.bindparam("name", callable_=lambda: "called"))
where("required", lambda: u.name == sa.bindparam("name", required=True))
where("not required", lambda: u.name == sa.bindparam("name", required=False))
where("literal_execute", lambda: u.id == sa.bindparam("p", 5, literal_execute=True))
where("quoted name", lambda: u.id == sa.bindparam("the id", 5))
for name in ["with-dash", "with.dot", "with%percent", "with(bracket)", "with:colon", "with space", "UPPER", "_underscore", "9digit", "select"]:
    where(f"name {name}", lambda: u.id == sa.bindparam(name, 5))
where("expanding", lambda: u.id.in_(sa.bindparam("ids", expanding=True)))
where("expanding with values", lambda: u.id.in_(sa.bindparam("ids", [1, 2, 3], expanding=True)))
where("expanding with no values", lambda: u.id.in_(sa.bindparam("ids", [], expanding=True)))
where("expanding without the word", lambda: u.id.in_(sa.bindparam("ids", [1, 2])))
where("expanding not in", lambda: u.id.not_in(sa.bindparam("ids", expanding=True)))
where("expanding strings", lambda: u.name.in_(sa.bindparam("names", ["a", "b"], expanding=True)))
where("expanding twice", lambda: u.id.in_(sa.bindparam("ids", [1], expanding=True)) | u.age.in_(sa.bindparam("ids", [1], expanding=True)))
where("expanding tuples", lambda: sa.tuple_(u.id, u.name).in_(sa.bindparam("pairs", [(1, "a"), (2, "b")], expanding=True)))
POST = {"compile_kwargs": {"render_postcompile": True}}
where("rendered: in", lambda: u.id.in_([1, 2, 3]), **POST)
where("rendered: in nothing", lambda: u.id.in_([]), **POST)
where("rendered: not in nothing", lambda: u.id.not_in([]), **POST)
where("rendered: strings", lambda: u.name.in_(["a", "b"]), **POST)
where("rendered: strings in nothing", lambda: u.name.in_([]), **POST)
where("rendered: two lists", lambda: u.id.in_([1, 2]) & u.name.not_in(["x"]), **POST)
where("rendered: list and others", lambda: sa.and_(u.age > 3, u.id.in_([1, 2]), u.name == "x"), **POST)
where("rendered: tuples", lambda: sa.tuple_(u.id, u.name).in_([(1, "a"), (2, "b")]), **POST)
where("rendered: tuples in nothing", lambda: sa.tuple_(u.id, u.name).in_([]), **POST)
where("rendered: expanding", lambda: u.id.in_(sa.bindparam("ids", [7, 8], expanding=True)), **POST)
where("rendered: dates", lambda: u.born.in_([datetime.date(2020, 1, 2), datetime.date(2021, 3, 4)]), **POST)
where("rendered: literal_execute", lambda: u.id == sa.bindparam("p", 5, literal_execute=True), **POST)
case("rendered: limit", lambda: sa.select(u.id).order_by(u.id).limit(5).offset(2), **POST)
case("rendered: delete", lambda: sa.delete(users).where(u.id.in_([1, 2])), **POST)
case("rendered: update", lambda: sa.update(users).values(name="x").where(u.id.in_([1, 2]), u.age > 3), **POST)

VALUES = {
    "integer": 5,
    "negative": -5,
    "big integer": 2**40,
    "huge integer": 2**70,
    "float": 1.5,
    "float without a fraction": 2.0,
    "decimal": decimal.Decimal("12.50"),
    "string": "ed",
    "empty string": "",
    "string with a quote": "it's",
    "string with a per cent sign": "50%",
    "string with a colon": "a:b",
    "string with a backslash": "a\\b",
    "unicode": "é😀",
    "true": True,
    "false": False,
    "bytes": b"ab",
    "date": datetime.date(2020, 1, 2),
    "datetime": datetime.datetime(2020, 1, 2, 3, 4, 5),
    "datetime with microseconds": datetime.datetime(2020, 1, 2, 3, 4, 5, 678),
    "time": datetime.time(3, 4, 5),
    "timedelta": datetime.timedelta(days=1, seconds=2),
    "None": None,
}
for name, value in VALUES.items():
    column(f"literal {name}", lambda: sa.literal(value))
    column(f"literal {name} labelled", lambda: sa.literal(value).label("x"))
    column(f"bindparam {name}", lambda: sa.bindparam("x", value))
column("literal with a type", lambda: sa.literal("5", sa.Integer))
column("literal of an object", lambda: sa.literal(object))
column("literal plus literal", lambda: sa.literal(1) + sa.literal(2))
column("literal concatenated", lambda: sa.literal("a") + "b")
column("literal_execute literal", lambda: sa.literal(5, literal_execute=True))
case("many parameters in order", lambda: sa.select(u.id + 1, u.age + 2, sa.literal("three")).where(u.name == "four", u.id.in_([5, 6])).group_by(u.id + 7).having(sa.func.count() > 8).order_by(u.age + 9).limit(10).offset(11))
case("many of one name", lambda: sa.select(u.id).where(sa.or_(*[u.id == number for number in range(12)])))
case("names of a long column", lambda: sa.select(sa.column("a_very_long_column_name_that_goes_on_and_on_for_more_than_sixty_three_characters") == 5))
case("params", lambda: sa.select(u.id).where(u.name == sa.bindparam("n")).params(n="ed"))
case("params of two", lambda: sa.select(u.id).where(u.name == sa.bindparam("n"), u.age > sa.bindparam("a")).params(n="ed", a=5))
case("params of another name", lambda: sa.select(u.id).where(u.name == sa.bindparam("n")).params(x="ed"))
case("unique_params", lambda: sa.select(u.id).where(u.name == sa.bindparam("n")).unique_params(n="ed"))
case("clause alone", lambda: u.id == 5)
case("parameter alone", lambda: sa.bindparam("x", 5))
case("parameters of a cte before the others", lambda: (lambda c: sa.select(c.c.id, sa.literal(1)).where(c.c.id > 2))(
    sa.select(u.id).where(u.age > 3).cte("c")))
case("insert with a name that collides", lambda: sa.insert(users).values(name=sa.bindparam("age", "x"), age=5))
case("update with a name that collides", lambda: sa.update(users).values(name="x").where(u.name == sa.bindparam("name_1", "y")))
case("update where a column name", lambda: sa.update(users).values(name="x").where(u.age == sa.bindparam("name", "y")))
case("conflict of unique and not", lambda: sa.select(u.id).where(u.id == 5, u.age == sa.bindparam("id_1", 6)))
case("bindparam in a function", lambda: sa.select(sa.func.coalesce(u.name, sa.bindparam("fallback", "x"))))
case("bindparam in order by", lambda: sa.select(u.id).order_by(sa.case((u.id == sa.bindparam("first", 1), 0), else_=1)))
case("bindparam limit", lambda: sa.select(u.id).order_by(u.id).limit(sa.bindparam("n", type_=sa.Integer)))
case("no value with literal_binds", lambda: sa.select(u.id).where(u.name == sa.bindparam("n")), compile_kwargs={"literal_binds": True})
