from decimal import Decimal
import decimal

d = Decimal("1234567.891")
specs = ["", ".2f", ",", ",.2f", "_.1f", "e", ".3e", ".3E", "g", ".3g", "G", "f", "%", ".1%", "n", "15", "<15", "^15", ">15.1f", "*^15.1f", "015.2f", "+.1f", " .1f", "+", "=15.1f", "x=+15.1f", ".0f", ".10f", "20,.2f", "020,.2f", "z.1f"]
for spec in specs:
    try:
        print(f"{spec:>10} |{d:{spec}}|{-d:{spec}}|")
    except ValueError as e:
        print(f"{spec:>10} {type(e).__name__} {e}")
for v in ("0", "-0", "0.00", "1E+5", "1E-10", "NaN", "-Infinity", "0.5", "99.995", "1e20"):
    x = Decimal(v)
    print(v, f"|{x}|{x:f}|{x:.2f}|{x:e}|{x:g}|{x:%}|{x:8}|{x:08.1f}|")
print("%s %d %.2f %5.1f %e %r" % (d, d, d, Decimal("2.25"), d, Decimal("1.0")))
print("{:.2f} {!r} {:>10}".format(d, Decimal("1.0"), Decimal("1.0")), str(Decimal("1E+5")), f"{Decimal('1E+5'):f}", f"{Decimal('1E+5'):,}")
for spec in ("d", "x", "s", ".2", "q", "10s", ",n", "#x", ".-1f"):
    try:
        print(spec, format(d, spec))
    except ValueError as e:
        print(spec, type(e).__name__, e)
try:
    format(d, 5)
except TypeError as e:
    print(type(e).__name__, e)
print(f"{Decimal('0.005'):.2f} {Decimal('0.015'):.2f} {Decimal('0.025'):.2f} {0.025:.2f} {Decimal('-0.004'):.2f} {Decimal('-0.004'):z.2f}")
width, prec = 12, 3
print(f"[{d:{width}.{prec}f}] [{d:>{width}}]")
print([f"{Decimal(n) / 8:.3g}" for n in range(1, 6)], [str(Decimal(10) ** n) for n in range(-8, 8, 3)])
