from collections import defaultdict

d = defaultdict(list)
for k, v in [("yellow", 1), ("blue", 2), ("yellow", 3)]:
    d[k].append(v)
print(d, sorted(d.items()), d.default_factory)
print(d.get("missing"), "missing" in d, len(d))
d["touched"]
print(d)
counts = defaultdict(int, {"a": 1}, b=2)
for ch in "abca":
    counts[ch] += 1
print(counts, dict(counts))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(list(t), list(t["a"]), t["a"]["b"]["c"])
none = defaultdict()
print(none)
try:
    none["x"]
except KeyError as e:
    print(type(e).__name__, e)
for bad in (lambda: defaultdict(5), lambda: defaultdict([1])):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)


def boom():
    raise ValueError("factory failed")


f = defaultdict(boom)
try:
    f["k"]
except ValueError as e:
    print(e, dict(f))
c = counts.copy()
print(type(c).__name__, c == counts, c.default_factory)
print(counts | {"z": 26}, type({"q": 1} | counts).__name__)
counts.default_factory = None
try:
    counts["nope"]
except KeyError as e:
    print("KeyError", e)


class KeyDefault(defaultdict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value


k = KeyDefault(None)
print(k["x"], k, k.setdefault("y", 2), k.pop("x"))
print(defaultdict(lambda: 7)["any"], defaultdict(set, a={1}))
