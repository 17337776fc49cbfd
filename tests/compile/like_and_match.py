"""Patterns: like and its kin, escapes, regular expressions, full text."""

import sqlalchemy as sa
from cases import case, column, where
from tables import addresses, users

u, a = users.c, addresses.c

for name in ["like", "ilike", "not_like", "not_ilike"]:
    where(name, lambda: getattr(u.name, name)("ed%"))
    where(f"{name} escape", lambda: getattr(u.name, name)("50/%%", escape="/"))
    where(f"{name} a column", lambda: getattr(u.name, name)(u.fullname))
    where(f"{name} of a concatenation", lambda: getattr(u.name + u.fullname, name)("%ed%"))
    where(f"not {name}", lambda: ~getattr(u.name, name)("ed%"))
    where(f"{name} with a function", lambda: getattr(sa.func.lower(u.name), name)(sa.func.lower("ED%")))
    where(f"{name} a bound parameter", lambda: getattr(u.name, name)(sa.bindparam("pattern")))
for name in ["startswith", "endswith", "contains", "istartswith", "iendswith", "icontains"]:
    where(name, lambda: getattr(u.name, name)("ed"))
    where(f"{name} escape", lambda: getattr(u.name, name)("5/%", escape="/"))
    where(f"{name} autoescape", lambda: getattr(u.name, name)("5%_/", autoescape=True))
    where(f"{name} autoescape with escape", lambda: getattr(u.name, name)("5%_^", autoescape=True, escape="^"))
    where(f"{name} a column", lambda: getattr(u.name, name)(u.fullname))
    where(f"{name} a literal_column", lambda: getattr(u.name, name)(sa.literal_column("'x'")))
    where(f"not {name}", lambda: ~getattr(u.name, name)("ed"))
    where(f"{name} a function", lambda: getattr(u.name, name)(sa.func.trim(u.fullname)))
    where(f"{name} of a cast", lambda: getattr(sa.cast(u.id, sa.String), name)("1"))
    where(f"{name} autoescape of a number", lambda: getattr(u.name, name)(5, autoescape=True))

where("like and and", lambda: u.name.like("e%") & u.fullname.like("%d"))
where("like or like", lambda: u.name.like("e%") | u.fullname.ilike("%d"))
where("like of a number column", lambda: u.age.like("1%"))
column("like as column", lambda: u.name.like("e%"))
column("contains as labelled column", lambda: a.email.contains("@").label("has_at"))
where("like a number", lambda: u.name.like(5))
where("like None", lambda: u.name.like(None))
where("like with a quote", lambda: u.name.like("O'Hara%"))
where("contains a backslash", lambda: u.name.contains("\\"))
where("long escape", lambda: u.name.like("x", escape="//"))

for name in ["regexp_match", "not"]:
    negated = name == "not"

    def match(*arguments, **options):
        found = u.name.regexp_match(*arguments, **options)
        return ~found if negated else found

    where(f"{name}: regexp", match, "^e.*d$")
    where(f"{name}: regexp flags", lambda: match("^E", flags="i"))
    where(f"{name}: regexp flags mi", lambda: match("^E", flags="mi"))
    where(f"{name}: regexp a column", match, u.fullname)
    where(f"{name}: regexp and", lambda: match("^e") & (u.age > 5))
column("regexp_match as column", lambda: u.name.regexp_match("[0-9]+"))
column("regexp_replace", lambda: u.name.regexp_replace("e(.*)", r"X\1"))
column("regexp_replace flags", lambda: u.name.regexp_replace("e(.*)", "X", flags="g"))
column("regexp_replace flags ig", lambda: u.name.regexp_replace("e(.*)", "X", flags="ig"))
column("regexp_replace by a column", lambda: u.name.regexp_replace("e", u.fullname))
where("regexp_replace compared", lambda: u.name.regexp_replace("e", "x") == "xd")
where("regexp_match of regexp_replace", lambda: u.name.regexp_replace("e", "x").regexp_match("x"))
words = sa.Index("words", u.name, mysql_prefix="FULLTEXT", mariadb_prefix="FULLTEXT")
case("setup words", lambda: sa.schema.CreateIndex(words), only="mysql,mariadb")
where("match", lambda: u.name.match("ed"))
where("not match", lambda: ~u.name.match("ed"))
where("match and", lambda: u.name.match("ed") & (u.id > 3))
column("match as column", lambda: u.name.match("ed"))
