"""`ext()` with what dialects add to statements, MySQL's `match()`, EXCLUDE, and options of DDL that single databases have."""

import sqlalchemy as sa
from cases import case, column, mysql, postgresql, where
from sqlalchemy import func
from tables import users

u = users.c

# DISTINCT ON.
case("distinct on", lambda: sa.select(u.name).ext(postgresql.distinct_on(u.age)))
case("distinct on two", lambda: sa.select(u.id, u.name).ext(postgresql.distinct_on(u.age, u.name)).order_by(u.age).limit(5))
case("distinct on a function", lambda: sa.select(u.name).ext(postgresql.distinct_on(func.lower(u.name))))
case("distinct on a name", lambda: sa.select(u.name).ext(postgresql.distinct_on("name")))
case("distinct on nothing", lambda: sa.select(u.name).ext(postgresql.distinct_on()))
case("distinct and distinct on", lambda: sa.select(u.name).distinct().ext(postgresql.distinct_on(u.age)))
case("distinct on twice", lambda: sa.select(u.name).ext(postgresql.distinct_on(u.age)).ext(postgresql.distinct_on(u.id)))
case("distinct on in a subquery", lambda: sa.select(sa.select(u.name).ext(postgresql.distinct_on(u.age)).subquery()))
case("distinct on of a delete", lambda: sa.delete(users).ext(postgresql.distinct_on(u.age)))
case("an extension that is none", lambda: sa.select(u.name).ext(5))

# LIMIT of changed rows.
case("delete limit", lambda: sa.delete(users).where(u.id > 5).ext(mysql.limit(3)))
case("update limit", lambda: sa.update(users).values(age=5).ext(mysql.limit(3)))
case("update limit of a parameter", lambda: sa.update(users).values(age=5).ext(mysql.limit(sa.bindparam("n"))))
case("delete limit of a text", lambda: sa.delete(users).ext(mysql.limit("x")))
case("delete limit twice", lambda: sa.delete(users).ext(mysql.limit(3)).ext(mysql.limit(4)))
case("delete limit and an option", lambda: sa.delete(users).ext(mysql.limit(3)).with_dialect_options(mysql_limit=5))
case("delete limit returning", lambda: sa.delete(users).returning(u.id).ext(mysql.limit(3)))
case("select limit as an extension", lambda: sa.select(u.id).ext(mysql.limit(3)))
case("insert limit as an extension", lambda: sa.insert(users).ext(mysql.limit(3)))

# MATCH … AGAINST.
for columns in [[u.name], [u.name, u.fullname]]:
    words = sa.Index(f"words_{len(columns)}", *columns, mysql_prefix="FULLTEXT", mariadb_prefix="FULLTEXT")
    case(f"setup {words.name}", lambda: sa.schema.CreateIndex(words), only="mysql,mariadb")
match = lambda *columns, **options: mysql.match(*columns, **options)
for name, options in {
    "plain": {},
    "boolean": {"in_boolean_mode": True},
    "natural": {"in_natural_language_mode": True},
    "expansion": {"with_query_expansion": True},
    "natural expansion": {"in_natural_language_mode": True, "with_query_expansion": True},
    "boolean expansion": {"in_boolean_mode": True, "with_query_expansion": True},
    "all": {"in_boolean_mode": True, "in_natural_language_mode": True, "with_query_expansion": True},
}.items():
    column(f"match {name}", lambda: match(u.name, u.fullname, against="x", **options))
    where(f"match {name} compared", lambda: match(u.name, against="x", **options) > 0.5)
where("match by methods", lambda: match(u.name, against="x").in_natural_language_mode().with_query_expansion())
where("match by a method", lambda: match(u.name, against="x").in_boolean_mode())
where("match of a function against a column", lambda: match(func.lower(u.name), against=u.fullname))
where("not match", lambda: ~match(u.name, against="x"))
where("match and another", lambda: sa.and_(match(u.name, against="x"), u.age > 5))
case("match in order by", lambda: sa.select(u.id, match(u.name, against="x").label("q")).order_by(match(u.name, against="x").desc()))
where("match of nothing", lambda: match(against="x"))
where("match against nothing", lambda: match(u.name))


