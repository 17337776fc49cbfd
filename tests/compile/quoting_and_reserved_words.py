"""Quoting of names: words, capitals, odd characters, quoted_name."""

import sqlalchemy as sa
from cases import case

# A name, or a function that makes it.
NAMES = {
    "small letters": "plain",
    "underscore": "_plain_1",
    "capitals": "PLAIN",
    "camel": "camelCase",
    "title": "Title",
    "space": "two words",
    "dash": "with-dash",
    "dot": "with.dot",
    "digit first": "1st",
    "dollar": "a$b",
    "dollar first": "$a",
    "hash": "a#b",
    "umlaut": "größe",
    "double quote": 'a"b',
    "single quote": "a'b",
    "backtick": "a`b",
    "bracket": "a[b]c",
    "per cent sign": "50%",
    "per cent twice": "a%%b",
    "colon": "a:b",
    "parenthesis": "a(b)",
    "slash": "a/b",
    "backslash": "a\\b",
    "star": "a*b",
    "question mark": "a?b",
    "number": "42",
    "long": "n" * 70,
    "quote=True": lambda: sa.sql.quoted_name("forced", quote=True),
    "quote=False": lambda: sa.sql.quoted_name("Not Forced", quote=False),
    "quote=None": lambda: sa.sql.quoted_name("Perhaps", quote=None),
}
WORDS = [
    "select", "order", "group", "user", "table", "column", "index", "primary", "key", "from", "where", "limit", "offset", "values",
    "default", "check", "references", "case", "when", "end", "and", "or", "not", "null", "true", "false", "like", "between", "in",
    "exists", "union", "join", "left", "full", "on", "using", "as", "desc", "asc", "all", "any", "distinct", "to", "with", "current_date",
    "current_user", "session_user", "timestamp", "date", "time", "year", "interval", "rank", "row", "rows", "window", "over", "partition",
    "range", "mode", "level", "comment", "number", "size", "type", "value", "name", "id", "start", "first", "last", "next", "returning",
    "lateral", "offset_", "analyse", "ilike", "similar", "top", "percent", "file", "plan", "rowid", "uid", "sysdate", "option", "lock",
    "read", "write", "schema", "database", "function", "system", "cube", "rollup", "except", "intersect", "fetch", "for", "grant",
]


def clause(name):
    return sa.table(name, sa.column(name), sa.column("x"))


def table(text):
    return sa.Table(text, sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column(text, sa.Integer))


def create(made):
    return [sa.schema.CreateTable(table(made()))]


for name, given in NAMES.items():
    def text():
        return given() if callable(given) else given

    case(f"{name}: create", lambda: sa.schema.CreateTable(table(text())))
    case(f"{name}: select", lambda: sa.select(table(text())), before=lambda: create(text))
    case(f"{name}: where", lambda: (lambda t: sa.select(t.c.id).where(t.c[text()] == 5))(table(text())), before=lambda: create(text))
    case(f"{name}: insert", lambda: sa.insert(table(text())).values({text(): 5}), before=lambda: create(text))
    case(f"{name}: update", lambda: sa.update(table(text())).values({text(): 5}), before=lambda: create(text))
    case(f"{name}: label", lambda: sa.select(sa.literal_column("5").label(text())))
    case(f"{name}: alias", lambda: sa.select(sa.table("users", sa.column("id")).alias(text())))
    case(f"{name}: cte", lambda: sa.select(sa.select(sa.literal_column("5").label("x")).cte(text())))
    case(f"{name}: table prefix labels", lambda: sa.select(table(text())).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL), before=lambda: create(text))
    case(f"{name}: index", lambda: sa.schema.CreateIndex(sa.Index(text(), sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer)).c.id)))
for word in WORDS:
    case(f"word {word}", lambda: sa.select(clause(word)),
         before=lambda: [sa.schema.CreateTable(sa.Table(word, sa.MetaData(), sa.Column(word, sa.Integer), sa.Column("x", sa.Integer)))])
    case(f"word {word} create", lambda: sa.schema.CreateTable(sa.Table(word, sa.MetaData(), sa.Column(word, sa.Integer))))
case("quote of a column", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("x", sa.Integer, quote=True), sa.Column("Y", sa.Integer, quote=False), quote=True)))


def needed():
    return [sa.schema.CreateTable(sa.Table("t", sa.MetaData(), *[sa.Column(name, sa.Integer) for name in ["Odd Name", "x", "odd"]]))]


case("key and name", lambda: (lambda t: sa.select(t.c.k).where(t.c.k == 5))(sa.Table("t", sa.MetaData(), sa.Column("Odd Name", sa.Integer, key="k"))), before=needed)
case("key and name inserted", lambda: sa.insert(sa.Table("t", sa.MetaData(), sa.Column("Odd Name", sa.Integer, key="k"))).values(k=5), before=needed)
case("key and name updated", lambda: sa.update(sa.Table("t", sa.MetaData(), sa.Column("Odd Name", sa.Integer, key="k"))).values(k=5), before=needed)
case("column clause quoted", lambda: sa.select(sa.column(sa.sql.quoted_name("x", True))).select_from(sa.table("t")), before=needed)
case("literal_column is not quoted", lambda: sa.select(sa.literal_column("Odd Name")).select_from(sa.table("t")), before=needed)
case("function quoted", lambda: sa.select(getattr(sa.func, "Odd")(5), sa.func.select(5)))
