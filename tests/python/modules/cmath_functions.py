# cmath: roots, exponentials, logarithms, trigonometry, polar form, classification, errors.
import cmath

z = 1.5 - 2.25j


def show(value):
    return f"{value.real:.10g} {value.imag:.10g}"


for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.asin, cmath.acos, cmath.atan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asinh, cmath.acosh, cmath.atanh):
    print(f.__name__, show(f(z)), show(f(0.25)), show(f(-z)))
print(cmath.phase(-1), cmath.polar(3 + 4j), show(cmath.rect(2, cmath.pi / 6)), cmath.sqrt(-4), cmath.exp(0), show(cmath.log(-1)), show(cmath.log(8, 2)))
print(cmath.isnan(complex("nan")), cmath.isinf(complex("infj")), cmath.isfinite(1j), cmath.isclose(1, 1 + 1e-12j), cmath.isclose(1, 2), cmath.inf, cmath.infj, cmath.nanj, cmath.tau)
for attempt in (lambda: cmath.log(0), lambda: cmath.sqrt("1"), lambda: cmath.atanh(1), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.exp(1000)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
