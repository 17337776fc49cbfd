a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= {1}, a == {3, 2, 1}, a != b, a.isdisjoint({9}), a.issubset(range(9)), a.issuperset([1]), 2 in a, len(a))
print(a.union([5], (6,)), a.intersection([1, 2], {2}), a.difference([1], [2]), a.symmetric_difference([1, 9]), a.copy() is a, set(), {*()}, set("a"), frozenset([1]), frozenset(), set([1, 1.0, True]))
s = {1}
s.add(2)
s.add(2)
s.update([3, 4], {5})
s.discard(99)
s.remove(1)
print(s, s.pop() in {2, 3, 4, 5}, len(s))
s = {1, 2, 3, 4}
s &= {2, 3, 4, 9}
s -= {2}
s |= {7}
s ^= {7, 8}
print(s)
s.intersection_update([3, 4])
s.difference_update([4])
s.symmetric_difference_update([3, 5])
print(s, s.clear(), s)
f = frozenset([1, 2])
print(f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset([1, 2])], f in {f}, {1, 2} in {f}, f.union([9]), repr(f))
print({x % 3 for x in range(9)}, {(1, 2), (1, 2)}, sorted({"b", "a"}), len({1, 1.0, True, "1"}), {frozenset(), frozenset()}, set(range(5)) == set(reversed(range(5))), bool(set()), max({3, 1}), sum({1, 2}))
for bad in (
    lambda: {1}.remove(2),
    lambda: set().pop(),
    lambda: {[]},
    lambda: {{1}},
    lambda: {1} + {2},
    lambda: {1} | [2],
    lambda: {1} & "a",
    lambda: {1} < [1],
    lambda: {1}[0],
    lambda: set(5),
    lambda: set(1, 2),
    lambda: {1}.add([]),
    lambda: {1}.update(5),
    lambda: frozenset([1]).add(2),
    lambda: hash({1}),
    lambda: [] in {1},
    lambda: {1} ^ None,
    lambda: {1}.__ior__([1]),
    lambda: {1}.union(5),
    lambda: {1}.issubset(5),
):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
x = {1, 2}
try:
    for v in x:
        x.add(v + 10)
except RuntimeError as e:
    print("RuntimeError:", e)


class MySet(set):
    pass


print(MySet([1]), type(MySet([1]) | {2}).__name__, {1, 2, 3} > {1} < {1, 5}, {1} <= {1} >= {1}, not {1} < {2}, {1, 2} - {2} | {5} & {5, 6}, MySet() == set())
