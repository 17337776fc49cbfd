# Decimal and Fraction: exact arithmetic, rounding, contexts, formatting, conversions, errors.
from decimal import *
from fractions import Fraction
import math

print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2, Decimal(0.1), Decimal("1.10"), Decimal("1.10") == Decimal("1.1"), Decimal(5) / 3, Decimal("1e3"), Decimal("-0"), Decimal("NaN"), Decimal("inf"), repr(Decimal("1.5")))
price, rate = Decimal("19.99"), Decimal("0.0825")
tax = (price * rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(tax, price + tax, f"{price:.1f} {price:>10} {price:,} {Decimal('1234567.891'):,.2f} {Decimal('0.000001234')} {Decimal('0.000001234'):e} {Decimal('12'):.3%}", round(Decimal("2.5")), round(Decimal("2.675"), 2), int(Decimal("-3.9")), float(Decimal("1.25")), math.floor(Decimal("-1.5")), Decimal("3.7") // 1, Decimal("-7") % 3, divmod(Decimal(7), 2), Decimal(2) ** Decimal("0.5"), Decimal(2).sqrt(), Decimal(100).ln(), Decimal(100).log10())
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(Decimal(x).quantize(Decimal("1"), mode)) for x in ("2.5", "-2.5", "2.51", "3.5")])
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal("123456") + 0, +Decimal("1.23456789"), ctx.flags[Inexact])
with localcontext(prec=3, rounding=ROUND_DOWN):
    print(Decimal(2) / 3)
print(Decimal(1) / 3, getcontext().prec, Decimal("1.20").normalize(), Decimal("1.20").as_tuple(), Decimal("123.45").adjusted(), Decimal("1.5").as_integer_ratio(), Decimal((1, (1, 2, 3), -2)), Decimal("1E+5").to_integral_value(), Decimal("1.5").compare(2), Decimal("5").scaleb(2), Decimal("7").copy_sign(Decimal("-1")), Decimal("1.5").is_signed(), Decimal("NaN").is_nan(), Decimal("1.234E+5").to_eng_string(), Decimal("10").same_quantum(Decimal("1")), Decimal("3").max(Decimal("5")), Decimal("1.0").hash if False else hash(Decimal("1.0")) == hash(1))
for attempt in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("abc"), lambda: Decimal("1.5") + 1.5, lambda: Decimal(-1).sqrt(), lambda: Decimal("1e999999") ** 10, lambda: Decimal("1.5") < 1.6, lambda: Decimal("1.5") == 1.5, lambda: Decimal([1]), lambda: Decimal(1) + "1", lambda: int(Decimal("NaN")), lambda: int(Decimal("inf")), lambda: Decimal("1").quantize(Decimal("1e-40")), lambda: Decimal("sNaN") + 1, lambda: Decimal("NaN") < 1, lambda: Decimal("NaN") == Decimal("NaN"), lambda: round(Decimal("inf")), lambda: hash(Decimal("sNaN")), lambda: f"{Decimal(1):z}"):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([Decimal("0.1")] * 10), sum([0.1] * 10) == 1, max(Decimal("1"), Decimal("2")), sorted([Decimal("2"), 1, 1.5]), Decimal("1") in [1.0], {Decimal("1.0"): "a"}[1], bool(Decimal("0.0")), -Decimal("0"), abs(Decimal("-1.50")), Decimal("1_000.5"), Decimal(" 5 "), Decimal(True))
f = Fraction(3, 4)
print(f, repr(f), f + 1, f * Fraction("2/3"), f ** 2, f / 2, 1 - f, f + 0.5, Fraction(0.5), Fraction("0.125"), Fraction("1e-2"), Fraction(Decimal("1.1")), Fraction(1.1).limit_denominator(100), f.numerator, f.denominator, float(f), int(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(1, 3), 2), math.floor(Fraction(-1, 2)), Fraction(6, -8), f == 0.75, f < 1, divmod(Fraction(7, 2), 1), f"{f:.3f} {f}", hash(Fraction(2)) == hash(2), Fraction(3.14159).limit_denominator(), Fraction(2) ** -1, Fraction(4) ** 0.5, Fraction(1, 3).as_integer_ratio())
for attempt in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: f + "a", lambda: Fraction(float("nan")), lambda: f / 0, lambda: f + Decimal(1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(getcontext())
setcontext(Context(prec=4))
print(Decimal(22) / 7, getcontext().divide(1, 7), Context(prec=2).create_decimal("1.2345"), ExtendedContext.prec, BasicContext.rounding)
