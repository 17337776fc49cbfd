"""FOR UPDATE, hints, prefixes and suffixes."""

import sqlalchemy as sa
from cases import case, mssql, mysql, oracle
from tables import addresses, orders, users

u, a, o = users.c, addresses.c, orders.c
plain = sa.select(u.id).where(u.id == 5)
joined = sa.select(u.id, a.email).join(addresses)

LOCKS = {
    "plain": {},
    "nowait": {"nowait": True},
    "skip locked": {"skip_locked": True},
    "read": {"read": True},
    "read nowait": {"read": True, "nowait": True},
    "read skip locked": {"read": True, "skip_locked": True},
    "key share": {"key_share": True},
    "key share read": {"key_share": True, "read": True},
    "of a table": {"of": users},
    "of a column": {"of": u.id},
    "of a list": {"of": [users, addresses]},
    "of a table nowait": {"of": addresses, "nowait": True},
    "of a table read skip locked": {"of": addresses, "read": True, "skip_locked": True},
}
for name, options in LOCKS.items():
    case(f"for update {name}", lambda: plain.with_for_update(**options))
    case(f"for update {name}, joined", lambda: joined.with_for_update(**options))
    case(f"for update {name}, in a subquery", lambda: sa.select(plain.with_for_update(**options).subquery("s")))
case("for update of an alias", lambda: (lambda x: sa.select(x.c.id).with_for_update(of=x))(users.alias("x")))
case("for update of an alias, joined", lambda: (lambda x: sa.select(x.c.id, a.id).join_from(x, addresses).with_for_update(of=x, nowait=True))(users.alias("x")))
case("for update with order and limit", lambda: plain.order_by(u.name).limit(3).with_for_update())
case("for update twice", lambda: plain.with_for_update(read=True).with_for_update(nowait=True))

case("prefix", lambda: plain.prefix_with("SQL_CALC_FOUND_ROWS"))
case("prefix of mysql", lambda: plain.prefix_with("HIGH_PRIORITY", dialect="mysql"))
case("prefix of oracle", lambda: plain.prefix_with("/*+ FIRST_ROWS */", dialect="oracle"))
case("two prefixes", lambda: plain.prefix_with("A", "B"))
case("prefixes of two dialects", lambda: plain.prefix_with("A", dialect="mysql").prefix_with("B", dialect="sqlite").prefix_with("C"))
case("prefix and distinct", lambda: plain.distinct().prefix_with("A"))
case("prefix of an expression", lambda: plain.prefix_with(sa.text("HINT :x").bindparams(x=5)))
case("suffix", lambda: plain.suffix_with("END"))
case("suffix of a dialect", lambda: plain.suffix_with("LOCK IN SHARE MODE", dialect="mysql"))
case("suffix with order and limit", lambda: plain.order_by(u.id).limit(3).suffix_with("END"))
case("suffix and for update", lambda: plain.with_for_update().suffix_with("END"))
case("prefix in a subquery", lambda: sa.select(plain.prefix_with("A").subquery("s")))
case("prefix in a union", lambda: sa.union(plain.prefix_with("A"), sa.select(a.id).suffix_with("B")))
case("suffix of a union", lambda: sa.union(plain, sa.select(a.id)).suffix_with("B"))
case("prefix of a cte", lambda: sa.select(plain.cte("c").prefix_with("MATERIALIZED")))

case("hint", lambda: plain.with_hint(users, "HINT"), only="default,sqlite,mysql,mariadb,mssql,oracle")
case("hint with the name", lambda: plain.with_hint(users, "index(%(name)s ix)", "oracle"))
case("hint of mysql", lambda: plain.with_hint(users, "USE INDEX (ix)", "mysql"))
case("hint of mssql", lambda: plain.with_hint(users, "WITH (NOLOCK)", "mssql"))
case("hint of postgresql", lambda: plain.with_hint(users, "ONLY", "postgresql"))
case("hint of sqlite", lambda: plain.with_hint(users, "INDEXED BY ix", "sqlite"))
case("hint of an alias", lambda: (lambda x: sa.select(x.c.id).with_hint(x, "index(%(name)s ix)", "oracle").with_hint(x, "FORCE INDEX (ix)", "mysql"))(users.alias("x")))
case("hints of two tables", lambda: joined.with_hint(users, "WITH (A)", "mssql").with_hint(addresses, "WITH (B)", "mssql"))
case("hints of two tables of oracle", lambda: joined.with_hint(users, "A(%(name)s)", "oracle").with_hint(addresses, "B(%(name)s)", "oracle"))
case("statement hint", lambda: plain.with_statement_hint("OPTION (FAST 5)"))
case("statement hint of mssql", lambda: plain.with_statement_hint("OPTION (FAST 5)", "mssql"))
case("statement hint of mysql", lambda: plain.with_statement_hint("/*+ X */", "mysql"))
case("two statement hints", lambda: plain.with_statement_hint("A").with_statement_hint("B"))
case("hint in a subquery", lambda: sa.select(plain.with_hint(users, "WITH (NOLOCK)", "mssql").subquery("s")))
case("only", lambda: sa.select(users).with_hint(users, "ONLY", dialect_name="postgresql").where(u.id == 3))
case("mysql hint of an update", lambda: sa.update(users).with_hint("FORCE", dialect_name="mysql").values(name="x"))
case("sqlite hint of a delete", lambda: sa.delete(users).with_hint("X", dialect_name="sqlite"))
case("execution_options", lambda: plain.execution_options(autocommit=True))
case("comment before a statement", lambda: plain.prefix_with("/* why */"))
