"""Types: every kind written and read back; literal values; wrong values; custom serialisers; comparators."""
import datetime as dt, decimal, enum, ipaddress, json, math, pickle, uuid, zoneinfo, fractions, pathlib, array
from typing import NewType, Annotated, Optional, Literal, Union
from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.types import *
from sqlalchemy.dialects import postgresql, sqlite
UserId = NewType("UserId", int)
class Color(enum.Enum): RED = "#f00"; GREEN = "#0f0"
short = Annotated[str, 10]
class Base(DeclarativeBase): type_annotation_map = {short: String(10), decimal.Decimal: Numeric(12, 4), UserId: BigInteger, ipaddress.IPv4Address: String(15), bytes: LargeBinary, dict: JSON}
class IP(TypeDecorator):
    impl = String(15); cache_ok = True
    def process_bind_param(self, v, d): return v and str(v)
    def process_result_value(self, v, d): return v and ipaddress.ip_address(v)
    def process_literal_param(self, v, d): return repr(str(v))
    def coerce_compared_value(self, op, value): return self if isinstance(value, ipaddress.IPv4Address) else String()
class Everything(Base):
    __tablename__ = "everything"
    id: Mapped[int] = mapped_column(primary_key=True); uid: Mapped[Optional[UserId]]; s: Mapped[short | None]; t: Mapped[str | None] = mapped_column(Text); u: Mapped[str | None] = mapped_column(Unicode(5))
    i: Mapped[int | None] = mapped_column(SmallInteger); b: Mapped[bool | None]; f: Mapped[float | None]; dbl: Mapped[float | None] = mapped_column(Double); n: Mapped[decimal.Decimal | None]; nf: Mapped[float | None] = mapped_column(Numeric(5, 1, asdecimal=False))
    d: Mapped[dt.date | None]; ts: Mapped[dt.datetime | None]; tm: Mapped[dt.time | None]; iv: Mapped[dt.timedelta | None]; by: Mapped[bytes | None]; js: Mapped[dict | None]; g: Mapped[uuid.UUID | None]; gs: Mapped[str | None] = mapped_column(Uuid(as_uuid=False)); e: Mapped[Color | None]; lit: Mapped[Literal["x", "y"] | None]; pk: Mapped[object | None] = mapped_column(PickleType); ip: Mapped[ipaddress.IPv4Address | None] = mapped_column(IP)
