from decimal import Decimal
from fractions import Fraction
import math

F = Fraction
for args in ((16, -10), (123,), (), ("3/7",), (" -3/7 ",), ("1.414213",), ("-.125",), ("7e-6",), (2.25,), (1.1,), (Decimal("1.1"),), (F(1, 3), F(2, 5)), (True,), ("1_000/3",), ("2/4",)):
    print(args if not any(isinstance(a, F) for a in args) else "fractions", F(*args), repr(F(*args)))
a, b = F(1, 2), F(1, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(F(7, 2), b), -a, +a, abs(F(-3, 4)), a**2, a**-2, a**0.5, 2**a, F(4) ** F(1, 2), a**b)
print(a + 1, 1 - a, a * 0.5, 3 / a, a == 0.5, a > b, a == F(2, 4), F(3) == 3, a < 0.6, max(a, b), sorted([a, b, F(2, 5)]), hash(F(1, 2)) == hash(0.5), bool(F(0)))
print(a.numerator, a.denominator, int(F(7, 2)), float(b), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), F(7, 2).as_integer_ratio(), F(4, 2).is_integer(), a.is_integer())
print(F("3.1415926535897932").limit_denominator(1000), F(math.pi).limit_denominator(10), F(math.cos(math.pi / 3)).limit_denominator(), F(1, 3).limit_denominator(1))
print(F.from_float(0.3), F.from_decimal(Decimal("0.3")), sum([F(1, 10)] * 3), math.gcd(12, 18), complex(a), a.conjugate(), a.real, a.imag)
print(f"{F(1, 3)}", f"{F(1, 3):.3f}", f"{F(10, 3):>8.2f}|", f"{F(1000000, 3):,.1f}", f"{F(1, 8):%}", f"{F(1, 3):e}", f"{F(7, 2):+.1f}", f"{F(3, 7):_^9}", "%s" % a, "%.2f" % a)
for f in (lambda: F(1, 0), lambda: F("1/0"), lambda: F("abc"), lambda: F(1.5, 2), lambda: F("1", 2), lambda: F(float("nan")), lambda: F(float("inf")), lambda: a / 0, lambda: a % 0, lambda: F(0) ** -1, lambda: a + "1", lambda: a < "x", lambda: a + Decimal(1), lambda: a.limit_denominator(0), lambda: F(1j), lambda: f"{a:d}", lambda: setattr(a, "numerator", 3), lambda: F("1 / 2"), lambda: F(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
