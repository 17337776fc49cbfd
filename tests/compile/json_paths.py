"""JSON columns: keys, paths, types of what is found."""

import sqlalchemy as sa
from cases import case, column, setup, where

docs = sa.Table(
    "docs", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("data", sa.JSON), sa.Column("Other Data", sa.JSON),
    sa.Column("strict", sa.JSON(none_as_null=True)))
setup(docs)
d = docs.c
PATHS = {
    "key": lambda: d.data["a"],
    "index": lambda: d.data[0],
    "negative index": lambda: d.data[-1],
    "nested keys": lambda: d.data["a"]["b"],
    "key and index": lambda: d.data["a"][1],
    "path": lambda: d.data[("a", "b")],
    "path with an index": lambda: d.data[("a", 1, "b")],
    "path of one": lambda: d.data[("a",)],
    "key with a space": lambda: d.data["a b"],
    "key with a quote": lambda: d.data["it's"],
    "key with a double quote": lambda: d.data['a"b'],
    "key with a dot": lambda: d.data["a.b"],
    "key of digits": lambda: d.data["1"],
    "key of a column": lambda: d.data[d.id],
    "key of another column": lambda: d["Other Data"]["a"],
}
CASTS = ["as_string", "as_integer", "as_float", "as_boolean", "as_json"]
for name, path in PATHS.items():
    column(f"{name}", path)
    for cast in CASTS:
        column(f"{name} {cast}", lambda: getattr(path(), cast)())
    column(f"{name} as_numeric", lambda: path().as_numeric(10, 2))
    where(f"{name} equals a string", lambda: path().as_string() == "x")
    where(f"{name} greater than a number", lambda: path().as_integer() > 5)
    where(f"{name} is true", lambda: path().as_boolean())
    where(f"{name} is null", lambda: path().is_(None))
    where(f"{name} equals JSON null", lambda: path() == sa.JSON.NULL)
where("path like", lambda: d.data["a"].as_string().like("x%"))
where("path in", lambda: d.data["a"].as_string().in_(["x", "y"]))
where("path cast", lambda: sa.cast(d.data["a"], sa.Integer) > 5)
where("path cast to a string", lambda: d.data["a"].as_string().cast(sa.Integer) > 5)
where("numeric compared", lambda: d.data["a"].as_numeric(8, 3) > 1.5)
where("compared with a dictionary", lambda: d.data == {"a": 1})
where("compared with None", lambda: d.data == None)  # noqa: E711
where("is None", lambda: d.data.is_(None))
where("compared with null()", lambda: d.data == sa.null())
where("compared with JSON null", lambda: d.data == sa.JSON.NULL)
where("strict compared with None", lambda: d.strict == None)  # noqa: E711
where("cast of JSON null", lambda: sa.cast(d.data, sa.String) == sa.cast(sa.JSON.NULL, sa.String))
where("and of paths", lambda: (d.data["a"].as_integer() > 1) & (d.data["b"].as_string() == "x"))
column("path plus", lambda: d.data["a"].as_integer() + 5)
column("path concatenated", lambda: d.data["a"].as_string() + "x")
column("path labelled", lambda: d.data["a"].as_string().label("a"))
column("sum of a path", lambda: sa.func.sum(d.data["a"].as_integer()))
column("type_coerce", lambda: sa.type_coerce({"a": 1}, sa.JSON))
column("cast of a dictionary", lambda: sa.cast({"a": 1}, sa.JSON))
column("json function", lambda: sa.func.json_extract(d.data, "$.a"))
column("json function with a type", lambda: sa.func.json_extract(d.data, "$.a", type_=sa.JSON)["b"])
column("literal with a path", lambda: sa.literal({"a": 1}, sa.JSON)["a"])
case("order by a path", lambda: sa.select(d.id).order_by(d.data["a"].as_string().desc()))
case("group by a path", lambda: sa.select(d.data["a"].as_string(), sa.func.count()).group_by(d.data["a"].as_string()))
for name, value in {"object": {"a": [1, 2.5, True, None, "x"]}, "list": [1, 2], "string": "x", "number": 5, "true": True, "None": None,
                    "unicode": {"ä": "é"}, "empty": {}}.items():
    case(f"insert {name}", lambda: sa.insert(docs).values(data=value, strict=value))
    case(f"update {name}", lambda: sa.update(docs).values(data=value))
case("insert null()", lambda: sa.insert(docs).values(data=sa.null()))
case("insert JSON null", lambda: sa.insert(docs).values(data=sa.JSON.NULL))
case("insert many", lambda: sa.insert(docs).values([{"data": {"a": 1}}, {"data": [1]}]))
case("text as string of a comparator that is none", lambda: sa.select(d.id["a"]))
case("as_string of a whole document", lambda: sa.select(d.data.as_string()))
