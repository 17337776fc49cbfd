def f(x):
    match x:
        case {"type": "circle", "r": float(r) | int(r)}:
            return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}:
            return f"rect {w}x{h} rest {rest}"
        case {"nested": {"a": [first, *_]}}:
            return f"nested {first}"
        case {1: one, None: none}:
            return f"{one} {none}"
        case {"only": _, **rest} if not rest:
            return "only only"
        case {"only": _}:
            return "only and more"
        case {}:
            return "any mapping"
        case _:
            return "not mapping"


class D(dict):
    def __missing__(self, k):
        return "missing"


import collections
dd = collections.defaultdict(lambda: "made")
for x in ({"type": "circle", "r": 2}, {"type": "circle", "r": "x"}, {"type": "rect", "w": 1, "h": 2, "c": "red"},
          {"nested": {"a": (9, 8)}}, {1: "x", None: "y", 3: 4}, {"only": 1}, {"only": 1, "b": 2}, {}, [], D(), dd):
    print(x if type(x) is dict else type(x).__name__, "->", f(x))
print(len(dd))


class Keys:
    A = "alpha"


match {"alpha": 1, "beta": 2}:
    case {Keys.A: v, **others}:
        print(v, others)
match {"x": None}:
    case {"x": None}:
        print("none value")
match {True: "t"}:
    case {1: v}:
        print("1 == True", v)
key = "dup"
try:
    exec("match {}:\n  case {'a': 1, 'a': 2}: pass")
except SyntaxError as e:
    print("SyntaxError:", e)


class K2:
    A = "a"
    B = "a"


try:
    match {"a": 1}:
        case {K2.A: x, K2.B: y}:
            pass
except ValueError as e:
    print("ValueError:", e)
source = {"keep": 1, "drop": 2}
match source:
    case {"drop": _, **kept}:
        kept["new"] = 1
print(kept, source)
