from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zz"], "zz" in c)
print(c.most_common(2), c.most_common(), c.most_common(0))
print(sorted(c.elements()), c.total(), len(c))
print(Counter(), Counter(cats=4, dogs=8), Counter({"red": 4, "blue": 2}), Counter(["x", "y", "x"]))
a, b = Counter(a=3, b=1, z=-2), Counter(a=1, b=2)
print(a + b, a - b, a & b, a | b, +a, -a)
a.update("aab")
print(a)
a.subtract({"a": 10, "n": 1})
print(a)
a += Counter(a=20)
print(a)
del c["a"]
del c["missing"]
print(c, c == Counter("bbrrcd"), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) > Counter(a=2, b=1))
c.clear()
print(c, bool(c))
try:
    Counter.fromkeys("ab", 1)
except NotImplementedError as e:
    print(type(e).__name__, e)
try:
    Counter(1, 2)
except TypeError as e:
    print(type(e).__name__, e)
try:
    Counter(5)
except TypeError as e:
    print(type(e).__name__, e)
words = "the cat and the dog and the bird".split()
n = Counter(words)
print(n.most_common(1)[0], dict(n), list(n.items())[0], set(n.values()) == {3, 2, 1})
copy = n.copy()
copy["the"] += 1
print(type(copy).__name__, copy["the"], n["the"])


class Bag(Counter):
    def __missing__(self, key):
        return -1


print(Bag("ab")["q"], Bag("aab"))
print(Counter(a="x"), Counter({"a": 1, "b": "s"}))
