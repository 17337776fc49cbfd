"""Decimal arithmetic."""

import numbers as _numbers
from collections import namedtuple
from _decimal import (Decimal, DecimalException, DivisionByZero, DivisionUndefined, InvalidOperation, extend as _extend,
                      activate as _set_active, set_signals as _set_signals, signal as _signal)

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY = 999999999999999999, 999999999999999999, -999999999999999999, -1999999999999999997
HAVE_THREADS, HAVE_CONTEXTVAR = True, True


_numbers.Number.register(Decimal)


class Clamped(DecimalException): pass
class ConversionSyntax(InvalidOperation): pass
class DivisionImpossible(InvalidOperation): pass
class InvalidContext(InvalidOperation): pass
class Inexact(DecimalException): pass
class Rounded(DecimalException): pass
class Subnormal(DecimalException): pass
class Overflow(Inexact, Rounded): pass
class Underflow(Inexact, Rounded, Subnormal): pass
class FloatOperation(DecimalException, TypeError): pass


_ranked = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_shown = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_set_signals((Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow,
              FloatOperation))
_roundings = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)


def _signal_dict(given):
    if isinstance(given, dict):
        return {signal: bool(given.get(signal)) for signal in _ranked}
    return {signal: signal in given for signal in _ranked}


def _whole(name, low, high):
    def setter(self, value):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not low <= value <= high:
            shown = {MAX_PREC: "MAX_PREC" if name == "prec" else "MAX_EMAX", MIN_EMIN: "MIN_EMIN"}
            if high == 1:
                raise ValueError(f"valid values for {name} are 0 or 1")
            raise ValueError(f"valid range for {name} is [{shown.get(low, low)}, {shown.get(high, high)}]")
        self.__dict__["_" + name] = value
        self._apply()
    return property(lambda self: self.__dict__["_" + name], setter)


def _refuse(keywords):
    for name in keywords:
        raise TypeError(f"this function got an unexpected keyword argument '{name}'")


