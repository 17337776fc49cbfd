"""Rational numbers."""

import math
import re

_FORMAT = re.compile(r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*)(?:(?:/(?P<denom>\d+))?|(?:\.(?P<decimal>\d*))?(?:[eE](?P<exp>[-+]?\d+))?)\s*")


class Fraction:
    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if isinstance(numerator, int):
                self._n, self._d = int(numerator), 1
                return self
            if isinstance(numerator, Fraction):
                self._n, self._d = numerator._n, numerator._d
                return self
            if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                self._n, self._d = numerator.as_integer_ratio()
                return self
            if isinstance(numerator, str):
                m = _FORMAT.fullmatch(numerator)
                if m is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                n = int(m.group("num") or "0")
                if m.group("denom"):
                    d = int(m.group("denom"))
                else:
                    d = 1
                    decimal = m.group("decimal")
                    if decimal:
                        n = n * 10 ** len(decimal) + int(decimal)
                        d = 10 ** len(decimal)
                    exp = int(m.group("exp") or "0")
                    if exp >= 0:
                        n *= 10 ** exp
                    else:
                        d *= 10 ** -exp
                numerator, denominator = (-n if m.group("sign") == "-" else n), d
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            a, b = Fraction(numerator), Fraction(denominator)
            numerator, denominator = a._n * b._d, b._n * a._d
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._n, self._d = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        return cls(*f.as_integer_ratio()) if isinstance(f, float) else cls(f)

    from_decimal = from_float
    numerator = property(lambda self: self._n)
    denominator = property(lambda self: self._d)

    def as_integer_ratio(self):
        return self._n, self._d

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._d <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._n, self._d
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        low, high = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return high if abs(high - self) <= abs(low - self) else low

    def __repr__(self):
        return f"{self.__class__.__name__}({self._n}, {self._d})"

    def __str__(self):
        return str(self._n) if self._d == 1 else f"{self._n}/{self._d}"

    def _op(self, other, exact, inexact):
        if isinstance(other, (int, Fraction)):
            return exact(self, Fraction(other))
        if isinstance(other, float):
            return inexact(float(self), other)
        return NotImplemented

    def __add__(a, b):
        return a._op(b, lambda x, y: Fraction(x._n * y._d + y._n * x._d, x._d * y._d), lambda x, y: x + y)

    __radd__ = __add__

    def __sub__(a, b):
        return a._op(b, lambda x, y: Fraction(x._n * y._d - y._n * x._d, x._d * y._d), lambda x, y: x - y)

    def __rsub__(a, b):
        return a._op(b, lambda x, y: Fraction(y._n * x._d - x._n * y._d, x._d * y._d), lambda x, y: y - x)

    def __mul__(a, b):
        return a._op(b, lambda x, y: Fraction(x._n * y._n, x._d * y._d), lambda x, y: x * y)

    __rmul__ = __mul__

    def __truediv__(a, b):
        return a._op(b, lambda x, y: Fraction(x._n * y._d, x._d * y._n), lambda x, y: x / y)

    def __rtruediv__(a, b):
        return a._op(b, lambda x, y: Fraction(y._n * x._d, y._d * x._n), lambda x, y: y / x)

    def __floordiv__(a, b):
        return a._op(b, lambda x, y: (x._n * y._d) // (x._d * y._n), lambda x, y: x // y)

    def __mod__(a, b):
        return a._op(b, lambda x, y: x - y * (x // y), lambda x, y: x % y)

    def __pow__(a, b):
        if isinstance(b, int):
            if b >= 0:
                return Fraction(a._n ** b, a._d ** b)
            return Fraction(a._d ** -b, a._n ** -b)
        return float(a) ** float(b)

    def __neg__(self):
        return Fraction(-self._n, self._d)

    def __pos__(self):
        return self

    def __abs__(self):
        return Fraction(abs(self._n), self._d)

    def __int__(self):
        return -(-self._n // self._d) if self._n < 0 else self._n // self._d

    __trunc__ = __int__

    def __floor__(self):
        return self._n // self._d

    def __ceil__(self):
        return -(-self._n // self._d)

    def __float__(self):
        return self._n / self._d

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._n, self._d)
            if rest * 2 < self._d:
                return floor
            if rest * 2 > self._d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __bool__(self):
        return self._n != 0

    def __hash__(self):
        if self._d == 1:
            return hash(self._n)
        p = (1 << 61) - 1
        value = hash(abs(self._n) * pow(self._d, -1, p) % p) if self._d % p else 314159
        value = value if self._n >= 0 else -value
        return -2 if value == -1 else value

    def _compare(self, other, op):
        if isinstance(other, (int, Fraction)):
            other = Fraction(other)
            return op(self._n * other._d, other._n * self._d)
        if isinstance(other, float):
            return op(float(self), other)
        return NotImplemented

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


__import__("numbers").Rational.register(Fraction)
