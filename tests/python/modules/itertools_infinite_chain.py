# count, cycle, repeat, chain, compress, starmap, zip_longest.
from fractions import Fraction
from decimal import Decimal
from itertools import chain, compress, count, cycle, islice, repeat, starmap, takewhile, zip_longest

take = lambda n, it: list(islice(it, n))
print(take(4, count()), take(4, count(10)), take(4, count(10, -3)), take(3, count(0.5, 0.25)), take(3, count(step=2)))
print(take(3, count(Fraction(1, 2), Fraction(1, 3))), take(3, count(Decimal("1.1"), Decimal("0.05"))), take(2, count(2 ** 63 - 1)), take(2, count(1j)))
c = count(5, 2)
print(c, next(c), next(c), c, count(), count(1.5), count(-1), count(0, 0))
print(take(7, cycle("abc")), take(3, cycle([1])), list(cycle([])))
print(repeat(5), repeat("x", 3), list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -5)), take(2, repeat(None)), repeat(1, 4).__length_hint__())
r = repeat("y", 2)
next(r)
print(r, list(r), list(r), r)
print(list(map(pow, range(5), repeat(2))), list(zip(count(1), "abc")), dict(zip("ab", count())))
print(list(chain("ab", [1, 2], (), {"k": 1})), list(chain()), list(chain.from_iterable(["ab", "cd"])), list(chain.from_iterable(range(n) for n in range(4))))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("ABC", [True])), list(compress(count(), [0, 1, 1])))
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])), list(starmap(lambda *a: sum(a), [(), (1,), [1, 2, 3]])), list(starmap(max, ["ab", "zx"])))
print(list(zip_longest("ABCD", "xy")), list(zip_longest("ABCD", "xy", fillvalue="-")), list(zip_longest()), list(zip_longest([1], [], [2, 3], fillvalue=0)))
print(list(takewhile(lambda x: x < 20, count(1, 7))))
it = chain([1, 2], [3])
print(next(it), list(it), next(it, "end"), iter(it) is it)
lazy = chain.from_iterable([[1, 2], 5])
print(next(lazy), next(lazy))
for attempt in (lambda: next(lazy), lambda: count("a"), lambda: count(1, 2, 3), lambda: list(chain(5)), lambda: cycle(5), lambda: repeat(), lambda: repeat(1, "x"), lambda: repeat(1).__length_hint__(),
                lambda: list(starmap(pow, [5])), lambda: zip_longest("a", fill=1), lambda: compress("a"), lambda: next(iter(chain())), lambda: count(1, None), lambda: list(starmap(pow, [(1,)]))):
    try:
        print(attempt())
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)