# EXCLUDE.
case("setup btree_gist", lambda: sa.DDL("CREATE EXTENSION btree_gist"), only="postgresql")


def table(*items, **options):
    return sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("room", sa.Integer), sa.Column("b", sa.String(20)), *items, **options))


exclude = lambda *elements, **options: table(postgresql.ExcludeConstraint(*elements, **options))
case("exclude", lambda: exclude(("room", "="), ("b", "&&")))
case("exclude of columns", lambda: exclude((sa.column("room"), "="), (sa.text("int4range(1, 2)"), "&&")))
case("exclude of a function", lambda: exclude((func.lower(sa.column("b")), "=")))
case("exclude with all", lambda: exclude(("room", "="), name="x", using="btree", where=sa.text("room > 5"), deferrable=True, initially="DEFERRED"))
case("exclude where a string", lambda: exclude(("room", "="), where="room is not null"))
case("exclude where an expression", lambda: exclude(("room", "="), where=sa.column("room") > 5))
case("exclude with operator classes", lambda: exclude(("room", "="), ("b", "&&"), ops={"b": "text_ops"}))
case("exclude by an odd method", lambda: exclude(("room", "="), using="x y"))
case("exclude an unknown column", lambda: exclude(("nothing", "=")))
case("exclude nothing", lambda: exclude())
made = sa.Table("t", sa.MetaData(), sa.Column("room", sa.Integer))
added = postgresql.ExcludeConstraint((made.c.room, "="), name="k")
made.append_constraint(added)
case("add exclude", lambda: sa.schema.AddConstraint(added), before=lambda: [table()])
case("drop exclude", lambda: sa.schema.DropConstraint(added), before=lambda: [exclude(("room", "="), name="k")])

# Other options of DDL.
def key_with(action):
    metadata = sa.MetaData()
    sa.Table("other", metadata, sa.Column("id", sa.Integer, primary_key=True))
    key = sa.ForeignKeyConstraint(["room"], ["other.id"], ondelete=action, name="k")
    sa.Table("t", metadata, sa.Column("room", sa.Integer), key)
    return key


def referred():
    metadata = sa.MetaData()
    other = sa.Table("other", metadata, sa.Column("id", sa.Integer, primary_key=True))
    return [sa.schema.CreateTable(other), sa.schema.CreateTable(sa.Table("t", metadata, sa.Column("room", sa.Integer)))]


for action in ["CASCADE", "SET NULL (room)", 'SET DEFAULT (room, "Odd Name")', "SET NULL ()", "SET NULL (a", "x; y", "SET NULL (a b)"]:
    case(f"key on delete {action}", lambda: sa.schema.AddConstraint(key_with(action)), before=referred)
for options in [
    {"oracle_on_commit": "DELETE ROWS"},
    {"oracle_on_commit": "preserve_rows", "prefixes": ["GLOBAL TEMPORARY"]},
    {"oracle_compress": True},
    {"oracle_compress": False},
    {"oracle_compress": "OLTP"},
    {"oracle_tablespace": "Fast One", "oracle_compress": 6},
]:
    case(f"table with {options}", lambda: table(**options))
case("a key of nothing", lambda: table(sa.PrimaryKeyConstraint()))
case("two keys of nothing", lambda: table(sa.UniqueConstraint(), sa.UniqueConstraint("room")))
for null in [True, False, None]:
    options = {} if null is None else {"nullable": null}
    case(f"identity that is null {null}", lambda: table(sa.Column("n", sa.Integer, sa.Identity(), **options)))
    case(f"identity on null {null}", lambda: table(sa.Column("n", sa.Integer, sa.Identity(oracle_on_null=null, always=False))))
