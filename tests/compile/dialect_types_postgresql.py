"""Types and operators of PostgreSQL."""

import datetime
import enum

import cases
import sqlalchemy as sa
from cases import postgresql as pg

def case(name, build, *arguments, only="default,postgresql", **options):
    cases.case(name, build, *arguments, only=only, **options)


class Mood(enum.Enum):
    sad = 1
    happy = 2


TYPES = {
    "INET": lambda: pg.INET(),
    "CIDR": lambda: pg.CIDR(),
    "MACADDR": lambda: pg.MACADDR(),
    "MACADDR8": lambda: pg.MACADDR8(),
    "MONEY": lambda: pg.MONEY(),
    "OID": lambda: pg.OID(),
    "REGCLASS": lambda: pg.REGCLASS(),
    "REGCONFIG": lambda: pg.REGCONFIG(),
    "TSVECTOR": lambda: pg.TSVECTOR(),
    "TSQUERY": lambda: pg.TSQUERY(),
    "BYTEA": lambda: pg.BYTEA(),
    "BIT": lambda: pg.BIT(),
    "BIT(5)": lambda: pg.BIT(5),
    "BIT VARYING": lambda: pg.BIT(varying=True),
    "BIT VARYING(5)": lambda: pg.BIT(5, varying=True),
    "UUID": lambda: pg.UUID(),
    "UUID of strings": lambda: pg.UUID(as_uuid=False),
    "HSTORE": lambda: pg.HSTORE(),
    "JSON": lambda: pg.JSON(),
    "JSONB": lambda: pg.JSONB(),
    "CITEXT": lambda: pg.CITEXT(),
    "DOUBLE_PRECISION": lambda: pg.DOUBLE_PRECISION(),
    "REAL": lambda: pg.REAL(),
    "TIMESTAMP": lambda: pg.TIMESTAMP(),
    "TIMESTAMP(3)": lambda: pg.TIMESTAMP(precision=3),
    "TIMESTAMP with a zone": lambda: pg.TIMESTAMP(timezone=True, precision=6),
    "TIME(3)": lambda: pg.TIME(precision=3),
    "TIME with a zone": lambda: pg.TIME(timezone=True),
    "INTERVAL": lambda: pg.INTERVAL(),
    "INTERVAL(3)": lambda: pg.INTERVAL(precision=3),
    "INTERVAL YEAR TO MONTH": lambda: pg.INTERVAL(fields="YEAR TO MONTH"),
    "INTERVAL DAY TO SECOND(3)": lambda: pg.INTERVAL(fields="DAY TO SECOND", precision=3),
    "ENUM": lambda: pg.ENUM("a", "b", name="ab"),
    "ENUM of a class": lambda: pg.ENUM(Mood),
    "ENUM not created": lambda: pg.ENUM("a", "b", name="ab", create_type=False),
    "ENUM of a schema": lambda: pg.ENUM("a", "b", name="ab", schema="other"),
    "ENUM quoted": lambda: pg.ENUM("it's", "50%", name="Odd Name"),
    "DOMAIN": lambda: pg.DOMAIN("positive", sa.Integer, check="VALUE > 0"),
    "ARRAY": lambda: pg.ARRAY(sa.Integer),
    "ARRAY of two dimensions": lambda: pg.ARRAY(sa.Integer, dimensions=2),
    "ARRAY of strings": lambda: pg.ARRAY(sa.String(20)),
    "ARRAY of enums": lambda: pg.ARRAY(pg.ENUM("a", "b", name="ab")),
    "ARRAY of JSONB": lambda: pg.ARRAY(pg.JSONB()),
    "INT4RANGE": lambda: pg.INT4RANGE(),
    "INT8RANGE": lambda: pg.INT8RANGE(),
    "NUMRANGE": lambda: pg.NUMRANGE(),
    "DATERANGE": lambda: pg.DATERANGE(),
    "TSRANGE": lambda: pg.TSRANGE(),
    "TSTZRANGE": lambda: pg.TSTZRANGE(),
    "INT4MULTIRANGE": lambda: pg.INT4MULTIRANGE(),
    "DATEMULTIRANGE": lambda: pg.DATEMULTIRANGE(),
}
for name in ["hstore", "citext"]:
    case(f"setup {name}", lambda: sa.DDL(f"CREATE EXTENSION {name}"), only="postgresql")
case("setup other", lambda: sa.schema.CreateSchema("other"), only="postgresql")


def needed(name):
    """The type that a column needs on a server, where it is one of its own."""
    if name.startswith("ENUM"):
        return [pg.CreateEnumType(TYPES[name]())]
    return {"ARRAY of enums": [pg.CreateEnumType(TYPES["ENUM"]())], "DOMAIN": [pg.CreateDomainType(TYPES["DOMAIN"]())]}.get(name, [])


