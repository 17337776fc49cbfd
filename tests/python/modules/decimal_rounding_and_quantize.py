import decimal
from decimal import *

modes = [ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP]
values = ["2.5", "-2.5", "1.1", "-1.1", "1.5", "0.05", "9.99"]
for mode in modes:
    print(f"{mode:16}", *(f"{Decimal(v).quantize(Decimal('1'), rounding=mode)!s:>4}" for v in values))
cent = Decimal("0.01")
print(Decimal("2.675").quantize(cent), Decimal("2.665").quantize(cent), Decimal("2.675").quantize(cent, ROUND_DOWN), Decimal("10").quantize(cent), Decimal("7.325").quantize(cent, rounding=ROUND_HALF_UP))
print(Decimal("1234.5").quantize(Decimal("1e2")), Decimal("0.00001").quantize(cent), Decimal("-0.001").quantize(cent), Decimal("1.10").quantize(Decimal("1.000")))
for v in ("2.4", "2.5", "2.6", "-2.5"):
    print(v, [str(Decimal(v).to_integral_value(rounding=m)) for m in (ROUND_UP, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP)], round(Decimal(v)))
for f in (
    lambda: Decimal("1e30").quantize(cent),
    lambda: Decimal("inf").quantize(cent),
    lambda: Decimal("1").quantize(cent, rounding="ROUND_WRONG"),
    lambda: Decimal("1").quantize(0.01),
    lambda: Decimal("1").quantize("0.01"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Decimal("NaN").quantize(cent), Decimal("inf").quantize(Decimal("inf")))
with localcontext(rounding=ROUND_UP):
    print(Decimal("1.001").quantize(cent), Decimal(1) / 3)
with localcontext(prec=3, rounding=ROUND_FLOOR):
    print(Decimal(2) / 3, Decimal(-2) / 3, +Decimal("1.23456"))
print(round(Decimal("0.125"), 2), round(Decimal("0.135"), 2), f"{Decimal('0.125'):.2f}", f"{Decimal('0.135'):.2f}")
