from decimal import *
import decimal

setcontext(Context())
print(getcontext())
print(BasicContext)
print(ExtendedContext)
ctx = getcontext()
ctx.prec = 6
print(Decimal(1) / Decimal(7), Decimal("3.1415926535"), +Decimal("3.1415926535"), Decimal("3.1415926535") + 0)
with localcontext() as c:
    c.prec = 40
    print(Decimal(1) / 7)
with localcontext(prec=2) as c:
    print(Decimal(1) / 7, c.prec)
print(Decimal(1) / 7, getcontext().prec)
own = Context(prec=4, rounding=ROUND_DOWN, Emin=-10, Emax=10, capitals=0)
print(own.divide(Decimal(2), Decimal(3)), own.create_decimal("1.23456"), own.create_decimal_from_float(0.1), own.multiply(7, Decimal("1e5")), own.sqrt(Decimal(2)), own.add(1, 2), own.power(2, 3), own.quantize(Decimal("1.256"), Decimal("0.01")))
print(own.to_sci_string(Decimal("1e7")), own.to_eng_string(Decimal("1e7")), own.Etiny(), own.Etop(), own.compare(Decimal(1), Decimal(2)), own.max(1, 2), own.is_nan(Decimal("NaN")))
print(own)
clone = own.copy()
clone.prec = 9
print(own.prec, clone.prec, clone.rounding)
setcontext(Context(prec=3, traps=[]))
print(Decimal(1) / 0, Decimal(0) / 0, Decimal("bad"), Decimal(2) / 3)
print([s.__name__ for s, on in getcontext().flags.items() if on])
getcontext().clear_flags()
print([s.__name__ for s, on in getcontext().flags.items() if on])
for f in (
    lambda: setattr(getcontext(), "prec", 0),
    lambda: setattr(getcontext(), "prec", "x"),
    lambda: setattr(getcontext(), "rounding", "UP"),
    lambda: setattr(getcontext(), "nope", 1),
    lambda: setattr(getcontext(), "capitals", 2),
    lambda: Context(prec=-1),
    lambda: Context(nothing=1),
    lambda: setcontext(5),
    lambda: localcontext(nothing=1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
