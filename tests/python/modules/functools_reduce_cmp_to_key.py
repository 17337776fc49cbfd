from functools import cmp_to_key, reduce
import operator

print(reduce(operator.add, [1, 2, 3, 4]), reduce(operator.mul, range(1, 6)), reduce(lambda a, b: f"({a}+{b})", "abcd"), reduce(max, [3, 9, 2]))
print(reduce(operator.add, [], 100), reduce(operator.add, [5]), reduce(operator.add, [[1], [2]], [0]), reduce(lambda acc, kv: {**acc, kv[0]: kv[1]}, [("a", 1), ("b", 2)], {}), reduce(lambda a, x: a + [x] if x not in a else a, "mississippi", []))
print(reduce(lambda f, g: lambda x: g(f(x)), [str.strip, str.upper, len])("  hello "), reduce(getattr, ["__class__", "__name__"], 5), reduce(dict.__getitem__, ["a", "b"], {"a": {"b": 7}}))
for bad in (lambda: reduce(operator.add, []), lambda: reduce(operator.add, 5), lambda: reduce(operator.add), lambda: reduce(operator.add, [1, "x"]), lambda: reduce(None, [1, 2]), lambda: reduce(function=operator.add, iterable=[1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


def version(a, b):
    pa, pb = [int(x) for x in a.split(".")], [int(x) for x in b.split(".")]
    return -1 if pa < pb else int(pa > pb)


vs = ["1.10", "1.9", "1.2.3", "2.0", "1.10.1"]
print(sorted(vs, key=cmp_to_key(version)), max(vs, key=cmp_to_key(version)), sorted(vs))
print("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(lambda a, b: 1 if a + b < b + a else -1))))
K = cmp_to_key(version)
a, b = K("1.0"), K("1.1")
print(a < b, a > b, a == K("1.0"), a <= b, a >= b, a.obj, a != b)
for bad in (lambda: a < 5, lambda: hash(a), lambda: cmp_to_key(), lambda: sorted(["x"] * 2, key=cmp_to_key(version)), lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x"))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
