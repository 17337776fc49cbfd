from decimal import Decimal, getcontext

D = Decimal
print(D("0.1") + D("0.2"), 0.1 + 0.2, D("1.10") + D("2.2"), D("1.20") * D("3.00"), D(1) / D(3), D(10) / D(5), D("6.00") / D(2))
print(D(7) // D(2), D(-7) // D(2), D(-7) % D(2), D(7) % D(-2), divmod(D(-7), D(2)), -7 // 2, -7 % 2, D("5.5") % D("1.5"), D(7).remainder_near(D(4)))
print(D(2) ** 10, D(2) ** -2, D(2) ** D("0.5"), pow(D(3), 4, 5), D(9).sqrt(), D(2).sqrt(), D(1).exp(), D(10).ln(), D(1000).log10(), D("123.4").logb(), D(2).fma(3, 4))
print(1 + D("1.5"), D("1.5") * 2, 10 - D(1), 1 / D(4), 7 // D(2), 7 % D(4), 2 ** D(3), -D("1.5"), +D("1.50"), abs(D("-2.0")), round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), round(D("1234.5"), -2))
print(D(1) < D("1.5") < 2, D("0.5") == 0.5, D("0.1") == 0.1, D("0.1") < 0.1, D(3) == 3, max(D(1), D("1.0")), D("NaN") == D("NaN"), D("inf") > 10**100, D(1) in [1.0])
print(D("1.5").max(D("NaN")), D(1).min(D(2)), D("-3").max_mag(D(2)), D("3").compare(D("3.0")), D("2").next_plus(), D("2").next_minus(), D(1).next_toward(D(0)), D("0.1").ulp() if hasattr(D, "ulp") else "no ulp")
print(sum([D("0.10")] * 3), sum([D("1.5"), 2]), D("1101").logical_and(D("1011")), D("12").rotate(1), D("12").shift(2), D("12").scaleb(-3), D("1.23E+3").to_integral_value(), D("2.5").to_integral_exact(), D("2.567").__trunc__(), D("2.567").__floor__(), D("-2.5").__ceil__())
import math
print(math.floor(D("-1.5")), math.ceil(D("-1.5")), math.trunc(D("9.99")), int(D("1E3")), math.isclose(D("0.1"), 0.1))
for f in (lambda: D(1) + 0.5, lambda: D(1) + "1", lambda: 0.5 * D(1), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) % 0, lambda: D(1) // D(0), lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D(0) ** 0, lambda: D(-8) ** D("0.5"), lambda: D("inf") - D("inf"), lambda: D("NaN") < 1, lambda: D("sNaN") + 1, lambda: int(D("NaN")), lambda: int(D("inf")), lambda: D("1e999999") * 10**999, lambda: D(1) < "1", lambda: hash(D("sNaN"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
