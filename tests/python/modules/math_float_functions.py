# math on floats: sqrt, pow, exp, log, trigonometry, hyperbolic, special; domain and range errors.
import math

r = lambda x: round(x, 12)
print(math.sqrt(2), math.sqrt(16), r(math.cbrt(27)), r(math.cbrt(-8)), math.sqrt(0.0), math.sqrt(10 ** 30), math.pow(2, 0.5), math.pow(2, 10), math.pow(0, 0), math.pow(-8, 3), math.pow(2, -1074), math.pow(float("nan"), 0))
print(r(math.exp(1)), math.exp(0), r(math.exp(-1)), r(math.exp2(0.5)), math.exp2(10), r(math.expm1(1e-5)), math.exp(-1000), math.expm1(0))
print(math.log(1), r(math.log(10)), r(math.log(8, 2)), math.log2(8), math.log10(1000), r(math.log1p(1e-5)), math.log2(2 ** 1000), r(math.log(10 ** 400)), math.log10(10 ** 400), r(math.log(2, 10)), r(math.log(0.5)))
print([r(f(0.5)) for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.atanh)], r(math.acosh(2)))
print(math.sin(0), math.cos(0), r(math.sin(math.pi)), r(math.atan2(1, -1)), math.atan2(0.0, -0.0) == math.pi, r(math.degrees(math.pi)), r(math.radians(180)), math.degrees(0), r(math.tan(1e6)))
print(math.hypot(3, 4), math.hypot(), math.hypot(-5), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.dist([1], [1]), math.dist((1, 2, 3), (4, 5, 6)) == math.sqrt(27))
print(r(math.gamma(5)), r(math.gamma(0.5)), r(math.lgamma(100)), r(math.erf(0.5)), r(math.erfc(0.5)), math.erf(0), r(math.gamma(-1.5)))
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf, math.fabs(-3), math.fma(2, 3, 4), math.fma(0.1, 10, -1))
for attempt in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(0, 10), lambda: math.log(10, 1), lambda: math.log2(0), lambda: math.log10(-5), lambda: math.log1p(-1), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.pow(10, 400), lambda: math.asin(2), lambda: math.acosh(0), lambda: math.atanh(1), lambda: math.gamma(0), lambda: math.gamma(-1), lambda: math.gamma(200), lambda: math.lgamma(0), lambda: math.sin(math.inf), lambda: math.cosh(1000), lambda: math.sqrt("4"), lambda: math.sqrt(None), lambda: math.sqrt(), lambda: math.dist((1,), (1, 2)), lambda: math.log(10, 0), lambda: math.hypot("a"), lambda: math.sqrt(10 ** 400), lambda: math.log("1"), lambda: math.exp2(1e6), lambda: math.expm1(1e6), lambda: math.fma(math.inf, 0, 1), lambda: math.sqrt(1j), lambda: math.pow(2)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
