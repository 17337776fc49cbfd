calls = []


def v(x):
    calls.append(x)
    return x


print(v(1) < v(2) < v(3), calls)
calls.clear()
print(v(3) < v(2) < v(1), calls)
calls.clear()
print(v(1) == v(1) != v(2) in [v(2)], calls)
print(1 < 2 == 2, (1 < 2) == 2, 1 == 1 is True, 3 > 2 > 1 > 0, 1 < 3 > 2, not 1 == 2, not (1 == 2) == True)


class Odd:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def __lt__(self, o):
        print(f"{self.name}<{o.name}", end=" ")
        return self.result

    def __bool__(self):
        print(f"bool({self.name})", end=" ")
        return True


class Box:
    def __init__(self, items):
        self.items = items

    def __bool__(self):
        print("bool", end=" ")
        return bool(self.items)


a, b, c = Odd("a", []), Odd("b", "from b"), Odd("c", 0)
print(a < b < c)
print(b < c < a)
print(Box([1]) and "yes", Box([]) or "empty", not Box([]), "t" if Box([0]) else "f")
print([bool(x) for x in (0, 0.0, 0j, "", (), [], {}, set(), range(0), None, False, b"", frozenset())])
print([bool(x) for x in (1, -1, 0.1, "0", (0,), [[]], {0: 0}, range(1), True, "False", object, ...)])
print(0 or "" or None, 1 and [] and 2, 0 or 1 and 2 or 3, not 0 and 1, (0 or 5) + 1, None and 1 / 0, "a" or 1 / 0)
print(True + True, True * 5, sum([True, False, True]), True == 1, True is not None, ["no", "yes"][True], {True: "x"}[1], f"{True:d}", -True, ~True, True & False, True | 1, True ^ True, type(True & 1).__name__, type(True & True).__name__)
print(1 in [1, 2] == True, "a" in "abc" not in ["x"], 1 is not None is not 2, None is None, [] is [], () == (), [] == [])
x = y = [1]
print(x is y, x == y, x is [1], x is not y, x == [1] != [2], (x, y) == ([1], [1]))
print(5 if False else 6 if True else 7, (lambda: 1 if 0 else 2)(), [1 if i else 0 for i in (0, 1)], 1 if [] else 2 if {} else 3)
