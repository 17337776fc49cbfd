# groupby: keys, shared iterator, consumption, aggregation as a query would do it.
from itertools import groupby
from operator import attrgetter, itemgetter
from types import SimpleNamespace

print([(k, list(g)) for k, g in groupby("AAAABBBCCDAABBB")])
print([(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2, "2"])])
print([k for k, g in groupby([])], list(groupby("x"))[0][0])
rows = [("eng", "ann", 100), ("ops", "bob", 80), ("eng", "eve", 120), ("ops", "dan", 70), ("hr", "joe", 60)]
for dept, group in groupby(sorted(rows, key=itemgetter(0)), key=itemgetter(0)):
    group = list(group)
    print(dept, len(group), sum(r[2] for r in group), max(group, key=itemgetter(2))[1])
print([(k, [r[1] for r in g]) for k, g in groupby(rows, key=itemgetter(0))])
print([(k, "".join(g)) for k, g in groupby("aAbBBc", key=str.lower)])
print([(k, [n for _, n in g]) for k, g in groupby(enumerate([1, 2, 3, 7, 8, 10]), key=lambda p: p[1] - p[0])])

groups = groupby([1, 1, 2, 2, 3])
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]), list(second[1]))
groups = groupby("aab")
key, group = next(groups)
print(key, next(group), next(groups)[0], list(group))
saved = [(k, g) for k, g in groupby("aabb")]
print([(k, list(g)) for k, g in saved])
people = [SimpleNamespace(name=n, age=a) for n, a in [("x", 20), ("y", 20), ("z", 31)]]
print({k: [p.name for p in g] for k, g in groupby(people, attrgetter("age"))})
print([(bool(k), list(g)) for k, g in groupby([0, 0, 5, 6, 0], key=bool)])
print([(k, list(g)) for k, g in groupby([3, 1, 4, 1, 5, 9, 2, 6], key=lambda x: x > 3)])
print("".join(f"{len(list(g))}{k}" for k, g in groupby("wwwwbbbwwb")))
nan = float("nan")
print([len(list(g)) for _, g in groupby([nan, nan, 1.0])], [len(list(g)) for _, g in groupby([float("nan"), float("nan")])])
for attempt in (lambda: groupby(), lambda: groupby(5), lambda: next(groupby([1], key=5)), lambda: list(groupby([1, None], key=lambda x: x + 1)), lambda: groupby("a", func=len)):
    try:
        print(attempt())
    except TypeError as e:
        print(type(e).__name__, e)
