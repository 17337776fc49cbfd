"""Functions of complex numbers."""

import math as _math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _c(z):
    if isinstance(z, complex):
        return z
    if isinstance(z, (str, bytes)):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    if not any(hasattr(z, name) for name in ("__complex__", "__float__", "__index__")):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(z)


def _special(z):
    return not (_math.isfinite(z.real) and _math.isfinite(z.imag))


def _domain():
    raise ValueError("math domain error")


def phase(z, /):
    z = _c(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _c(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    r, phi = float(r), float(phi)
    if _math.isinf(phi) and r != 0 and not _math.isnan(r):
        _domain()
    if _math.isinf(r) and _math.isfinite(phi) and phi != 0:
        return complex(_math.copysign(inf, _math.cos(phi) * r), _math.copysign(inf, _math.sin(phi) * r))
    if phi == 0:
        return complex(r, r * phi if _math.isfinite(r) else phi)
    if not _math.isfinite(phi):
        return complex(nan if r else 0.0, nan if r else 0.0)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def exp(z, /):
    z = _c(z)
    x, y = z.real, z.imag
    if _special(z):
        if x == -inf and not _math.isfinite(y):
            return complex(0.0, 0.0)
        if _math.isinf(y) and _math.isfinite(x):
            _domain()
        if x == inf and _math.isinf(y):
            _domain()
        if _math.isnan(x):
            return complex(nan, y if y == 0 else nan)
        if _math.isnan(y):
            return complex(x if x == inf else nan, nan)
        if y == 0:
            return complex(_math.exp(x) if x < 0 else inf, y)
        size = 0.0 if x < 0 else inf
        return complex(_math.copysign(size, _math.cos(y)), _math.copysign(size, _math.sin(y)))
    if x > 709:
        size = _math.exp(x - 1)
        return _finite(complex(size * _math.cos(y) * e, size * _math.sin(y) * e))
    size = _math.exp(x)
    return complex(size * _math.cos(y), size * _math.sin(y))


def _finite(z):
    if _special(z):
        raise OverflowError("math range error")
    return z


def _log(z):
    x, y = z.real, z.imag
    if x == 0 and y == 0:
        _domain()
    ax, ay = abs(x), abs(y)
    if _math.isinf(ax) or _math.isinf(ay):
        size = inf
    elif ax > 1e307 or ay > 1e307:
        size = _math.log(_math.hypot(ax / 2, ay / 2)) + _math.log(2)
    else:
        h = _math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            big, small = max(ax, ay), min(ax, ay)
            size = _math.log1p((big - 1) * (big + 1) + small * small) / 2
        elif h < 2.3e-308:
            size = _math.log(_math.hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _math.log(2)
        else:
            size = _math.log(h)
    return complex(size, _math.atan2(y, x))


def log(z, base=None, /):
    result = _log(_c(z))
    return result if base is None else result / _log(_c(base))


def log10(z, /):
    z = _log(_c(z))
    return complex(z.real / _math.log(10), z.imag / _math.log(10))


def sqrt(z, /):
    z = _c(z)
    x, y = z.real, z.imag
    if x == 0 and y == 0:
        return complex(0.0, y)
    if _math.isinf(y):
        return complex(inf, y)
    if _math.isnan(x):
        return complex(nan, nan)
    if _math.isinf(x):
        if x > 0:
            return complex(inf, nan if _math.isnan(y) else _math.copysign(0.0, y))
        return complex(nan if _math.isnan(y) else 0.0, _math.copysign(inf, y))
    ax, ay = abs(x), abs(y)
    if ax < 2.3e-308 and 0 < ay < 2.3e-308 or ax < 2.3e-308 and ay < 2.3e-308:
        ax, ay = _math.ldexp(ax, 54), _math.ldexp(ay, 54)
        s = _math.ldexp(_math.sqrt(ax + _math.hypot(ax, ay)), -27 - 0) / _math.sqrt(2)
    else:
        ax /= 8
        s = 2 * _math.sqrt(ax + _math.hypot(ax, ay / 8))
    d = abs(y) / (2 * s)
    if x >= 0:
        return complex(s, _math.copysign(d, y))
    return complex(d, _math.copysign(s, y))


def cosh(z, /):
    z = _c(z)
    x, y = z.real, z.imag
    if _math.isinf(y) and not _math.isnan(x):
        _domain()
    if _special(z):
        if _math.isinf(x) and _math.isfinite(y):
            return complex(inf, _math.copysign(0.0, x) * y) if y == 0 else complex(
                _math.copysign(inf, _math.cos(y)), _math.copysign(inf, _math.sin(y) * x))
        return complex(inf if _math.isinf(x) else nan, 0.0 if y == 0 else nan)
    if abs(x) > 708:
        shifted = x - _math.copysign(1, x)
        return _finite(complex(_math.cos(y) * _math.cosh(shifted) * e, _math.sin(y) * _math.sinh(shifted) * e))
    return complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x))


def sinh(z, /):
    z = _c(z)
    x, y = z.real, z.imag
    if _math.isinf(y) and not _math.isnan(x) and not (x == 0):
        _domain()
    if _special(z):
        if _math.isinf(x) and _math.isfinite(y):
            return complex(x, y) if y == 0 else complex(
                _math.copysign(inf, _math.cos(y) * x), _math.copysign(inf, _math.sin(y)))
        if _math.isinf(y):
            _domain()
        return complex(x if _math.isinf(x) or x == 0 else nan, y if y == 0 else nan)
    if abs(x) > 708:
        shifted = x - _math.copysign(1, x)
        return _finite(complex(_math.cos(y) * _math.sinh(shifted) * e, _math.sin(y) * _math.cosh(shifted) * e))
    return complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x))


