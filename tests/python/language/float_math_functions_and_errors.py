import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(2.0), type(math.floor(1e20)).__name__, math.floor(1e20), math.fmod(-7, 3), math.modf(-2.5), math.frexp(8.5), math.ldexp(0.5, 4), math.copysign(1, -0.0))
print(math.sqrt(2), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.inf, math.pi, math.e, math.tau, math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.pow(2, 0.5), math.sin(1), math.cos(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180))
for bad in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-1),
    lambda: math.sqrt("4"),
    lambda: math.factorial(-1),
    lambda: math.factorial(2.5),
    lambda: math.acos(2),
    lambda: math.fmod(1, 0),
    lambda: math.pow(0, -1),
    lambda: math.floor("x"),
    lambda: math.gcd(1.5, 2),
    lambda: math.isqrt(-1),
    lambda: math.comb(3, -1),
):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__ + ":", e)
print(math.nextafter(1, 2), math.ulp(1.0), math.cbrt(-8), math.dist([0, 0], [3, 4]), math.remainder(7, 3), math.gamma(5), math.erf(0.5), math.expm1(1e-10), math.log1p(1e-10), math.sumprod([1, 2], [3, 4]), math.fma(2, 3, 4))
