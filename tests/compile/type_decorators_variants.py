"""TypeDecorator, UserDefinedType and with_variant."""

import sqlalchemy as sa
from cases import case, mysql, oracle, postgresql, setup


class Trimmed(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.strip() if value else value

    def process_literal_param(self, value, dialect):
        return value.strip().upper()


class PerDialect(sa.types.TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sa.Text())
        if dialect.name == "mysql":
            return dialect.type_descriptor(sa.String(99))
        return dialect.type_descriptor(sa.CHAR(32))


class Lowered(sa.types.TypeDecorator):
    impl = sa.String(40)
    cache_ok = True

    def bind_expression(self, bindvalue):
        return sa.func.lower(bindvalue)

    def column_expression(self, column):
        return sa.func.upper(column)


class Epoch(sa.types.TypeDecorator):
    impl = sa.Integer
    cache_ok = True

    def coerce_compared_value(self, op, value):
        return sa.Integer() if isinstance(value, int) else self


class Plus(sa.types.TypeDecorator):
    impl = sa.Integer
    cache_ok = True

    class comparator_factory(sa.types.TypeDecorator.Comparator):
        def __add__(self, other):
            return self.op("+++")(other)

        def double(self):
            return self.expr * 2


class Point(sa.types.UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **options):
        return "POINT"

    def bind_expression(self, bindvalue):
        return sa.func.ST_GeomFromText(bindvalue, type_=self)

    def column_expression(self, col):
        return sa.func.ST_AsText(col, type_=self)


class Sized(sa.types.UserDefinedType):
    cache_ok = True

    def __init__(self, precision=8):
        self.precision = precision

    def get_col_spec(self, **options):
        return f"SIZED({self.precision})"

    def bind_processor(self, dialect):
        return lambda value: value


TYPES = {
    "trimmed": lambda: Trimmed(),
    "trimmed(20)": lambda: Trimmed(20),
    "per dialect": lambda: PerDialect(),
    "lowered": lambda: Lowered(),
    "epoch": lambda: Epoch(),
    "plus": lambda: Plus(),
    "point": lambda: Point(),
    "sized": lambda: Sized(),
    "sized(3)": lambda: Sized(3),
    "variant of string": lambda: sa.String(50).with_variant(sa.Text(), "sqlite"),
    "variant of two": lambda: sa.String(50).with_variant(sa.Text(), "sqlite", "postgresql").with_variant(sa.String(9), "mysql"),
    "variant of integer": lambda: sa.Integer().with_variant(sa.BigInteger(), "mysql", "mariadb", "oracle"),
    "variant of bigint": lambda: sa.BigInteger().with_variant(sa.Integer, "sqlite"),
    "variant of a decorator": lambda: Trimmed(20).with_variant(sa.Text(), "mysql"),
    "variant to a decorator": lambda: sa.String(20).with_variant(Lowered(), "postgresql"),
    "variant of json": lambda: sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
    "variant to a mysql type": lambda: sa.DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb"),
    "variant to an oracle type": lambda: sa.Integer().with_variant(oracle.NUMBER(12), "oracle"),
    "variant of enum": lambda: sa.Enum("a", "b", name="ab").with_variant(sa.String(5), "sqlite", "mssql"),
}
given = sa.Table("given", sa.MetaData(), sa.Column("x", sa.Integer), sa.Column("y", sa.String(50)))
setup(given)
case("setup ab", lambda: postgresql.CreateEnumType(postgresql.ENUM("a", "b", name="ab")), only="postgresql")
for name, type_ in TYPES.items():
    def table(change):
        made = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", type_()))
        return change(made)

    def needed():
        # MySQL wants a length.
        stored = Trimmed(20) if name == "trimmed" else type_()
        return [sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", stored)))]

    case(f"{name}: create", table, lambda t: sa.schema.CreateTable(t))
    case(f"{name}: select", table, lambda t: sa.select(t), before=needed)
    case(f"{name}: where", table, lambda t: sa.select(t.c.id).where(t.c.x == "  b "), before=needed)
    case(f"{name}: where a number", table, lambda t: sa.select(t.c.id).where(t.c.x == 5), before=needed)
    case(f"{name}: in", table, lambda t: sa.select(t.c.id).where(t.c.x.in_(["a", "b"])), before=needed)
    case(f"{name}: insert", table, lambda t: sa.insert(t).values(x="a"), before=needed)
    case(f"{name}: update", table, lambda t: sa.update(t).values(x="a").where(t.c.x != "b"), before=needed)
    case(f"{name}: returning", table, lambda t: sa.insert(t).values(x="a").returning(t.c.id, t.c.x), before=needed)
    case(f"{name}: cast", lambda: sa.select(sa.cast(sa.column("y"), type_())).select_from(given))
    case(f"{name}: cast of a literal", lambda: sa.select(sa.cast("y", type_())))
    case(f"{name}: type_coerce", lambda: sa.select(sa.type_coerce(sa.column("y"), type_())).select_from(given))
    case(f"{name}: plus", table, lambda t: sa.select(t.c.x + t.c.x), before=needed)
    case(f"{name}: plus a string", table, lambda t: sa.select(t.c.x + "z"), before=needed)
    case(f"{name}: order and group", table, lambda t: sa.select(t.c.x, sa.func.count()).group_by(t.c.x).order_by(t.c.x), before=needed)
    case(f"{name}: subquery", table, lambda t: sa.select(sa.select(t).subquery("s")), before=needed)
    case(f"{name}: label", table, lambda t: sa.select(t.c.x.label("y")).order_by("y"), before=needed)
case("custom method", lambda: sa.select(sa.column("x", Plus()).double()).select_from(given))
case("custom operator", lambda: sa.select(given.c.y).where(sa.column("x", Plus()) + 5 > 3))
case("function of a type with a column expression", lambda: sa.select(sa.func.max(sa.column("y", Lowered()))).select_from(given))
