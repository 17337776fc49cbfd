people = [("Bob", 30), ("ann", 25), ("Cid", 30), ("Dee", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0].lower())))
print(sorted("banana"), sorted("bA c", key=str.lower), sorted([3, 1, 2], reverse=1), sorted({3: "c", 1: "a"}), sorted((2, 1)), sorted([True, 0, 2, False]))
print(sorted([[2, 1], [1, 9], [1]]), sorted([(1, "b"), (1, "a")]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted([1.5, 1, 0.5]), sorted([], key=len))
calls = []


def key(x):
    calls.append(x)
    return -x


xs = [2, 3, 1]
print(xs.sort(key=key), xs, calls)


class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        log.append((self.v, o.v))
        return self.v < o.v


log = []
print([c.v for c in sorted([Cmp(2), Cmp(1)])], log)
import functools
import operator
print(sorted(["bb", "a", "ccc"], key=functools.cmp_to_key(lambda a, b: len(b) - len(a))))
print(sorted(people, key=operator.itemgetter(1, 0)), min(people, key=operator.itemgetter(1)), max(people, key=lambda p: p[1]))
nums = [5, 3, 8]
nums.sort(reverse=True)
print(nums, nums.sort(), nums)
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted([1j, 2]), lambda: sorted([1, 2], key=lambda x: 1 / 0), lambda: sorted([1], 1), lambda: sorted(5), lambda: sorted([1, 2], key=5), lambda: [2, 1].sort(reverse="x"), lambda: sorted([[1], ["a"]])):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def mutate(x):
    victim.append(x)
    return x


victim = [3, 2, 1]
try:
    victim.sort(key=mutate)
except ValueError as e:
    print("ValueError:", e, victim)


def fails(x):
    if x == 1:
        raise KeyError("in key")
    return x


broken = [3, 1, 2]
try:
    broken.sort(key=fails)
except KeyError as e:
    print("KeyError", e, broken)
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(set(words), key=lambda w: (len(w), w))[:4], sorted(range(20), key=lambda n: (n % 3, -n)))
big = [(i * 7919) % 101 for i in range(101)]
print(sorted(big) == list(range(101)), sorted(enumerate(big), key=lambda t: t[1] // 50)[:3], sorted(sorted(big), key=lambda v: v % 2)[:3])
