# math on the parts and classes of floats: frexp, ldexp, modf, fmod, remainder, copysign, nextafter, ulp, isclose.
import math

for x in (8.0, 0.75, -3.14, 0.0, -0.0, 1e300, 5e-324, math.inf, 100, 1 / 3):
    print(x, math.frexp(x), math.modf(x), math.copysign(1, x), math.isfinite(x), math.isinf(x), math.isnan(x), math.ulp(x), math.ldexp(*math.frexp(x)) == x)
print(math.isnan(math.nan), math.frexp(math.nan)[0] != 0, math.ldexp(0.5, 4), math.ldexp(1, -1075), math.ldexp(1, -1074), math.ldexp(0, 10 ** 10), math.ldexp(1, -(10 ** 10)))
for a, b in [(7, 3), (-7, 3), (7, -3), (5.5, 2), (-1e-100, 1e100), (6, 4), (10, 4), (5, 2), (3, math.inf)]:
    print(a, b, math.fmod(a, b), math.remainder(a, b), a % b if b != math.inf else "-")
print(math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0), math.nextafter(0.0, 1.0), math.nextafter(0.0, -1.0), math.nextafter(1.0, math.inf, steps=3), math.nextafter(1e308, math.inf), math.nextafter(2, 2), math.nextafter(-0.0, 0.0))
print(math.ulp(1), math.ulp(1e16), math.ulp(0), math.ulp(-1), math.ulp(math.inf), math.ulp(2 ** 53))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan), math.isclose(5, 5), math.isclose(1e10, 1.0000000001e10))
print(math.copysign(3, -0.0), math.copysign(-3, 5), math.copysign(0.0, -1), math.copysign(math.nan, -1) != 0, math.fabs(-0.0), abs(-0.0))
print(math.modf(-2.75), math.modf(math.inf), math.modf(3), sum(math.modf(12.5)))
for attempt in (lambda: math.fmod(1, 0), lambda: math.fmod(math.inf, 1), lambda: math.remainder(1, 0), lambda: math.ldexp(1, 2000), lambda: math.ldexp(1, 1.5), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.nextafter(1, 2, steps=-1), lambda: math.frexp("x"), lambda: math.copysign(1), lambda: math.isclose(1), lambda: math.modf(None), lambda: math.isnan("nan"), lambda: math.ulp("a"), lambda: math.isfinite(10 ** 400), lambda: math.isclose(1, 2, 0.5), lambda: math.nextafter(1.0, 2.0, 3)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
