# string.Formatter: format, vformat, parse, get_value, convert_field, format_field, check_unused_args.
import string

f = string.Formatter()
print(f.format("{0} {1!r:>6} {name} {0:05d}", 5, "x", name="kw"), f.format("{} {}", 1, 2), f.vformat("{a}-{0}", ("pos",), {"a": 1}), f.format("no fields {{}}"), f.format("{0.real} {1[k]} {2[0]}", 5, {"k": "v"}, ["z"]), f.format("{:{w}.{p}f}", 3.14159, w=8, p=2))
for text in ["{0} {name!r:>10} {{x}} tail", "plain", "", "{}", "{a.b[0]!s:{w}}", "{{", "{x:%Y-%m}", "{!r}", "{:}"]:
    print(repr(text), list(f.parse(text)))
print(f.get_field("0.real", (5,), {}), f.get_value("k", (), {"k": 1}), f.get_value(0, ("p",), {}), f.convert_field("x", "r"), f.convert_field("é", "a"), f.convert_field(5, None), f.convert_field(5, "s"), f.format_field(3.14159, ".2f"), f.format_field("x", ""))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}?>")
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec.endswith("|q"):
            return f"'{format(value, spec[:-2])}'"
        return super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        unused = [k for k in kwargs if k not in used] + [i for i in range(len(args)) if i not in used]
        if unused:
            print("   unused:", unused)


d = Default()
print(d.format("{name!u} {missing} {n:>4|q}", name="ann", n=5, extra=1), d.format("{0} {1}", 1, 2, 3))
for text in ["{", "}", "{0", "{0}} {", "{0!x}", "{0!}", "{a b}", "{2}", "{name}", "{0[}", "{0.}", "{:d}", "{} {0}", "{0} {}", "{0!rr}", "{0.nope}", "{0[x]}"]:
    try:
        print(repr(text), f.format(text, "arg"))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
try:
    f.format()
except TypeError as e:
    print(type(e).__name__, e)
