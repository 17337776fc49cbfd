def kind(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5:
            return "float"
        case 2 + 3j:
            return "complex"
        case "a" "b":
            return "ab string"
        case b"x":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case str() as s if len(s) > 3:
            return f"long {s}"
        case str(s):
            return f"str {s}"
        case int(n) | float(n):
            return f"number {n}"
        case _:
            return "other"


for x in (0, False, 1, True, 3.0, -1, 1.5, 2 + 3j, "ab", b"x", None, "lengthy", "xyz", 99, 2.25, [], object):
    print(repr(x), "->", kind(x))


def capture(x):
    match x:
        case y:
            return y


print(capture(5))
match 7:
    case n if n > 10:
        print("big")
    case n if n > 5:
        print("medium", n)
print(n)
match 8:
    case 9:
        print("no")
print("fell through")


class Const:
    RED = 1
    BLUE = "b"


for v in (1, "b", 3):
    match v:
        case Const.RED:
            print("red")
        case Const.BLUE:
            print("blue")
        case other:
            print("other", other)
match = "soft keyword"
case = type = _ = 3
print(match, case, type, _)
match match:
    case str():
        print("still a name")
print([match for match in range(2)], match[0:4] if isinstance(match, str) else "")
