# String formatting: f-strings, format, %, templates, alignment, numbers, nested, debug, errors.
import string, datetime, decimal

name, n, x = "Ann", 42, 3.14159265
print(f"{name:>8}|{name:<8}|{name:^8}|{name:*^9}|{name!r}|{name!s:5}|{name!a}|{name:.2}|{n:5d}|{n:<5d}|{n:05d}|{n:+d}|{n: d}|{n:b}|{n:#x}|{n:#o}|{n:X}|{n:c}|{n:e}|{n:,}|{1234567:_}|{1234567.891:,.2f}|{x:.2f}|{x:10.3f}|{x:<10.3e}|{x:g}|{x:.3g}|{0.00001:g}|{1e10:g}|{0.256:.1%}|{-n:=+6d}|{255:08b}|{255:#010x}|{1e100:.3}|{x!r:>25}")
print(f"{n=} {x=:.2f} {name=!s} {n + 1 = } {[i for i in range(3)]=} {name.upper()=}")
width, prec = 12, 3
print(f"{x:{width}.{prec}f}|{name:{'>'}{width}}|{'nested ' + f'{n:>{5}}'}|{{literal}}|{{{n}}}|{'a' 'b'}|{n if n > 5 else 0}|{(lambda v: v * 2)(n)}|{ {'k': 1}['k'] }|{'\n'.join('ab')!r}|{datetime.date(2024, 1, 2):%d.%m.%y}|{decimal.Decimal('1.50'):.1f}|{True:>6}|{None!s:>6}|{True:d}|{[1, 2]!s:>10}")
print("{} {1} {0}".format(1, 2) if False else "{1} {0} {a} {b[0]} {c.real} {d[k]}".format(1, 2, a=3, b=[4], c=5, d={"k": 6}), "{:>{w}}".format("x", w=4), "{!r}".format("q"), "{0:{1}}".format(5, "03"), "{{}}".format(), "{:,}".format(10 ** 9), "{a}".format_map({"a": 1}), "{0[0]}{0[1]}".format("xy"))
print("%s %r %d %5.1f %-5s| %05d %x %o %e %g %% %c %c %+d %s" % ("a", "b", 3.9, 2.25, "l", 42, 255, 8, 12345.678, 0.0001, 65, "Z", 5, [1]), "%(k)s %(n)03d" % {"k": "v", "n": 7}, "%*d" % (5, 3), "%.3s" % "abcdef", "%s" % (1,), "%s" % None, "%a" % "é", "%#x" % 10, "%i" % True)
print(string.Template("$who owes $$${amount} to ${who}x").substitute(who="Bob", amount=5), string.Template("$a $b").safe_substitute(a=1))
for attempt in (lambda: f"{n:s}", lambda: f"{name:d}", lambda: f"{x:d}", lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%(a)s" % {}, lambda: "%z" % 1, lambda: "%" % 1, lambda: f"{n:q}", lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: string.Template("$x").substitute(), lambda: string.Template("$").substitute(), lambda: f"{n:.2d}", lambda: f"{n:,s}", lambda: f"{[]:5}", lambda: f"{object():5}"[:3], lambda: "%d" % None, lambda: "%c" % "ab", lambda: "{0.nope}".format(1), lambda: "{[0]}".format({}), lambda: f"{n:{'bad'}}", lambda: f"{n:,x}", lambda: f"{10**400:f}"[:5], lambda: "%c" % -1, lambda: f"{n:_,}"):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
rows = [("apple", 1.5, 10), ("kiwi", 0.25, 200)]
print("\n".join(f"{a:<8}{b:>7.2f}{c:>5}" for a, b, c in rows))
print("name".center(11, "-"), "x".ljust(3) + "|", "5".zfill(3), "-5".zfill(4), "a,b".rjust(5, "."), "tab\tx".expandtabs(4), "Title Case".swapcase(), "they're".title(), string.capwords("a bc d"), "ß".upper(), "ǆ".title(), "İ".lower().encode(), "abc".translate(str.maketrans("ab", "xy", "c")), "a-b_c".replace("-", "_", 1), "%s" % 1.0, str(1e16), str(1e15), repr(0.1 + 0.2), str(100000.0), 1e-5, 123456789.123, -0.0, float("nan"), 1e22, 5e-324, round(2.5), round(-0.5), round(1234.5678, -2), f"{1e16:,}", f"{12345.6789:,.1f}", f"{0:.0%}")
print(f'{"quotes"}' f"{'more'}", f"""multi
{n}
line""", rf"\n{n}", f"{n!r:^{width}}", f"{'{'}", f"{n:{width}{'d'}}", f"{x:.{prec}}", f"{'':>3}|", f"{'é':>3}|", f"{'日本':>4}|", str.format("{}", 1))
class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec):
        return f"${self.v:{spec or '.2f'}}" if not spec.startswith("!") else NotImplemented
print(f"{Money(5)} {Money(5):.1f}", "{:,.0f}".format(Money(12345)))
try:
    f"{Money(1):!}"
except TypeError as e:
    print(e)
