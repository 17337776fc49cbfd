"""Textual SQL: text(), its parameters and columns, literal_column, column and table clauses."""

import datetime

import sqlalchemy as sa
from cases import case, column, over_users, setup, where
from tables import addresses, users

u, a, text = users.c, addresses.c, sa.text

TEXTS = {
    "plain": lambda: text("SELECT 1"),
    "one parameter": lambda: text("SELECT * FROM users WHERE id = :id"),
    "the same parameter twice": lambda: text("SELECT :x, :x"),
    "two parameters": lambda: text("SELECT * FROM users WHERE id = :id AND name = :name"),
    "bindparams": lambda: text("SELECT * FROM users WHERE id = :id").bindparams(id=5),
    "bindparams of two": lambda: text("SELECT * FROM users WHERE id = :id AND name = :name").bindparams(id=5, name="x"),
    "bindparams with a type": lambda: text("SELECT :x").bindparams(sa.bindparam("x", type_=sa.Integer)),
    "bindparams with a value and a type": lambda: text("SELECT :x").bindparams(sa.bindparam("x", 5, type_=sa.String)),
    "bindparams of a date": lambda: text("SELECT :d").bindparams(d=datetime.date(2020, 1, 2)),
    "bindparams expanding": lambda: text("SELECT * FROM users WHERE id IN :ids").bindparams(sa.bindparam("ids", expanding=True)),
    "bindparams expanding with values": lambda: text("SELECT * FROM users WHERE id IN :ids").bindparams(sa.bindparam("ids", [1, 2], expanding=True)),
    "bindparams of another name": lambda: text("SELECT :x").bindparams(y=5),
    "bindparams twice": lambda: text("SELECT :x, :y").bindparams(x=5).bindparams(y=6),
    "escaped colon": lambda: text(r"SELECT '\:x', 'a\:b'"),
    "colon in a string": lambda: text("SELECT 'a:b', 'a :b'"),
    "two colons": lambda: text("SELECT x::text FROM t"),
    "colon and digits": lambda: text("SELECT '12:30:00'"),
    "colon equals": lambda: text("SET @x := 5"),
    "array slice": lambda: text("SELECT x[1:2], x[:y]"),
    "per cent sign": lambda: text("SELECT 'a%b', 5 % 3"),
    "two per cent signs": lambda: text("SELECT 'a%%b'"),
    "question mark": lambda: text("SELECT '?' , data ? 'x'"),
    "backslash": lambda: text("SELECT 'a\\b'"),
    "lines": lambda: text("SELECT 1\nFROM t\n\tWHERE x = :x"),
    "comment": lambda: text("SELECT 1 -- :x\n/* :y */"),
    "dollar": lambda: text("SELECT $1, $$a$$"),
    "parameter at the end": lambda: text("x=:x"),
    "parameter in brackets": lambda: text("f(:x,:y)"),
    "parameter with an underscore": lambda: text(":_x :x_1"),
    "unicode": lambda: text("SELECT 'é' AS ü"),
    "empty": lambda: text(""),
}
def numbers():
    return [sa.Column(name, sa.Integer) for name in ["a", "b", "c", "x", "y", "a b", "Select", "a + b"]]


def over():
    return over_users(*numbers())


setup(*[sa.Table(name, sa.MetaData(), sa.Column("id", sa.Integer), *columns) for name, columns in {
    "t": numbers(), "s": numbers(), "some_table": numbers(), "t1": [sa.Column("x", sa.Integer)], "t2": [sa.Column("y", sa.Integer)]}.items()])
t = sa.table("t")
for name, build in TEXTS.items():
    case(f"{name}", build)
    case(f"{name} in where", lambda: sa.select(u.id).where(build()), before=over if name == "parameter at the end" else None)
    case(f"{name} as column", lambda: sa.select(build()))

where("and of texts", lambda: sa.and_(text("a = 1"), text("b = 2"), u.id > 3), before=over)
where("or of texts", lambda: sa.or_(text("a = 1"), text("b = 2")), before=over)
where("text and a condition", lambda: sa.and_(text("name LIKE 'e%'"), u.age > 5))
where("column compared with a text", lambda: u.id == text("5 + 5"))
where("column in a text", lambda: u.id.in_(text("(1, 2)")))
case("from a text", lambda: sa.select(text("x")).select_from(text("some_table")))
case("from two texts", lambda: sa.select(text("x"), text("y")).select_from(text("t1, t2")).where(text("t1.id = t2.id")))
case("text in all places", lambda: sa.select(text("x")).select_from(text("t")).where(text("a=1")).group_by(text("b")).having(text("count(*) > 1")).order_by(text("c")))
case("join on a text", lambda: sa.select(u.id).join(addresses, text("users.id = addresses.user_id")))

