# math: factorial, comb, perm, gcd, lcm, isqrt, and the integer valued functions.
import math
from decimal import Decimal
from fractions import Fraction

print([math.factorial(n) for n in (0, 1, 5, 20, 30)], len(str(math.factorial(500))))
print(math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.comb(0, 0), math.perm(5, 2), math.perm(5), math.perm(3, 5), math.comb(10 ** 10, 3))
print(math.gcd(12, 18), math.gcd(), math.gcd(7), math.gcd(-8, 12, 20), math.gcd(0, 0), math.gcd(0, 5), math.lcm(4, 6), math.lcm(), math.lcm(3, 0), math.lcm(-2, 3, 5), math.gcd(2 ** 200, 6 ** 50))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10 ** 40), math.isqrt(2 ** 101))
for value in (2.5, -2.5, 2.4, -0.5, 1e20, 7, Fraction(7, 2), Decimal("-1.5"), True):
    print(value, math.floor(value), math.ceil(value), math.trunc(value))
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 0.5], start=10), math.prod([[1]], start=2), math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1, -1e100]), math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([], []))


class Odd:
    def __floor__(self): return "floored"
    def __ceil__(self): return "ceiled"
    def __trunc__(self): return "truncated"
    def __index__(self): return 6
    def __float__(self): return 2.25


print(math.floor(Odd()), math.ceil(Odd()), math.trunc(Odd()), math.factorial(Odd()), math.gcd(Odd(), 4), math.sqrt(Odd()), math.isqrt(Odd()), math.comb(Odd(), 2))
for attempt in (lambda: math.factorial(-1), lambda: math.factorial(2.0), lambda: math.factorial("5"), lambda: math.comb(-1, 2), lambda: math.comb(5, -1), lambda: math.perm(5.0), lambda: math.perm(-2, 1), lambda: math.gcd(1.5, 2), lambda: math.isqrt(-1), lambda: math.isqrt(2.5), lambda: math.floor("x"), lambda: math.floor(float("inf")), lambda: math.ceil(float("nan")), lambda: math.trunc("x"), lambda: math.prod(["a"]), lambda: math.prod(5), lambda: math.fsum(["x"]), lambda: math.fsum([float("inf"), -float("inf")]), lambda: math.fsum([1e308, 1e308]), lambda: math.sumprod([1], [1, 2]), lambda: math.lcm("a"), lambda: math.comb(5), lambda: math.factorial(10 ** 30), lambda: math.trunc(None), lambda: math.perm(5, 2, 3)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