engine = create_engine("sqlite://", json_serializer=lambda o: json.dumps(o, sort_keys=True, ensure_ascii=False), json_deserializer=lambda s: json.loads(s, parse_float=decimal.Decimal))
Base.metadata.create_all(engine)
for c in Everything.__table__.c: print(f"{c.name:4} {c.type!r:45.45} {c.type.python_type.__name__ if c.name not in ('pk', 'ip', 'js') else '-'} {c.nullable}")
vals = dict(uid=UserId(2**40), s="é" * 3, t="long\ntext", u="ünï", i=-5, b=True, f=1 / 3, dbl=1e300, n=decimal.Decimal("12345.67891"), nf=2.25, d=dt.date(1999, 12, 31), ts=dt.datetime(2024, 2, 29, 23, 59, 59, 999999), tm=dt.time(1, 2, 3, 4), iv=dt.timedelta(days=-1, seconds=5), by=b"\x00\xff", js={"b": [1, 2.5, None], "a": "ü"}, g=uuid.UUID(int=5), gs="00000000-0000-0000-0000-000000000006", e=Color.GREEN, lit="y", pk={1, 2} and (1, fractions.Fraction(1, 3)), ip=ipaddress.ip_address("10.0.0.1"))
with Session(engine) as s:
    s.add(Everything(**vals)); s.commit(); o = s.scalars(select(Everything)).one()
    for k, v in vals.items(): got = getattr(o, k); print(k, repr(got), got == v, type(got).__name__)
    print(s.execute(text("SELECT i, b, n, d, ts, tm, iv, hex(by), js, g, e, typeof(n), typeof(iv), ip FROM everything")).one())
    for col, val in [(Everything.b, "yes"), (Everything.b, 2), (Everything.i, "x"), (Everything.d, "2020-01-01"), (Everything.ts, dt.date(2020, 1, 1)), (Everything.d, dt.datetime(2020, 1, 1, 5)), (Everything.tm, "10:00"), (Everything.iv, 5), (Everything.by, "text"), (Everything.js, {1, 2}), (Everything.g, "zz"), (Everything.e, "RED"), (Everything.e, "#f00"), (Everything.lit, "z"), (Everything.n, "1.5"), (Everything.f, "abc"), (Everything.s, 5), (Everything.s, b"x"), (Everything.ip, "1.2.3.4"), (Everything.uid, 2**70), (Everything.f, float("nan")), (Everything.n, decimal.Decimal("NaN")), (Everything.f, math.inf)]:
        try:
            with s.begin_nested(): s.execute(update(Everything).values({col: val})); s.expire_all(); print(col.key, repr(val), "->", repr(s.scalar(select(col))))
        except Exception as e: print(col.key, repr(val), type(e).__name__, str(e).splitlines()[0][:130])
    s.rollback()
    for cond in (Everything.e == Color.GREEN, Everything.g == uuid.UUID(int=5), Everything.ip == ipaddress.ip_address("10.0.0.1"), Everything.ip.like("10.%"), Everything.ts.between(dt.datetime(2024, 1, 1), dt.datetime(2025, 1, 1)), Everything.iv < dt.timedelta(0), Everything.js["a"].as_string() == "ü", Everything.n > 1, Everything.d == "1999-12-31" if False else Everything.d >= dt.date(1999, 1, 1), Everything.b.is_(True), Everything.b, ~Everything.b, Everything.by == b"\x00\xff", Everything.e.in_([Color.RED, Color.GREEN]), Everything.tm > dt.time(0), cast(Everything.d, String).startswith("1999")):
        print(bool(s.scalar(select(Everything.id).where(cond))), end=" ")
    print()
    for e in (Everything.ts + dt.timedelta(days=1), Everything.i + 1.5, Everything.i / 2, Everything.i // 2, Everything.n * 2, Everything.s + "x", func.length(Everything.s), func.upper(Everything.u), Everything.d, cast(Everything.f, Numeric(5, 2)), cast(Everything.i, Boolean), type_coerce(Everything.ts, String), func.coalesce(Everything.n, 0), func.date(Everything.ts), func.max(Everything.d), func.sum(Everything.n), func.count(), Everything.js["b"][1], Everything.js["b"], -Everything.i, func.round(Everything.f, 2), literal(dt.date(2020, 1, 1)), literal(decimal.Decimal("1.10")), literal(uuid.UUID(int=1)), literal(True), literal(None), literal({"a": 1}, JSON), null(), func.random() * 0, extract("year", Everything.d), case((Everything.b, Color.RED), else_=Color.GREEN) if False else literal(Color.RED)):
        try: r = s.scalar(select(e)); print(type(e.type).__name__, repr(r))
        except Exception as x: print(type(e.type).__name__, type(x).__name__, str(x).splitlines()[0][:110])
for v in (5, 1.5, "it's", None, True, dt.date(2020, 1, 2), dt.datetime(2020, 1, 2, 3), dt.time(4), decimal.Decimal("1.0"), b"x", [1], uuid.UUID(int=3), Color.RED, dt.timedelta(hours=1)):
    try: print(literal(v).compile(compile_kwargs={"literal_binds": True}), end=" ; ")
    except Exception as e: print(type(e).__name__, str(e)[:90].splitlines()[0], end=" ; ")
print(); print([repr(t) for t in (String(5), Numeric(3), Enum(Color), DateTime(True), JSON(none_as_null=True), Interval(), LargeBinary(4), ARRAY(Integer), Uuid(), PickleType(), IP(), Float(53), String(5, collation="nocase"), Enum("a", name="n"), Boolean(), TIMESTAMP(timezone=True), VARCHAR(3), DECIMAL(5, 2), NullType(), postgresql.JSONB(), postgresql.ARRAY(String), sqlite.DATETIME(truncate_microseconds=True), Integer().with_variant(BigInteger, "postgresql"))])
