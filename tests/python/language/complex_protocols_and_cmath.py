z = 3 + 4j
class C:
    def __complex__(self): return 2 + 3j


class F:
    def __float__(self): return 1.5


print(complex(C()), complex(F()), complex(F(), 2), z != 3, z == "x", z in [3 + 4j], sum([1j, 2]), abs(-5j), (1 + 2j) * (3 - 1j), (2j) ** 3, 4 ** 0.5j, complex(3, 4) - complex(3, 4))
import cmath
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j), cmath.rect(1, 0), cmath.exp(0j), cmath.isnan(complex("nan")), cmath.pi)
print(type(3j).__name__, (3).__add__(2j), (2j).__radd__(3), isinstance(1j, (int, float)), complex.from_number(3) if hasattr(complex, "from_number") else "no from_number")
