class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()

    def __exit__(self, et, ev, tb):
        print("exit", self.name, et and et.__name__, ev, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.suppress


with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("c") as c, CM("d", suppress=True) as (d),):
    print(c, d)
    raise ValueError("swallowed")
print("after")
try:
    with CM("e", suppress=1), CM("f", fail="enter"):
        print("never")
    print("suppressed by e")
    with CM("g", fail="exit"):
        raise KeyError("orig")
except RuntimeError as e:
    print(repr(e), repr(e.__context__))


def f():
    for i in range(3):
        with CM(f"loop{i}"):
            if i == 0:
                continue
            return i


print(f())
with CM("star") as (x, *y):
    print(x, y)
holder = {}
with CM("target") as holder["k"]:
    print(holder)
with CM("none"), CM("t", suppress="yes"):
    raise SystemExit(3)


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)


def no_enter():
    with 5: pass


class NoExit:
    def __enter__(self): pass


def no_exit():
    with NoExit(): pass


def old():
    with open: pass


attempt(no_enter)
attempt(no_exit)
attempt(old)