for name, type_ in TYPES.items():
    case(f"create {name}", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", type_()))), before=lambda: needed(name))
    case(f"cast to {name}", lambda: sa.select(sa.cast(sa.literal_column("NULL"), type_())), before=lambda: needed(name))
    case(f"type {name}", type_)
case("create type", lambda: pg.CreateEnumType(pg.ENUM("a", "it's", name="ab")), only="postgresql")
case("drop type", lambda: pg.DropEnumType(pg.ENUM("a", "b", name="ab")), before=lambda: [pg.CreateEnumType(pg.ENUM("a", "b", name="ab"))], only="postgresql")
case("create type of a class", lambda: pg.CreateEnumType(pg.ENUM(Mood)), only="postgresql")
case("create domain", lambda: pg.CreateDomainType(pg.DOMAIN("positive", sa.Integer, check="VALUE > 0")), only="postgresql")
case("create domain with all", lambda: pg.CreateDomainType(pg.DOMAIN("mail", sa.String(50), collation="C", default="x", constraint_name="ck", not_null=True, check="VALUE LIKE '%@%'")), only="postgresql")
case("drop domain", lambda: pg.DropDomainType(pg.DOMAIN("positive", sa.Integer)), before=lambda: [pg.CreateDomainType(pg.DOMAIN("positive", sa.Integer))], only="postgresql")


def made():
    return sa.Table(
        "pg", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("tags", pg.ARRAY(sa.String(20))), sa.Column("numbers", pg.ARRAY(sa.Integer)),
        sa.Column("data", pg.JSONB), sa.Column("plain", pg.JSON), sa.Column("during", pg.TSRANGE), sa.Column("span", pg.INT4RANGE), sa.Column("ip", pg.INET),
        sa.Column("mood", pg.ENUM("sad", "happy", name="mood_kind")), sa.Column("doc", pg.TSVECTOR), sa.Column("at", pg.TIMESTAMP(timezone=True)))


case("setup mood_kind", lambda: pg.CreateEnumType(pg.ENUM("sad", "happy", name="mood_kind")), only="postgresql")
case("setup pg", lambda: sa.schema.CreateTable(made()))
EXPRESSIONS = {
    "tags contains": lambda t: t.tags.contains(["a", "b"]),
    "tags contained by": lambda t: t.tags.contained_by(["a"]),
    "tags overlap": lambda t: t.tags.overlap(["a", "b"]),
    "tags contains array()": lambda t: t.tags.contains(pg.array(["a", "b"])),
    "tags any": lambda t: t.tags.any("a"),
    "tags all": lambda t: t.numbers.all(5),
    "any of tags": lambda t: sa.literal("a") == sa.any_(t.tags),
    "array index": lambda t: t.tags[1],
    "array slice": lambda t: t.tags[1:2],
    "array index compared": lambda t: t.numbers[1] > 5,
    "array equals": lambda t: t.numbers == [1, 2],
    "array concatenation": lambda t: t.numbers + [1],
    "array concatenation of array()": lambda t: t.numbers + pg.array([1, 2]),
    "array() literal": lambda t: pg.array([1, 2, 3]),
    "array() of columns": lambda t: pg.array([t.id, t.id + 1]),
    "array() of arrays": lambda t: pg.array([pg.array([1, 2]), pg.array([3, 4])]),
    "array() empty": lambda t: pg.array([], type_=sa.Integer),
    "array() empty without a type": lambda t: pg.array([]),
    "array length": lambda t: sa.func.array_length(t.tags, 1),
    "unnest": lambda t: sa.func.unnest(t.tags),
    "array_agg": lambda t: sa.func.array_agg(t.id),
    "aggregate_order_by": lambda t: sa.func.array_agg(pg.aggregate_order_by(t.id, t.id.desc())),
    "string_agg ordered": lambda t: sa.func.string_agg(sa.cast(t.id, sa.String), pg.aggregate_order_by(sa.literal_column("','"), t.id)),
    "jsonb key": lambda t: t.data["a"],
    "jsonb key as text": lambda t: t.data["a"].astext,
    "jsonb key as string": lambda t: t.data["a"].as_string(),
    "jsonb key as integer": lambda t: t.data["a"].as_integer(),
    "jsonb number": lambda t: t.data[0],
    "jsonb path": lambda t: t.data[("a", 1, "b")],
    "jsonb path as text": lambda t: t.data[("a", "b")].astext,
    "jsonb path as text cast": lambda t: t.data[("a", "b")].astext.cast(sa.Integer),
    "jsonb nested": lambda t: t.data["a"]["b"].astext,
    "jsonb has_key": lambda t: t.data.has_key("a"),
    "jsonb has_all": lambda t: t.data.has_all(pg.array(["a", "b"])),
    "jsonb has_any": lambda t: t.data.has_any(pg.array(["a", "b"])),
    "jsonb contains": lambda t: t.data.contains({"a": 1}),
    "jsonb contained_by": lambda t: t.data.contained_by({"a": 1}),
    "jsonb delete_path": lambda t: t.data.delete_path(["a", "b"]),
    "jsonb minus": lambda t: t.data - "a",
    "jsonb concatenation": lambda t: t.data + {"a": 1},
    "jsonb concat": lambda t: t.data.concat({"a": 1}),
    "jsonb path_exists": lambda t: t.data.path_exists("$.a"),
    "jsonb path_match": lambda t: t.data.path_match("$.a > 5"),
    "jsonb equals": lambda t: t.data == {"a": 1},
    "jsonb is null": lambda t: t.data["a"] == sa.JSON.NULL,
    "jsonb cast": lambda t: t.data["a"].cast(sa.String),
    "json key": lambda t: t.plain["a"].astext,
    "json path": lambda t: t.plain[("a", "b")],
    "jsonb subscript compared": lambda t: t.data["a"].astext == "x",
    "jsonb compared": lambda t: t.data["a"] == 5,
    "jsonb_set": lambda t: sa.func.jsonb_set(t.data, pg.array(["a"]), sa.cast("5", pg.JSONB)),
    "range contains a value": lambda t: t.span.contains(5),
    "range contains a range": lambda t: t.span.contains(pg.Range(1, 5)),
    "range contained_by": lambda t: t.span.contained_by(pg.Range(1, 10)),
    "range overlaps": lambda t: t.span.overlaps(pg.Range(1, 5, bounds="[]")),
    "range strictly_left_of": lambda t: t.span << pg.Range(1, 5),
    "range strictly_right_of": lambda t: t.span >> pg.Range(1, 5),
    "range adjacent_to": lambda t: t.span.adjacent_to(pg.Range(1, 5)),
    "range not_extend_right_of": lambda t: t.span.not_extend_right_of(pg.Range(1, 5)),
    "range union": lambda t: t.span + pg.Range(1, 5),
    "range difference": lambda t: t.span - pg.Range(1, 5),
    "range intersection": lambda t: t.span * pg.Range(1, 5),
    "range lower": lambda t: sa.func.lower(t.span),
    "range equals": lambda t: t.span == pg.Range(1, 5),
    "inet equals": lambda t: t.ip == "127.0.0.1",
    "inet contained": lambda t: t.ip.op("<<")(sa.cast("10.0.0.0/8", pg.CIDR)),
    "enum equals": lambda t: t.mood == "sad",
    "enum in": lambda t: t.mood.in_(["sad", "happy"]),
    "match": lambda t: t.doc.match("word"),
    "match with a configuration": lambda t: t.doc.match("word", postgresql_regconfig="english"),
    "tsquery": lambda t: t.doc.bool_op("@@")(sa.func.to_tsquery("word & other")),
    "func.to_tsvector": lambda t: sa.func.to_tsvector("english", sa.cast(t.id, sa.Text)).bool_op("@@")(pg.to_tsquery("english", "x")),
    "pg.plainto_tsquery": lambda t: pg.plainto_tsquery("some words"),
    "pg.ts_headline": lambda t: pg.ts_headline("some text", pg.to_tsquery("text")),
    "at time zone": lambda t: t.at.op("AT TIME ZONE")("UTC"),
    "distinct from": lambda t: t.mood.is_distinct_from("sad"),
    "datetime minus interval": lambda t: t.at - datetime.timedelta(days=1),
    "cast of a column": lambda t: sa.cast(t.data["a"].astext, sa.Integer),
    "similar to": lambda t: sa.cast(t.mood, sa.String).op("SIMILAR TO")("s%"),
    "regexp": lambda t: sa.cast(t.mood, sa.String).regexp_match("^s", flags="i"),
    "now at": lambda t: sa.func.timezone("UTC", sa.func.now()),
    "generate_series": lambda t: sa.func.generate_series(1, 5),
    "extract epoch": lambda t: sa.extract("epoch", t.at),
}
for name, build in EXPRESSIONS.items():
    case(f"expression {name}", lambda: sa.select(build(made().c)))
    case(f"where {name}", lambda: (lambda t: sa.select(t.c.id).where(build(t.c)))(made()))
INSERTS = {
    "array": {"tags": ["a", "b"]},
    "array of numbers": {"numbers": [1, 2]},
    "jsonb": {"data": {"a": [1, None]}},
    "jsonb null": {"data": None},
    "range": {"span": lambda: pg.Range(1, 5)},
    "inet": {"ip": "127.0.0.1"},
    "enum": {"mood": "sad"},
    "timestamp": {"at": datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)},
    "array()": {"tags": lambda: pg.array(["a", "b"])},
}
for name, values in INSERTS.items():
    def inserted():
        return {key: value() if callable(value) else value for key, value in values.items()}

    case(f"insert {name}", lambda: sa.insert(made()).values(inserted()))
    case(f"update {name}", lambda: sa.update(made()).values(inserted()))
case("update of an array element", lambda: (lambda t: sa.update(t).values({t.c.numbers[1]: 5}))(made()))
case("update of a json key", lambda: (lambda t: sa.update(t).values({t.c.data["a"]: 5}))(made()))
case("table_valued", lambda: (lambda f: sa.select(f.c.value))(sa.func.unnest(pg.array([1, 2])).table_valued("value")))
case("exclude constraint", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("room", sa.Integer), sa.Column("during", pg.TSRANGE), pg.ExcludeConstraint(("room", "="), ("during", "&&")))))
case("exclude constraint with all", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("room", sa.Integer), sa.Column("during", pg.TSRANGE), pg.ExcludeConstraint(
    ("during", "&&"), name="no_overlap", using="gist", where=sa.text("room > 5"), deferrable=True, initially="DEFERRED"))))
