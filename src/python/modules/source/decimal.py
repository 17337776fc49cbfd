"""Decimal arithmetic."""

from collections import namedtuple
from _decimal import (Decimal, DecimalException, DivisionByZero, DivisionUndefined, InvalidOperation, set_rules)

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY = 999999999999999999, 999999999999999999, -999999999999999999, -1999999999999999997
HAVE_THREADS, HAVE_CONTEXTVAR = True, True


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


class Context:
    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None, traps=None):
        self._prec, self._rounding = prec, rounding
        self.Emin, self.Emax, self.capitals, self.clamp = Emin, Emax, capitals, clamp
        self.flags = {} if flags is None else flags
        self.traps = {InvalidOperation: True, DivisionByZero: True, Overflow: True} if traps is None else traps

    def _apply(self):
        if _current[0] is self:
            set_rules(self._prec, self._rounding)

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        if value < 1:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._prec = value
        self._apply()

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = value
        self._apply()

    def copy(self):
        return Context(self._prec, self._rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        self.flags.clear()

    def clear_traps(self):
        self.traps.clear()

    def __repr__(self):
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])")

    def _with(self, function):
        saved = getcontext()
        setcontext(self)
        try:
            return function()
        finally:
            setcontext(saved)

    def create_decimal(self, num="0"):
        return self._with(lambda: +Decimal(num))

    def divide(self, a, b):
        return self._with(lambda: Decimal(a) / b)

    def add(self, a, b):
        return self._with(lambda: Decimal(a) + b)

    def subtract(self, a, b):
        return self._with(lambda: Decimal(a) - b)

    def multiply(self, a, b):
        return self._with(lambda: Decimal(a) * b)

    def quantize(self, a, b):
        return self._with(lambda: Decimal(a).quantize(b))

    def sqrt(self, a):
        return self._with(lambda: Decimal(a).sqrt())


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP)
ExtendedContext = Context(9)
_current = [Context()]


def getcontext():
    return _current[0]


def setcontext(context):
    _current[0] = context
    context._apply()


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._new = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


__import__("numbers").Number.register(Decimal)
