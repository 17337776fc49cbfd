x = y = z = w = 1
del x, (y, [z])
for name in "xyzw":
    print(name, name in globals(), end=" ")
print()
d = {"a": 1, "b": [1, 2, 3, 4], "c": {"d": 5}}
del d["a"], d["b"][0], d["b"][1:], d["c"]["d"]
print(d)


class A:
    attr = 1

    def __init__(self): self.own = 2
    def __delitem__(self, k): print("delitem", k)
    def __delattr__(self, n):
        print("delattr", n)
        super().__delattr__(n)


a = A()
del a.own, a[1], a[1:2], a["x", ...]
for statement in ("del a.own", "del a.attr", "del nope", "del d['zz']", "del d['b'][9]", "del len", "del (1).real", "del 'ab'[0]", "del (1, 2)[0]", "del d.items", "del A.attr", "del A.attr", "del a.__class__", "del __name__; __name__"):
    try:
        exec(statement)
        print(statement, "ok")
    except Exception as e:
        print(statement, "->", type(e).__name__ + ":", e)


def f():
    v = 1
    del v
    v = 2
    return v


def g(p):
    del p
    try:
        return p
    except UnboundLocalError as e:
        return str(e)


def outer():
    cell = 1

    def inner():
        nonlocal cell
        del cell
    inner()
    try:
        return cell
    except UnboundLocalError as e:
        return str(e)


def uses_global():
    global w
    del w


print(f(), g(1), outer())
uses_global()
print("w" in globals())
for i in range(3):
    del i
print("i" in globals())
print = print
del print
print("builtin is back")
items = [1, 2, 3, 4, 5, 6]
for n in items[:]:
    if n % 2:
        del items[items.index(n)]
print(items)
del items[:]
print(items)
del ()
del []
