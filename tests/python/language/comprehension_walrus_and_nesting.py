data = [1, -2, 3, -4]
print([y for x in data if (y := x * 2) > 0], y)
print([(i, j) for i in range(3) for j in range(i) if i != j if j >= 0])
print({(k := w[0]): w for w in ("apple", "avocado", "banana")}, k)
print([[c for c in row if c != "."] for row in ("a.b", "..", "c.")])
total = 0
print([total := total + v for v in data], total)
if (n := len(data)) > 3 and (m := n * 2):
    print(n, m)
while (item := data.pop()) != 1:
    print("popped", item)
print((lambda: (z := 5) + z)(), (a := 1, b := 2), a, b)
print(f"{(w := 10)} {w:>{w}} {w=}")


def f(x):
    return x, [x := i for i in range(3)], x


print(f("arg"))
print([i for i in range(5) if i if i % 2], sum(1 for _ in "abc"), max((len(w), w) for w in ["aa", "b"]))
print({x % 3 for x in range(10)}, {x: x ** 2 for x in range(3)}, tuple(x for x in "ab"), type(x for x in ()).__name__)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row])
order = []


def say(x):
    order.append(x)
    return x


[say(("v", x)) for x in say([1, 2]) if say(("if", x))]
print(order)
{say(("key", x)): say(("value", x)) for x in [1]}
print(order[-2:])
print([1 if x > 1 else 0 for x in (1, 2)], [lambda: x for x in ()], [(yes, no) for yes in "y" for no in "n"])
