import types


def f(a, b=2, *args, **kw):
    c = 3
    before = locals()
    d = 4
    after = locals()
    before["a"] = "changed"
    return sorted(before), sorted(after), a, before is after


print(f(1, x=5))
globals()["injected"] = 99
print(injected, "f" in globals(), __name__, globals() is locals(), vars() is globals())
print(sorted(k for k in globals() if not k.startswith("__")))


class P:
    kind = "p"

    def __init__(self):
        self.x = 1


p = P()
print(vars(p), vars(p) is p.__dict__, sorted(k for k in vars(P) if not k.startswith("__")))
vars(p)["y"] = 2
print(p.y)
for bad in (3, object()):
    try:
        vars(bad)
    except TypeError as e:
        print("TypeError:", e)
print([n for n in dir(p) if not n.startswith("__")])
print([n for n in dir(P) if not n.startswith("__")])


def g():
    one, two = 1, 2
    return dir()


print(g())
print([n for n in dir(3) if not n.startswith("_")])
print(dir(types.SimpleNamespace(b=1, a=2))[-2:], "append" in dir([]), "upper" in dir(""))
m = types.ModuleType("mymod", "doc")
m.z = 1
print(dir(m), m.__doc__, m)


class OnlyDir:
    def __dir__(self):
        return 5


try:
    dir(OnlyDir())
except TypeError as e:
    print("TypeError:", e)
print([x for x in dir() if len(x) == 1])


def inner_scopes():
    x = 1
    return [sorted(locals()) for _ in range(1)], (lambda: locals())()


print(inner_scopes())
