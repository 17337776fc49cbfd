print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", [1, 2])), list(zip("ab", [1, 2], strict=True)))
for args in (([1, 2], [3]), ([1], [3, 4]), ([1], [2], []), ([], [1])):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print("ValueError:", e)
a = iter([1, 2, 3])
print(list(zip(a, [10])), list(a))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(None.__class__, [])), sum(map(len, ["a", "bb"])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")), dict(filter(lambda kv: kv[1], {"a": 0, "b": 1}.items())))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([])), [f"{i}:{x}" for i, x in enumerate("xy", 1)])
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), list(reversed(range(3))), "".join(reversed("abc")), type(reversed([])).__name__)
print(any([]), all([]), any([0, "", 3]), all([1, "a", []]), any(x > 2 for x in [1, 2]), all(x for x in [1, 2]))
log = []
print(any(log.append(x) or x for x in [0, 1, 2]), log, all(log.append(x) or x for x in [1, 0, 5]), log)
m = map(lambda x: 10 // x, [5, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError as e:
    print(e)
print(next(m), next(m, "end"))
values = iter(["a", "b", "STOP", "c"])
print(list(iter(lambda: next(values), "STOP")), next(values), list(iter(list, [])), next(iter([]), None))
n = iter([1])
print(next(n), next(n, "default"), callable(n), iter(n) is n)
for bad in (lambda: zip(1), lambda: list(zip([1], 2)), lambda: map(str), lambda: list(map(1, [1])), lambda: list(map(lambda: 1, [1])), lambda: filter(1), lambda: list(filter(1, [1])), lambda: enumerate(1), lambda: enumerate([], "a"), lambda: reversed(1), lambda: reversed({1}), lambda: any(1), lambda: all(None), lambda: next([]), lambda: iter(1), lambda: iter(1, 2),
            lambda: next(iter([])), lambda: zip(foo=1), lambda: enumerate([], 1, 2), lambda: reversed(x for x in [])):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
