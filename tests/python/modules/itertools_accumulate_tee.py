# accumulate, tee, pairwise, batched.
import operator
from itertools import accumulate, batched, chain, islice, pairwise, tee

print(list(accumulate([1, 2, 3, 4, 5])), list(accumulate([1, 2, 3], initial=100)), list(accumulate([])), list(accumulate([], initial=7)), list(accumulate("abc")))
print(list(accumulate([3, 4, 6, 2, 1, 9, 0, 7], max)), list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([5, 1], func=lambda a, b: f"({a}-{b})", initial=0)))
print(list(accumulate([1000] + [-90] * 4, lambda balance, pay: round(balance * 1.05 + pay, 2))), list(accumulate([[1], [2]])), list(accumulate([0.1] * 3)))
print(list(pairwise("ABCD")), list(pairwise("A")), list(pairwise([])), [b - a for a, b in pairwise([1, 4, 9, 16])])
print(list(batched("ABCDEFG", 3)), list(batched([], 2)), list(batched("AB", 5)), list(batched(range(4), 2, strict=True)))
unfinished = batched("ABCDE", 2, strict=True)
print(next(unfinished), next(unfinished))
try:
    next(unfinished)
except ValueError as e:
    print(type(e).__name__, e)
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a), list(a))
x, y, z = tee("abc", 3)
next(x)
print(list(y), list(x), next(z), tee("abc", 0))
copy = tee(z, 1)[0]
print(list(copy), list(z), type(z).__name__)
reads = []
source = (reads.append(n) or n for n in range(5))
p, q = tee(source)
print(next(p), reads, next(q), reads, list(islice(p, 2)), reads, next(q), reads)
left, right = tee(x for x in [1, 2, 3, 4, 5, 6])
print([v for v in left if v % 2], [v for v in right if not v % 2])
for sub in batched(chain("abc", "defg"), 4):
    print(sub, type(sub).__name__)
for attempt in (lambda: accumulate(5), lambda: list(accumulate([1, "a"])), lambda: list(accumulate([1, 2], 5)), lambda: batched("a", 0), lambda: batched("a"), lambda: batched("a", "x"), lambda: pairwise(), lambda: pairwise(5),
                lambda: tee(5), lambda: tee("a", -1), lambda: tee(), lambda: accumulate(), lambda: tee("a", "b"), lambda: batched("a", -3), lambda: accumulate([1], initial=1, start=2)):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
