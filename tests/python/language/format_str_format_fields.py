class P:
    x = 1
    items = [10, 20]
    d = {"k": "v", "0": "zero str", 0: "zero int", "a b": "space", "-1": "neg"}

    def __str__(self): return "P!"
    def __repr__(self): return "P()"


p = P()
ok = [
    lambda: "{} {}".format(1, "a"),
    lambda: "{1} {0} {1}".format("a", "b"),
    lambda: "{a} {b}".format(a=1, b=2),
    lambda: "{0} {k}".format("pos", k="kw"),
    lambda: "{0.x} {0.items[1]} {0.d[k]} {0.d[0]} {0.d[a b]} {0.d[-1]}".format(p),
    lambda: "{p.items} {p!s} {p!r} {p}".format(p=p),
    lambda: "{:>5}|{:<5}|{:^5}|{:05d}".format("a", "b", "c", 42),
    lambda: "{:{}} {:{w}.{p}f}".format("x", 4, 3.14159, w=8, p=2),
    lambda: "{0:{1}{2}{3}}".format(5, "*", ">", 4),
    lambda: "{{}} {{{}}} {{0}}".format(1),
    lambda: "{!r:>6} {!a} {!s:.2}".format("a", "é", "long"),
    lambda: "{0[0]}{0[1]} {0[2][k]}".format([1, 2, {"k": 3}]),
    lambda: "{[0]} {.x} {[k]}".format([7], p, {"k": 8}),
    lambda: "{}".format("{}"),
    lambda: "{:%}".format(0.5),
    lambda: "{:{}{}}".format("a", ">", 3),
    lambda: "{0!r}{0!s}".format("q"),
    lambda: "{self} {format}".format(self=1, format=2),
    lambda: "".format(1, 2, a=3),
    lambda: "{a[b]}".format(a={"b": 1}),
    lambda: "{:,} {:_} {:x}".format(1234567, 1234567, 255),
    lambda: "{a}".format_map({"a": 1, "b": 2}),
    lambda: "{a.real} {b!r}".format_map({"a": 3, "b": "s"}),
    lambda: "{0:}".format(3) + "{:}".format("x"),
    lambda: "{0[}]}".format({"}": 1}),
    lambda: "{ }".format(**{" ": 5}),
    lambda: "{a b}".format(**{"a b": 6}),
    lambda: "{0!s:^{1}}".format("mid", 9),
]
bad = ["{", "}", "{}", "{} {}", "{0} {}", "{} {0}", "{a}", "{0.nope}", "{0[9]}", "{0[k]}", "{!x}", "{!}", "{!rr}", "{:q}", "{:{}}", "{0", "{0!}", "{0:{", "}{", "{0[}", "{0]}", "{0.}", "{0[]}", "{.}", "{[}", "{9}", "{0}}", "{{}", "{0!r", "{0:{1:{2}}}", "{-1}", "{0x}", "{a-b}", "{0!r }", "{0 !r}", "{0..x}", "{0[0]x}", "{99999999999999999999}"]
for f in ok:
    try:
        print(f())
    except Exception as e:
        print("unexpected", type(e).__name__, e)
for template in bad:
    try:
        print(repr(template), "ok", template.format(*([5] if "9" in template or "0" in template else [])))
    except Exception as e:
        print(repr(template), type(e).__name__ + ":", e)


class Default(dict):
    def __missing__(self, key): return f"<{key}>"


print("{x} {y}".format_map(Default(x=1)), str.format("{}-{}", 1, 2), "{}".format(*[1, 2]), "{a}{b}".format(**{"a": 1, "b": 2, "c": 3}))
for f in (lambda: "{}".format_map([1]), lambda: "{a}".format_map(5), lambda: str.format(), lambda: "{0}".format_map({"0": "str key"}), lambda: "{}".format()):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
