values = [True, 2, 2.5, 1 + 1j]
import operator
for a in values:
    for b in values:
        row = []
        for f in (operator.add, operator.mul, operator.truediv, operator.pow, operator.floordiv, operator.mod):
            try:
                r = f(a, b)
                row.append(f"{r:.4g}" if not isinstance(r, bool) else str(r))
            except TypeError as e:
                row.append("TypeError")
        print(a, b, row)
print(1 == 1.0 == 1 + 0j == True, 2 ** 0.5 * 2 ** 0.5 == 2, 7 / 2, 7 // 2, 7.0 // 2, 6 / 3, 2 ** 3, 2.0 ** 3, 2 ** -1, 5 % 3, 5 % -3, -5 % 3, 5.5 % 2, True / 2, 1e3 == 1000)
print(type(1 + 1.0).__name__, type(1 / 1).__name__, type(2 // 1).__name__, type(2.0 // 1).__name__, type(True + 1).__name__, type(2 ** 2).__name__, type(2 ** -2).__name__, type(1 * 1j).__name__, type(round(1.0)).__name__, type(abs(True)).__name__, type(+True).__name__)
from decimal import Decimal
from fractions import Fraction
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Fraction(1, 3) + Fraction(1, 6), Fraction(1, 2) + 1, Fraction(1, 2) + 0.5, Fraction("0.25"), Fraction(0.5), Decimal("1.10") == Decimal("1.1"), Decimal("2") ** 10, Fraction(3, 6), -Fraction(1, 2) ** 2, Decimal(5) // 2, 3 * Decimal("1.5"))
for bad in (lambda: Decimal("1") + 1.0, lambda: Decimal("1") + Fraction(1, 2), lambda: Decimal("x"), lambda: Fraction("x"), lambda: Fraction(1, 0), lambda: Decimal(1) / 0, lambda: Fraction(1, 2) + "a", lambda: 1 + None, lambda: "1" + 1, lambda: 1.5 // "a", lambda: [1] + 1, lambda: 1 + [1], lambda: {} + 1, lambda: 3 * None, lambda: "a" * 2.0, lambda: None - None, lambda: 1 and 1 + "a", lambda: divmod(1.5, None), lambda: 2 ** "3", lambda: Fraction(1.5, 2), lambda: Decimal(1) < 1j):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(Decimal("1") == 1 == Fraction(1), Decimal("0.5") == 0.5, Fraction(1, 2) == 0.5, hash(Decimal(2)) == hash(2) == hash(Fraction(2)), {1: "a"}[Decimal(1)], max(1, 2.5, Fraction(3, 1)), sorted([2, 1.5, Fraction(7, 4), True]), sum([Fraction(1, 3)] * 3), sum([Decimal("0.1")] * 3), isinstance(True, int), issubclass(int, float))
import numbers
print([isinstance(v, numbers.Number) for v in values], [isinstance(v, numbers.Integral) for v in values], [isinstance(v, numbers.Real) for v in values], isinstance(Fraction(1), numbers.Rational), isinstance(Decimal(1), numbers.Real))
