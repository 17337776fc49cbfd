# Lists, tuples, dicts, sets: methods, slices, mutation, sorting, copying, errors.
import copy, bisect, heapq, random, statistics, operator, array, sys

a = [3, 1, 2]
a.append(4); a.extend("xy"); a.insert(1, "i"); a.remove("x")
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a[::-1], a[1:3], a * 2, a + [9], len(a))
b = list(range(10))
b[2:5] = "ab"; b[::3] = [0] * len(b[::3]); del b[-2:]; b[1:1] = [7, 7]
print(b, b[10:], b[-100:2], b[5:2], b[slice(1, None, 3)], slice(1, 10, 2).indices(5))
for attempt in (lambda: b[99], lambda: b.pop(99), lambda: [].pop(), lambda: b.remove("q"), lambda: b.index("q"), lambda: b["x"], lambda: b.__setitem__(slice(None, None, 2), [1]), lambda: [1] + (2,), lambda: [1, "a"].sort(), lambda: (1,)[2], lambda: setattr([], "x", 1), lambda: [1] < ["a"], lambda: [1] * "a", lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {1}.remove(2), lambda: set([[]]), lambda: {1} + {2}, lambda: {1} | [2], lambda: frozenset([1]).add(2), lambda: (1, 2).append(3), lambda: b.sort(5), lambda: b.sort(key=len), lambda: dict(a=1)["b"], lambda: [x for x in {1: 2}.items()][5], lambda: [].insert(1), lambda: {1: 2}.update(5), lambda: {1: 2}.update([5]), lambda: dict.fromkeys(5), lambda: next(iter(())), lambda: tuple(5), lambda: min(()), lambda: sum(["a"])):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
words = "the Quick brown fox Jumps over".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), words.sort(key=str.casefold), words, list(reversed(words)), max(words, key=len), min(words), sorted([(2, "b"), (1, "z"), (2, "a")], key=operator.itemgetter(0)))
n = [[1, [2]], 3]
s, d = copy.copy(n), copy.deepcopy(n)
n[0][1].append(9); n.append(4)
print(n, s, d, n[0] is s[0], [[0] * 2] * 2, [[0] * 2 for _ in range(2)])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, list(zip(*[[1, 2], [3, 4]])), [*map(list, zip([1, 2], [3, 4]))], list(map(None, [])) if False else "")
t = (1, [2], 3)
try:
    t[1] += [5]
except TypeError as e:
    print(e, t)
print(t + (4,), t * 2, (1,), (), tuple("ab"), t.index(3), t.count(1), hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 3), (1, 2) < (1, 2, 0), 1 in t)
m = {"b": 2, "a": 1}
m["c"] = 3; m.update(d=4); m.setdefault("e", []).append(5); m |= {"a": 10}
print(m, m.get("zz"), m.get("zz", 0), m.pop("b"), m.popitem(), list(m), list(m.values()), list(m.items()), "a" in m, len(m), {**m, "z": 0}, m | {"q": 1}, dict(zip("ab", [1, 2])), dict([("k", "v")]), dict.fromkeys("ab", 0), {v: k for k, v in m.items()}, sorted(m, key=m.get, reverse=True), m == {"d": 4, "c": 3, "a": 10}, list(reversed(m)), m.keys() & {"a", "x"}, m.items() >= {("a", 10)}, next(iter(m)), m.copy() is m, {1: "int", 1.0: "float", True: "bool"})
try:
    for k in m: m[k + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    for k in list(m): del m[k]
    print(m)
    z = {1}
    for i in z: z.add(i + 1)
except RuntimeError as e:
    print(e)
p, q = {1, 2, 3}, {3, 4}
print(p | q, p & q, p - q, p ^ q, p <= {1, 2, 3, 4}, p < p, p.isdisjoint({9}), p.union([7], (8,)), p.intersection([1]), p.symmetric_difference([1, 9]), {*p, 5}, frozenset(p) == p, {frozenset([1]): "k"}, p.discard(99), p.pop() in {1, 2, 3}, len(p), set("hello") == set("olleh"), sorted({3, 1, 2}), {1, 1.0, True}, set(), bool(set()))
l = [1, 3, 5]
bisect.insort(l, 4); h = [5, 2, 8]; heapq.heapify(h); heapq.heappush(h, 1)
print(l, bisect.bisect(l, 3), bisect.bisect_left(l, 3), [heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [(3, "c"), (1, "a")]), list(heapq.merge([1, 4], [2, 3])), statistics.mean([1, 2, 4]), statistics.median([1, 3, 2, 4]), statistics.mode("aab"), round(statistics.stdev([1, 2, 3, 4]), 4), statistics.quantiles([1, 2, 3, 4, 5], n=4), array.array("i", [1, 2]), sys.getsizeof([]) > 0)
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(10), 3), random.shuffle(l), l, random.uniform(1, 2), random.choices("ab", weights=[1, 9], k=5), random.gauss(0, 1), random.randrange(0, 100, 7), random.getrandbits(8))
print([1, 2, 3] == [1, 2, 3.0], [1, 2] is [1, 2], [[1]] == [[1]], [] == (), [1, [2, [3]]], [None] * 2, list("ab") + ["c"], [1, 2, 3][True], "abc"[False], [*range(5, 0, -2)], range(0, 10, 3)[2], 6 in range(0, 10, 3), range(10)[2:5], len(range(1, 10, 4)), list(range(-1, -5, -2)), range(3) == range(0, 3, 1), [i for i in range(3)][-1], any([]), all([]), sum([[1], [2]], []), enumerate("a").__next__(), dict(enumerate("ab", 1)), list(filter(None, [0, 1, "", "a"])), sorted("bca", reverse=True), [1, 2, 3, 4][1:-1], list(iter(lambda c=[0]: c.append(0) or len(c), 4)))
