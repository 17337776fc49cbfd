import operator


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, **kw):
        return self.n + sum(args) + sum(kw.values())


add = Adder(10)
print(add(), add(1, 2), add(1, x=5), callable(add), callable(3), callable(Adder))


class Defaulting(dict):
    def __missing__(self, key):
        print("missing", key)
        return key * 2


d = Defaulting(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, len(d), "%(zz)s" % d, "{0[c]}".format(d), "{c}".format_map(d))


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("xyz")

    def __length_hint__(self):
        return self.hint


print(operator.length_hint(Hinted(5)), operator.length_hint([1, 2]), operator.length_hint(Hinted(NotImplemented), 9))
print(list(Hinted(100)), operator.length_hint(iter(range(7))), operator.length_hint(map(int, ""), 3))
for bad in (-1, "x"):
    try:
        operator.length_hint(Hinted(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        return isinstance(o, H) and self.h == o.h


print(hash(H(5)), hash(H(2 ** 61)), hash(H(-1)), hash(H(True)), len({H(1), H(1), H(2)}), {H(1): "one"}[H(1)])
for bad in ("x", None, 1.5):
    try:
        hash(H(bad))
    except TypeError as e:
        print("TypeError:", e)
for f in (lambda: hash([]), lambda: {[]: 1}, lambda: {{}}, lambda: 3(), lambda: "s"(1), lambda: None()):
    try:
        f()
    except TypeError as e:
        print("TypeError:", e)
