x = "module"
result = [x for x in "ab"]
print(result, x)


def f():
    fs = [lambda: v for v in range(3)]
    gs = [lambda v=v: v for v in range(3)]
    return [g() for g in fs], [g() for g in gs], "v" in locals()


print(f())


class C:
    base = 10
    values = [1, 2]
    ok = [v for v in values]
    zipped = list(zip(values, [b for b in (3, 4)]))
    try:
        broken = [v + base for v in values]
    except NameError as e:
        broken = str(e)
    lam = [lambda: v for v in values]
    in_class = [__class__ for _ in ()]


print(C.ok, C.broken, C.zipped, C.lam[0]())


def unbound():
    try:
        return [q for _ in range(1)]
    except NameError as e:
        return type(e).__name__, str(e)
    q = 1


print(unbound())


def nested(n):
    return [[(i, j, n) for j in range(2)] for i in range(2)]


print(nested("n"))
try:
    [1 / v for v in (1, 0)]
except ZeroDivisionError as e:
    print(e, "v" in globals())
try:
    [a for a, b in [(1, 2), 3]]
except TypeError as e:
    print(e)
print([a + b for a, (b, *_) in [(1, (2, 3)), (4, [5])]], [k for k in {"p": 1}], [(k, v) for k, v in {"p": 1}.items()])
print([i for i in range(3)] == list(i for i in range(3)), [*(i for i in "xy")], [j for i in range(2) for j in [i] * i])
print([locals().get("i") for i in range(2)], [sorted(locals()) for i in range(1)] if __name__ != "__main__" else "-")
d = {}
print([d.setdefault(ch, len(d)) for ch in "abca"], d)
it = iter(range(6))
print([(a, next(it, None)) for a in it])
[print(i, end=" ") for i in range(3)]
print()
obj = type("O", (), {})()
for obj.attr in range(2): pass
print(obj.attr, [d["z"] for d["z"] in (7, 8)])