def tanh(z, /):
    z = _c(z)
    x, y = z.real, z.imag
    if _math.isinf(y) and _math.isfinite(x):
        _domain()
    if abs(x) > 354:
        if _math.isnan(y) or _math.isinf(y):
            return complex(_math.copysign(1.0, x), 0.0)
        return complex(_math.copysign(1.0, x), _math.copysign(0.0, 2 * _math.sin(y) * _math.cos(y)) if y else y)
    tx, ty = _math.tanh(x), _math.tan(y)
    cx = 1 / _math.cosh(x)
    txty = tx * ty
    denominator = 1 + txty * txty
    return complex(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx)


def cos(z, /):
    z = _c(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _c(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def tan(z, /):
    z = _c(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def acos(z, /):
    z = _c(z)
    a, b = sqrt(complex(1 - z.real, -z.imag)), sqrt(complex(1 + z.real, z.imag))
    return complex(2 * _math.atan2(a.real, b.real), _math.asinh(b.real * a.imag - b.imag * a.real))


def acosh(z, /):
    z = _c(z)
    a, b = sqrt(complex(z.real - 1, z.imag)), sqrt(complex(z.real + 1, z.imag))
    return complex(_math.asinh(a.real * b.real + a.imag * b.imag), 2 * _math.atan2(a.imag, b.real))


def asin(z, /):
    z = _c(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def asinh(z, /):
    z = _c(z)
    a, b = sqrt(complex(1 + z.imag, -z.real)), sqrt(complex(1 - z.imag, z.real))
    return complex(_math.asinh(a.real * b.imag - b.real * a.imag),
                   _math.atan2(z.imag, a.real * b.real - a.imag * b.imag))


def atan(z, /):
    z = _c(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atanh(z, /):
    z = _c(z)
    x, y = z.real, z.imag
    if x < 0 or x == 0 and _math.copysign(1, x) < 0:
        return -atanh(-z)
    ay = abs(y)
    if x > 1e153 or ay > 1e153:
        h = _math.hypot(x / 2, y / 2)
        return complex(x / 4 / h / h, -_math.copysign(pi / 2, -y))
    if x == 1 and ay < 1e-154:
        if ay == 0:
            _domain()
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2))),
                       _math.copysign(_math.atan2(2, -ay) / 2, y))
    return complex(_math.log1p(4 * x / ((1 - x) ** 2 + ay * ay)) / 4,
                   -_math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2)


def isfinite(z, /):
    return not _special(_c(z))


def isinf(z, /):
    z = _c(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _c(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _c(a), _c(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
