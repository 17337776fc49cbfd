from decimal import *

for name in ("Clamped", "DecimalException", "DivisionByZero", "DivisionImpossible", "DivisionUndefined", "FloatOperation", "Inexact", "InvalidContext", "InvalidOperation", "Overflow", "Rounded", "Subnormal", "Underflow", "ConversionSyntax"):
    cls = globals().get(name)
    print(name, [b.__name__ for b in cls.__bases__] if cls else None)


def flags():
    on = [s.__name__ for s, v in getcontext().flags.items() if v]
    getcontext().clear_flags()
    return on


with localcontext(Context(prec=5)) as ctx:
    print(ctx.traps[DivisionByZero], ctx.traps[Inexact], sorted(s.__name__ for s, on in ctx.traps.items() if on))
    print(Decimal(1) / 3, flags())
    print(Decimal("1.000000") + 0, flags())
    print(Decimal(1) / 4, flags())
    ctx.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as e:
        print(type(e).__name__, e, flags())
    ctx.traps[Inexact] = False
    ctx.traps[FloatOperation] = True
    for f in (lambda: Decimal(0.1), lambda: Decimal(1) < 0.5, lambda: Decimal("0.5") == 0.5, lambda: Decimal.from_float(0.5)):
        try:
            print(f(), flags())
        except FloatOperation as e:
            print(type(e).__name__, e, flags())
    ctx.traps[DivisionByZero] = False
    print(Decimal(1) / 0, Decimal(-1) / 0, flags())
    ctx.traps[InvalidOperation] = False
    print(Decimal(0) / 0, Decimal("x"), Decimal(-1).sqrt(), flags())
with localcontext(Context(prec=3, Emax=9, Emin=-9)) as ctx:
    ctx.traps[Overflow] = False
    print(Decimal("9e9") * 10, flags())
    print(Decimal("1e-9") / 1000, flags(), Decimal("1.23e-9") / 10, flags())
    ctx.traps[Underflow] = True
    try:
        Decimal("1e-9") / 1001
    except Underflow as e:
        print(type(e).__name__, e)
try:
    Decimal(1) / Decimal(0)
except ZeroDivisionError as e:
    print("as ZeroDivisionError:", type(e).__name__, e)
try:
    Decimal("bad")
except ValueError:
    print("never")
except ArithmeticError as e:
    print("as ArithmeticError:", type(e).__name__, e, e.args)
