# Structural pattern matching in many forms.
from dataclasses import dataclass
from enum import Enum
from collections import namedtuple, deque, OrderedDict


@dataclass
class Circle:
    r: float


@dataclass
class Rect:
    w: float
    h: float


class Kind(Enum):
    A = 1
    B = 2


P = namedtuple("P", "x y")


def describe(v):
    match v:
        case None | True | False: return f"constant {v}"
        case 0: return "zero"
        case -1 | 1.5 | 2j | 1 + 2j: return f"number {v}"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return f"some {v}"
        case "hi" | "hello" as greeting: return f"greeting {greeting}"
        case str(s) if s.startswith("/"): return f"command {s[1:]}"
        case str(): return "text"
        case bytes(b): return f"bytes {b!r}"
        case Kind.A: return "kind a"
        case Kind(): return f"other kind {v.name}"
        case Circle(r=0): return "dot"
        case Circle(r): return f"circle {r}"
        case Rect(w, h) if w == h: return f"square {w}"
        case Rect(w=w, h=h): return f"rect {w}x{h}"
        case P(0, y): return f"on axis {y}"
        case P(): return "point"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, [2, y, *_], *rest]: return f"nested {y} {rest}"
        case ["go", ("north" | "south") as where, *_]: return f"going {where}"
        case ["load", str(file)]: return f"loading {file}"
        case [first, *middle, last]: return f"{first}..{middle}..{last}"
        case {"type": "point", "x": x, "y": y}: return f"point {x} {y}"
        case {"user": {"name": str(name), **extra}, **rest}: return f"user {name} {extra} {rest}"
        case {"items": [_, _, *_] as items}: return f"{len(items)} items"
        case {}: return f"mapping {len(v)}"
        case type(): return f"class {v.__name__}"
        case _: return f"unknown {type(v).__name__}"


for v in (None, True, 0, False, -1, 1.5, 2j, 1 + 2j, 101, 7, 2.5, "hi", "/quit", "x", b"b", Kind.A, Kind.B, Circle(0), Circle(2), Rect(1, 1), Rect(1, 2), P(0, 5), P(1, 2), [], [5], (5,), [1, [2, 3, 4], 5, 6], ["go", "south", "fast"], ["load", "f.txt"], ["load", 5], [1, 2, 3, 4], range(3), deque([1, 2]), {"type": "point", "x": 1, "y": 2, "z": 3}, {"user": {"name": "bo", "age": 3}, "id": 9}, {"items": [1, 2, 3]}, {"items": [1]}, {}, OrderedDict(a=1), int, {1}, object, print, iter([])):
    print(describe(v))


class Strange:
    __match_args__ = ("a", "b")
    def __init__(self): self.a = 1


for pattern in ("Strange(1)", "Strange(1, 2)", "Strange(a=1)", "Strange(1, a=1)", "Strange(1, 2, 3)", "int(1, 2)", "Strange(b=2)"):
    try:
        exec(f"match Strange():\n case {pattern}: print('yes')\n case _: print('no')")
    except TypeError as e:
        print(e)
for bad in ("match 1:\n case x: pass\n case y: pass", "match 1:\n case [a, a]: pass", "match 1:\n case [*a, *b]: pass", "match 1:\n case {**r, 'x': 1}: pass", "match 1:\n case a | b: pass", "match 1:\n case 1 | x: pass", "match 1:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case f(): pass\ncase 2: pass", "match 1:\n pass", "match x:\n case 1 + 1: pass", "match 1:\n case _ | 1: pass", "match 1:\n case x.y(): pass\n"):
    try:
        exec(bad)
        print("ok")
    except (SyntaxError, NameError) as e:
        print(type(e).__name__, e)
match = {"match": 1}
case = match["match"]
print(match, case)
match (1, 2):
    case (a, b) if a > b: print("gt")
    case a, b: print(a, b)
match [1, "x", None]:
    case [int(), str() as s, None]: print(s)


def tree_sum(t):
    match t:
        case (left, value, right): return tree_sum(left) + value + tree_sum(right)
        case None: return 0


print(tree_sum(((None, 1, None), 2, ((None, 3, None), 4, None))))
