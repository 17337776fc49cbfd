# The numeric tower: ABC membership, registration, mixin methods, a number class of one's own.
import numbers
from decimal import Decimal
from fractions import Fraction

for value in (True, 5, 2.5, 1j, Fraction(1, 2), Decimal("1"), "5"):
    print(repr(value), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, c)])
print([c.__name__ for c in numbers.Integral.__mro__], issubclass(int, numbers.Rational), numbers.Number.__hash__, numbers.Complex.__module__)
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), True.numerator, (2.5).imag, (2.5).conjugate(), (3 + 4j).conjugate(), (3 + 4j).real, Fraction(6, 4).numerator)


class Mod7(numbers.Number):
    def __init__(self, value):
        self.value = value % 7

    def __add__(self, other):
        if isinstance(other, numbers.Integral):
            other = Mod7(int(other))
        if not isinstance(other, Mod7):
            return NotImplemented
        return Mod7(self.value + other.value)

    __radd__ = __add__

    def __eq__(self, other):
        return isinstance(other, Mod7) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"Mod7({self.value})"


print(Mod7(5) + 4, 10 + Mod7(6), sum([Mod7(3), Mod7(6)]), isinstance(Mod7(1), numbers.Number), isinstance(Mod7(1), numbers.Real), {Mod7(8), Mod7(1)})
for attempt in (lambda: Mod7(1) + 2.5, lambda: Mod7(1) * 2, lambda: numbers.Integral(), lambda: numbers.Number(), lambda: type("R", (numbers.Rational,), {})(), lambda: float(Mod7(1))):
    try:
        print(type(attempt()).__name__)
    except TypeError as e:
        print(type(e).__name__, str(e).split(" '__abs__'")[0])


class Half(numbers.Rational):
    numerator, denominator = 1, 2
    __abs__ = __add__ = __ceil__ = __eq__ = __floor__ = __floordiv__ = __le__ = __lt__ = __mod__ = __mul__ = __neg__ = __pos__ = __pow__ = __radd__ = __rfloordiv__ = __rmod__ = __rmul__ = __round__ = __rpow__ = __rtruediv__ = __truediv__ = __trunc__ = lambda self, *a: NotImplemented


h = Half()
print(float(h), bool(h), h.imag, complex(h), issubclass(Half, numbers.Real))


@numbers.Real.register
class Duck:
    pass


print(isinstance(Duck(), numbers.Complex), issubclass(Duck, numbers.Number), sorted(n for n in numbers.__all__))
