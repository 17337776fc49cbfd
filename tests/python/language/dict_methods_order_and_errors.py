d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), len(d), d.get("z"), d.get("z", 0), d.setdefault("a", 99), d.setdefault("e", []), "a" in d, 10 in d)
print(d.pop("a"), d.pop("zz", "default"), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), "kv"])
d.update(k="from kwargs")
print(d, d.copy() == d, dict(d) is d)
del d["b"]
d["b"] = "re-added goes last"
print(list(d.items()), list(d.keys()), list(d.values()), list(reversed(d)), d.keys() & {"x", "q"}, d.keys() - {"c", "x", "y", "z", "k", "b"}, d.items() >= {("x", 1)})
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict(a=1, b=2), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {**d, "x": "override"}["x"], {"a": 1} | {"a": 2, "b": 3}, dict())
e = {"a": 1}
e |= {"b": 2}
e |= [("c", 3)]
print(e, {1: "int", 1.0: "float", True: "bool"}, {None: 1, (): 2, (1, 2): 3, frozenset([1]): 4}, {"a": {"b": {"c": 1}}}["a"]["b"]["c"], e == {"c": 3, "b": 2, "a": 1}, e != {})
keys = e.keys()
e["later"] = 4
print(keys, e.values(), e.items(), len(keys), "later" in keys, ("a", 1) in e.items(), 4 in e.values(), sorted(keys), keys == {"a", "b", "c", "later"}, e.keys() | ["z"] == {"z", *e}, keys.isdisjoint(["q"]), keys.mapping["a"])
for bad in (
    lambda: d["nope"],
    lambda: {}.popitem(),
    lambda: {}.pop("k"),
    lambda: {[]: 1},
    lambda: {{}: 1},
    lambda: dict([1, 2]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(5),
    lambda: dict(["ab", "c"]),
    lambda: {}.update([1]),
    lambda: {} < {},
    lambda: {} + {},
    lambda: {} | [],
    lambda: {}.get([]),
    lambda: [] in {},
    lambda: dict.fromkeys(5),
    lambda: hash({}),
    lambda: {}.setdefault(),
    lambda: dict(**{1: 2}),
    lambda: {}.keys()[0],
    lambda: {**[1]},
    lambda: {1: 2}.nope,
    lambda: {}.items().append(1),
):
    try:
        print("ok", bad())
    except Exception as e2:
        print(type(e2).__name__ + ":", e2)
