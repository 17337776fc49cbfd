# Types that Python code defines: what is called when, and what their objects tell.
import enum
from sqlalchemy import (
    JSON, Column, DateTime, Enum, Float, Integer, MetaData, Numeric, PickleType, String, Table, Uuid, create_engine, func, insert,
    literal, select,
)
from sqlalchemy.types import TypeDecorator, UserDefinedType


class Lines(TypeDecorator):
    impl = String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        print("bind", value, dialect.name)
        return None if value is None else "\n".join(value)

    def process_result_value(self, value, dialect):
        print("result", repr(value))
        return None if value is None else value.split("\n")

    def coerce_compared_value(self, op, value):
        return String() if isinstance(value, str) else self


class Upper(TypeDecorator):
    impl = String(20)
    cache_ok = True

    def bind_expression(self, bindvalue):
        return func.upper(bindvalue)

    def column_expression(self, column):
        return func.lower(column)


class Money(UserDefinedType):
    cache_ok = True

    def __init__(self, digits=2):
        self.digits = digits

    def get_col_spec(self, **kw):
        return f"MONEY({self.digits})"

    def bind_processor(self, dialect):
        return lambda value: None if value is None else round(value * 10 ** self.digits)

    def result_processor(self, dialect, coltype):
        return lambda value: None if value is None else value / 10 ** self.digits


class Doubled(TypeDecorator):
    impl = Integer
    cache_ok = True

    class comparator_factory(TypeDecorator.Comparator):
        def __add__(self, other):
            return self.op("+ 2 *")(other)

        def twice(self):
            return self.expr * 2


class Color(enum.Enum):
    red = 1
    green = 2


table = Table(
    "t", MetaData(),
    Column("id", Integer, primary_key=True),
    Column("lines", Lines(50)), Column("word", Upper), Column("price", Money(3)), Column("n", Doubled), Column("any", PickleType),
)
print(repr(table.c.lines.type), table.c.lines.type.impl, table.c.lines.type.length, repr(table.c.price.type), repr(PickleType()))
print(table.c.lines == ["a"], table.c.lines == "a", table.c.n + 1, table.c.n.twice())
engine = create_engine("sqlite://")
with engine.begin() as connection:
    table.create(connection)
    connection.execute(insert(table), [{"lines": ["a", "b"], "word": "Word", "price": 1.5, "n": 4, "any": {"x": {1}}}, {"lines": None, "word": None, "price": None, "n": None, "any": None}])
    print(connection.execute(select(table)).all())
    print(connection.execute(select(table.c.id).where(table.c.word == "word")).all())
    print(connection.execute(select(table.c.id).where(table.c.word.in_(["word", "x"]))).all())
    print(connection.execute(select(table.c.n.twice(), table.c.n + 1)).all())
for ty in [Enum(Color), Enum("a", "b", native_enum=False, length=9), Float(asdecimal=True, decimal_return_scale=4), Numeric(10, 2),
           Uuid(as_uuid=False), JSON(none_as_null=True), DateTime(timezone=True), PickleType(), Enum(Color, create_constraint=True)]:
    print(repr(ty), ty.python_type)
print(Enum(Color).enums, Enum(Color).name, Enum(Color).length, Enum(Color).enum_class, Numeric(10, 2).scale, DateTime().timezone)
print(Integer().compile(), String(5).compile(dialect=engine.dialect), Integer().bind_processor(engine.dialect))
print(JSON().bind_processor(engine.dialect)({"a": 1}), String().literal_processor(engine.dialect)("it's"))
for value in ["blue", 5]:
    try:
        print(Enum(Color, validate_strings=True).bind_processor(engine.dialect)(value))
    except LookupError as error:
        print(error)
print(select(literal(["x"], Lines())).compile(compile_kwargs={"literal_binds": True}))