COLUMNS = {
    "positional": lambda: text("SELECT id, name FROM users").columns(u.id, u.name),
    "by keyword": lambda: text("SELECT id, name FROM users").columns(id=sa.Integer, name=sa.String),
    "column clauses": lambda: text("SELECT id, name FROM users").columns(sa.column("id", sa.Integer), sa.column("name")),
    "with a parameter": lambda: text("SELECT id, name FROM users WHERE id = :x").bindparams(x=5).columns(sa.column("id"), sa.column("name")),
}
for name, build in COLUMNS.items():
    case(f"columns {name}", build)
    case(f"columns {name} subquery", lambda: (lambda s: sa.select(s.c.id, s.c.name).where(s.c.id > 3))(build().subquery("s")))
    case(f"columns {name} anonymous subquery", lambda: sa.select(build().subquery()))
    case(f"columns {name} cte", lambda: (lambda c: sa.select(c.c.name))(build().cte("c")))
    case(f"columns {name} join", lambda: (lambda s: sa.select(a.email, s.c.name).join(s, s.c.id == a.user_id))(build().subquery("s")))
    case(f"columns {name} alias", lambda: sa.select(build().alias("s")))
    case(f"columns {name} in", lambda: sa.select(u.name).where(u.id.in_(build())))
    case(f"columns {name} exists", lambda: sa.select(u.name).where(build().exists()))
    case(f"columns {name} scalar", lambda: sa.select(u.name, build().scalar_subquery()))

case("literal_column", lambda: sa.select(sa.literal_column("a + b")).select_from(t))
case("literal_column with a type", lambda: sa.select(sa.literal_column("a + b", sa.Integer) + 5).select_from(t))
column("literal_column of a string plus", lambda: sa.literal_column("'a'", sa.String) + "b")
column("literal_column labelled", lambda: sa.literal_column("count(*)").label("n"))
column("literal_column with a per cent sign", lambda: sa.literal_column("'50%'"))
column("literal_column with a colon", lambda: sa.literal_column("'a:b'"))
column("literal_column star", lambda: sa.literal_column("*"))
where("literal_column compared", lambda: sa.literal_column("x") == 5, before=over)
where("literal_column in", lambda: sa.literal_column("x").in_([1, 2]), before=over)
where("literal_column like", lambda: sa.literal_column("x").like("a%"), before=lambda: over_users(sa.Column("x", sa.String(20))))
where("literal_column as condition", lambda: sa.literal_column("x > 5"), before=over)
where("not literal_column", lambda: ~sa.literal_column("x > 5"), before=over)
case("order by literal_column", lambda: sa.select(u.id).order_by(sa.literal_column("x").desc()), before=over)
case("column clause", lambda: sa.select(sa.column("x")).select_from(t))
case("column clause from a table clause", lambda: (lambda t: sa.select(t.c.x).where(t.c.y == 5))(sa.table("t", sa.column("x"), sa.column("y", sa.Integer))))
case("select of a table clause", lambda: sa.select(sa.table("t", sa.column("x"), sa.column("y"))))
case("table clause without columns", lambda: sa.select(sa.column("x")).select_from(sa.table("t")))
case("table clause alias", lambda: (lambda t: sa.select(t.c.x))(sa.table("t", sa.column("x")).alias("s")))
case("table clause join", lambda: (lambda t, s: sa.select(t.c.x, s.c.y).join_from(t, s, t.c.x == s.c.y))(sa.table("t", sa.column("x")), sa.table("s", sa.column("y"))))
case("column star", lambda: sa.select("*"))
case("select of a string", lambda: sa.select("x"))
case("select_from a string", lambda: sa.select(sa.column("x")).select_from("t"))
case("where of a string", lambda: sa.select(u.id).where("x = 5"))
case("column clause is literal", lambda: sa.select(sa.column("a + b", is_literal=True)).select_from(t))
case("quoted column clause", lambda: sa.select(sa.column("a b"), sa.column("Select")).select_from(t))