class Context:
    prec = _whole("prec", 1, MAX_PREC)
    Emin = _whole("Emin", MIN_EMIN, 0)
    Emax = _whole("Emax", 0, MAX_EMAX)
    capitals = _whole("capitals", 0, 1)
    clamp = _whole("clamp", 0, 1)

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None, **more):
        _refuse(more)
        default = globals().get("DefaultContext")
        for name, value, usual in (("prec", prec, 28), ("rounding", rounding, ROUND_HALF_EVEN), ("Emin", Emin, -999999),
                                   ("Emax", Emax, 999999), ("capitals", capitals, 1), ("clamp", clamp, 0)):
            if value is None:
                value = usual if default is None else getattr(default, name)
            setattr(self, name, value)
        self.flags = _signal_dict(() if flags is None else flags)
        usual = (InvalidOperation, DivisionByZero, Overflow) if default is None else default.traps
        self.traps = _signal_dict(usual if traps is None else traps)

    @property
    def rounding(self):
        return self.__dict__["_rounding"]

    @rounding.setter
    def rounding(self, value):
        if value not in _roundings:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        self.__dict__["_rounding"] = value
        self._apply()

    def __setattr__(self, name, value):
        if name not in _attributes:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        if name in ("flags", "traps"):
            value = _signal_dict(value)
        object.__setattr__(self, name, value)
        self._apply()

    def _apply(self):
        if _current[0] is self:
            _set_active(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def __repr__(self):
        flags, traps = (", ".join(s.__name__ for s in _shown if on[s]) for on in (self.flags, self.traps))
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def _with(self, function):
        saved = getcontext()
        _activate(self)
        try:
            return function()
        finally:
            _activate(saved)

    def create_decimal(self, num="0", /):
        return self._with(lambda: +Decimal(num))

    def create_decimal_from_float(self, f, /):
        return self._with(lambda: +Decimal.from_float(f))

    def power(self, a, b, modulo=None):
        return self._with(lambda: pow(_value(a), _value(b), modulo) if modulo is not None else _value(a) ** _value(b))

    def divmod(self, a, b, /):
        return self._with(lambda: divmod(_value(a), _value(b)))

    def to_sci_string(self, a, /):
        return self._text(str(_value(a)))

    def to_eng_string(self, a, /):
        return self._text(_value(a).to_eng_string())

    def _text(self, text):
        return text if self.capitals or "E" not in text else text.replace("E", "e")

    def copy_decimal(self, a, /):
        return _value(a)


_attributes = {"prec", "Emin", "Emax", "capitals", "clamp", "rounding", "flags", "traps"}


def _operations():
    def operation(name, function):
        def method(self, *args):
            return self._with(lambda: function(*map(_value, args)))
        method.__name__ = name
        setattr(Context, name, method)
    import operator
    for name, function in (("add", operator.add), ("subtract", operator.sub), ("multiply", operator.mul),
                           ("divide", operator.truediv), ("divide_int", operator.floordiv), ("remainder", operator.mod),
                           ("plus", operator.pos), ("minus", operator.neg), ("abs", abs)):
        operation(name, function)
    for name in ("quantize sqrt exp ln log10 logb scaleb fma remainder_near max min max_mag min_mag next_plus next_minus "
                 "next_toward logical_and logical_or logical_xor logical_invert rotate shift compare compare_signal "
                 "compare_total compare_total_mag copy_abs copy_negate copy_sign is_canonical is_finite is_infinite "
                 "is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero normalize number_class same_quantum "
                 "to_integral_exact to_integral_value canonical").split():
        operation(name, lambda a, *rest, name=name: getattr(a, name)(*rest))
    Context.radix = lambda self: Decimal(10)


_current = [None]


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(9, traps=[])


def getcontext():
    return _current[0]


def _activate(context):
    _current[0] = context
    context._apply()


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _activate(context)


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    new = (getcontext() if ctx is None else ctx).copy()
    _refuse([name for name in kwargs if name not in _attributes])
    for name, value in kwargs.items():
        setattr(new, name, value)
    return _Local(new)


class _Local:
    def __init__(self, new):
        self._new = new

    def __enter__(self):
        self._saved = getcontext()
        _activate(self._new)
        return self._new

    def __exit__(self, *exc_info):
        _activate(self._saved)


_activate(Context())


def _method(function):
    _extend(function.__name__, function)
    return function


def _value(other):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    raise TypeError(f"conversion from {type(other).__name__} to Decimal is not supported")


def _make(sign, coefficient, exponent):
    return Decimal((sign, tuple([int(digit) for digit in str(coefficient)]), exponent))


def _in(context, function, rounding=None):
    outer = getcontext() if context is None else context
    with localcontext(outer) as ctx:
        object.__setattr__(ctx, "flags", outer.flags)
        if rounding is not None:
            ctx.rounding = rounding
        ctx._apply()
        return function()


def _invalid():
    return _signal(2)


def _atanh_inverse(n, scale):
    term = total = scale // n
    k = 3
    while term:
        term //= n * n
        total += term // k
        k += 2
    return total


def _scaled_ln(top, bottom, places):
    """The logarithm of top/bottom in units of 10**-places."""
    from math import isqrt
    extra = places + 20
    scale = 10 ** extra
    shift = top.bit_length() - bottom.bit_length()
    x = (top * scale // (bottom << shift)) if shift >= 0 else ((top << -shift) * scale // bottom)
    roots = 0
    while abs(x - scale) > scale >> 8:
        x = isqrt(x * scale)
        roots += 1
    t = term = (x - scale) * scale // (x + scale)
    square, total, k = t * t // scale, 0, 1
    while term:
        total += term // k
        term = term * square // scale
        if term == -1:
            break
        k += 2
    two = 18 * _atanh_inverse(26, scale) - 2 * _atanh_inverse(4801, scale) + 8 * _atanh_inverse(8749, scale)
    return ((total << roots + 1) + shift * two) // 10 ** 20


@_method
def exp(self, context=None):
    if self.is_nan():
        return self
    if self.is_infinite():
        return Decimal(0) if self < 0 else self
    if not self:
        return Decimal(1)
    prec = (context or getcontext()).prec
    top, bottom = self.as_integer_ratio()
    places = prec + 20 + len(str(abs(top) // bottom))
    scale = 10 ** places
    ten = _scaled_ln(10, 1, places)
    whole, rest = divmod(top * scale // bottom, ten)
    rest >>= 10
    term = total = scale
    k = 1
    while term:
        term = term * rest // scale // k
        total += term
        k += 1
    for _ in range(10):
        total = total * total // scale
    result = _make(0, total, whole - places)
    return _in(context, lambda: +result, ROUND_HALF_EVEN)


@_method
def ln(self, context=None):
    if self.is_nan() or self.is_infinite() and self > 0:
        return self
    if not self:
        return Decimal("-Infinity")
    if self < 0:
        return _invalid()
    if self == 1:
        return Decimal(0)
    prec = (context or getcontext()).prec
    top, bottom = self.as_integer_ratio()
    places = prec + 10
    while True:
        value = _scaled_ln(top, bottom, places)
        if len(str(abs(value))) > prec + 5:
            break
        places += prec + 10
    result = _make(int(value < 0), abs(value), -places)
    return _in(context, lambda: +result, ROUND_HALF_EVEN)


@_method
def log10(self, context=None):
    if self.is_nan() or self.is_infinite() and self > 0:
        return self
    if not self:
        return Decimal("-Infinity")
    if self < 0:
        return _invalid()
    digits = "".join(map(str, self.as_tuple().digits)).rstrip("0")
    if digits == "1":
        return Decimal(self.adjusted())
    prec = (context or getcontext()).prec
    top, bottom = self.as_integer_ratio()
    places = prec + 15
    while True:
        value = _scaled_ln(top, bottom, places) * 10 ** places // _scaled_ln(10, 1, places)
        if len(str(abs(value))) > prec + 5:
            break
        places += prec + 10
    result = _make(int(value < 0), abs(value), -places)
    return _in(context, lambda: +result, ROUND_HALF_EVEN)


@_method
def logb(self, context=None):
    if self.is_nan():
        return self
    if self.is_infinite():
        return abs(self)
    if not self:
        _signal(4)
        return Decimal("-Infinity")
    return Decimal(self.adjusted())


@_method
def scaleb(self, other, context=None):
    other = _value(other)
    if self.is_nan() or self.is_infinite():
        return self
    sign, digits, exponent = self.as_tuple()
    return _in(context, lambda: +Decimal((sign, digits, exponent + int(other))))


@_method
def fma(self, other, third, context=None):
    other, third = _value(other), _value(third)
    if self.is_finite() and other.is_finite():
        a, b = self.as_tuple(), other.as_tuple()
        product = _make(a.sign ^ b.sign, int("".join(map(str, a.digits))) * int("".join(map(str, b.digits))),
                        a.exponent + b.exponent)
    else:
        product = self * other
    return _in(context, lambda: product + third)


@_method
def remainder_near(self, other, context=None):
    other = _value(other)
    if self.is_nan() or other.is_nan():
        return self + other
    if self.is_infinite() or not other:
        return _invalid()
    if other.is_infinite():
        return +self
    from fractions import Fraction
    a, b = Fraction(*self.as_integer_ratio()), Fraction(*other.as_integer_ratio())
    rest = a - round(a / b) * b
    exponent = min(self.as_tuple().exponent, other.as_tuple().exponent)
    units = rest / Fraction(10) ** exponent
    return _in(context, lambda: +_make(int(units < 0 or not units and self.is_signed()), abs(int(units)), exponent))


def _magnitude(name, larger):
    def method(self, other, context=None):
        other = _value(other)
        if self.is_nan() or other.is_nan() or abs(self) == abs(other):
            return self.max(other) if larger else self.min(other)
        return +self if (abs(self) > abs(other)) == larger else +other
    method.__name__ = name
    _method(method)


def _quiet(name):
    chosen = getattr(Decimal, name)

    def method(self, other, context=None):
        other = _value(other)
        if self.is_qnan() != other.is_qnan() and not self.is_snan() and not other.is_snan():
            return +other if self.is_qnan() else +self
        return chosen(self, other)
    method.__name__ = name
    _method(method)


_quiet("max")
_quiet("min")
_magnitude("max_mag", True)
_magnitude("min_mag", False)


def _neighbour(self, context, up):
    if self.is_nan():
        return self
    ctx = context or getcontext()
    if self.is_infinite():
        if self.is_signed() != up:
            return self
        largest = _make(0, 10 ** ctx.prec - 1, ctx.Emax - ctx.prec + 1)
        return -largest if up else largest
    tiny = _make(int(not up), 1, min(self.adjusted() - 2 * ctx.prec - 5, -ctx.prec))
    rounded = _in(context, lambda: +self, ROUND_CEILING if up else ROUND_FLOOR)
    if rounded != self:
        return rounded
    return _in(context, lambda: self + tiny, ROUND_CEILING if up else ROUND_FLOOR)


@_method
def next_plus(self, context=None):
    return _neighbour(self, context, True)


@_method
def next_minus(self, context=None):
    return _neighbour(self, context, False)


@_method
def next_toward(self, other, context=None):
    other = _value(other)
    if self.is_nan() or other.is_nan():
        return self + other
    if self == other:
        return self.copy_sign(other)
    return _neighbour(self, context, self < other)


def _bits(value, prec):
    sign, digits, exponent = value.as_tuple()
    if sign or exponent or any(digit > 1 for digit in digits):
        _invalid()
        return ""
    return "".join(map(str, digits))[-prec:].zfill(prec)


def _logical(name, choose):
    def method(self, other, context=None):
        prec = (context or getcontext()).prec
        a, b = _bits(self, prec), _bits(_value(other), prec)
        if not a or not b:
            return Decimal("NaN")
        pairs = zip(a, b)
        return Decimal("".join(str(choose(int(a), int(b))) for a, b in pairs).lstrip("0") or "0")
    method.__name__ = name
    _method(method)


_logical("logical_and", lambda a, b: a & b)
_logical("logical_or", lambda a, b: a | b)
_logical("logical_xor", lambda a, b: a ^ b)


@_method
def logical_invert(self, context=None):
    prec = (context or getcontext()).prec
    return Decimal("".join("10"[int(bit)] for bit in _bits(self, prec)).lstrip("0") or "0")


def _moved(name, move):
    def method(self, other, context=None):
        prec = (context or getcontext()).prec
        count = int(_value(other))
        if not -prec <= count <= prec:
            return _invalid()
        if self.is_nan() or self.is_infinite():
            return self
        sign, digits, exponent = self.as_tuple()
        text = "".join(map(str, digits))[-prec:].zfill(prec)
        return _make(sign, int(move(text, count, prec)), exponent)
    method.__name__ = name
    _method(method)


_moved("rotate", lambda text, count, prec: text[count % prec:] + text[:count % prec])
_moved("shift", lambda text, count, prec: (text + "0" * count)[-prec:] if count >= 0 else text[:count] or "0")


def _order(value):
    if value.is_snan():
        kind = 2
    elif value.is_nan():
        kind = 3
    else:
        kind = 0
    return kind


@_method
def compare_total(self, other, context=None):
    other = _value(other)
    if self.is_signed() != other.is_signed():
        return Decimal(-1 if self.is_signed() else 1)
    turn = -1 if self.is_signed() else 1
    a, b = _order(self), _order(other)
    if a or b:
        result = (a > b) - (a < b)
        if a == b:
            x, y = self.as_tuple().digits, other.as_tuple().digits
            result = ((len(x), x) > (len(y), y)) - ((len(x), x) < (len(y), y))
        return Decimal(result * turn)
    if self != other:
        return Decimal(-1 if self < other else 1)
    if self.is_infinite():
        return Decimal(0)
    x, y = self.as_tuple().exponent, other.as_tuple().exponent
    return Decimal(((x > y) - (x < y)) * turn)


@_method
def compare_total_mag(self, other, context=None):
    return self.copy_abs().compare_total(_value(other).copy_abs())


@_method
def compare_signal(self, other, context=None):
    other = _value(other)
    if self.is_nan() or other.is_nan():
        return _invalid()
    return self.compare(other)


@_method
def is_normal(self, context=None):
    return self.is_finite() and bool(self) and self.adjusted() >= (context or getcontext()).Emin


@_method
def is_subnormal(self, context=None):
    return self.is_finite() and bool(self) and self.adjusted() < (context or getcontext()).Emin


@_method
def to_eng_string(self, context=None):
    sign, digits, exponent = self.as_tuple()
    if not isinstance(exponent, int):
        return str(self)
    text = "".join(map(str, digits))
    left = exponent + len(text)
    if exponent <= 0 and left > -6:
        return str(self)
    dot = (left + 1) % 3 - 1 if text == "0" else (left - 1) % 3 + 1
    if dot <= 0:
        text = "0." + "0" * -dot + text
    elif dot >= len(text):
        text += "0" * (dot - len(text))
    else:
        text = text[:dot] + "." + text[dot:]
    mark = "E" if (context or getcontext()).capitals else "e"
    return "-" * sign + text + ("" if left == dot else f"{mark}{left - dot:+d}")


@_method
def is_canonical(self):
    return True


@_method
def canonical(self):
    return self


@_method
def radix(self):
    return Decimal(10)


@_method
def number_class(self, context=None):
    if self.is_nan():
        return "sNaN" if self.is_snan() else "NaN"
    sign = "-" if self.is_signed() else "+"
    if self.is_infinite():
        return sign + "Infinity"
    if not self:
        return sign + "Zero"
    return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")


@_method
def __complex__(self):
    return complex(float(self))


_extend("real", property(lambda self: self))
_extend("imag", property(lambda self: Decimal(0)))
if not hasattr(Decimal, "from_float"):
    def _from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)
    _extend("from_float", classmethod(_from_float))


def _pow3(power):
    def __pow__(self, other, modulo=None):
        if modulo is None:
            if isinstance(other, Decimal) and other.is_finite() and self.is_finite() and self > 0 and self != 1 \
                    and other != other.to_integral_value():
                with localcontext() as ctx:
                    ctx.prec += 15
                    result = (self.ln() * other).exp()
                return +result
            return power(self, other)
        other, modulo = _value(other), _value(modulo)
        for value in (self, other, modulo):
            if value != value.to_integral_value():
                return _invalid()
        if other < 0 or not modulo:
            return _invalid()
        a, m = int(self), abs(int(modulo))
        result = pow(abs(a), int(other), m)
        return Decimal(-result if a < 0 and int(other) % 2 else result)
    _extend("__pow__", __pow__)


_pow3(Decimal.__pow__)


_operations()
