import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Phoenix:
    kept = []

    def __del__(self):
        print("rises")
        Phoenix.kept.append(self)


def gen():
    try:
        yield 1
    finally:
        print("generator closed")


Phoenix()
print(len(Phoenix.kept), type(Phoenix.kept[0]).__name__)
Phoenix.kept.clear()
print("once only")
a = Noisy("a")
first = weakref.ref(a, lambda r: print("first callback", r() is None))
second = weakref.ref(a, lambda r: print("second callback", r is second))
del a
print(first(), second())
g = gen()
next(g)
del g
pair = [Noisy("x"), Noisy("y")]
pair[0] = None
pair = None
for n in range(2):
    Noisy(f"loop {n}")
last = Noisy("module global")
_private = Noisy("private global")
print("end")
