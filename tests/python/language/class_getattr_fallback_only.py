class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        print("  fallback for", name)
        return getattr(self._target, name)


class Listing:
    size = 3

    def total(self):
        return 6


p = Proxy(Listing())
print(p._target.size)
print(p.size)
print(p.total())
p.size = 99
print(p.size, p._target.size)
print(hasattr(p, "absent"), getattr(p, "absent", "default"))
try:
    p.absent
except AttributeError as e:
    print("AttributeError:", e, "| name:", e.name, "| obj is target:", e.obj is p._target)
try:
    len(p)
except TypeError as e:
    print("TypeError:", e)


class Fails:
    @property
    def broken(self):
        return self.not_there

    def __getattr__(self, name):
        raise AttributeError(f"no {name!r} here")


try:
    Fails().broken
except AttributeError as e:
    print("AttributeError:", e, e.name)


class Loop:
    def __getattr__(self, name):
        return self.inner


try:
    Loop().x
except RecursionError as e:
    print("RecursionError:", str(e)[:32])
