rows = [
    ("%d", "x"), ("%d", None), ("%d", "5"), ("%x", 1.5), ("%o", "a"), ("%f", "a"), ("%e", None), ("%c", "ab"), ("%c", 1.5), ("%c", -1), ("%c", 0x110000), ("%s %s", "a"), ("%s", ()), ("%s", (1, 2)), ("", 1), ("", (1,)), ("plain", "x"), ("plain", [1]), ("plain", {"a": 1}), ("%", 1), ("%y", 1), ("%d %", (1,)), ("%(a)s", 1), ("%(a)s", (1,)), ("%(a)s", {}), ("%(a)s %s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%(a", {"a": 1}), ("%()s", {"": "empty"}), ("%((x))s", {"(x)": "parens"}),
    ("%*d", ("a", 1)), ("%*d", 1), ("%.*f", (1.5, 2)), ("%.d", 5), ("%5.f", 2.5), ("%q", 1), ("%!", 1), ("%é", 1), ("%d", 1j), ("%d", float("inf")), ("%d", float("nan")), ("%s" * 3, (1, 2)), ("%d", [1]), ("%i", {}), ("%z", ()), ("%1$s", ("a",)), ("%-", 1), ("%5", 1), ("%(a)", {"a": 1}), ("%(a)*d", {"a": 1}), ("%#s", 1), ("%.2147483648f", 1.0), ("%d", b"1"), ("%s", b"bytes"), ("%b", 1), ("%G%", 1.0), ("% %", ()), ("%%%", ()), ("%(a)%", {"a": 1}),
]
for template, args in rows:
    try:
        print(repr(template), repr(args), "->", repr(template % args))
    except Exception as e:
        print(repr(template), repr(args), "->", type(e).__name__ + ":", e)


class I:
    def __index__(self): return 7


class F:
    def __float__(self): return 2.5
    def __int__(self): return 9


class S:
    def __str__(self): return "S!"
    def __repr__(self): return "R!"


for template, value in (("%d %x %c", (I(), I(), I())), ("%f", F()), ("%d", F()), ("%x", F()), ("%s %r %a %5s", (S(), S(), S(), S())), ("%s", S()), ("%d", S()), ("%f", I())):
    try:
        print(template, "->", template % value)
    except Exception as e:
        print(template, "->", type(e).__name__ + ":", e)
s = "%s-%s"
s %= ("in", "place")
print(s, "%s" "%d" % ("concat", 5), "a%sb" % "-" * 2, "%d apples" % 3 + "!", ("%s " * 3 % (1, 2, 3)).strip(), "%s" % S, "%s" % None, "%s" % True)
