# Recipes of the itertools documentation.
import math
import operator
from collections import Counter, deque
from functools import reduce
from itertools import accumulate, chain, combinations, count, cycle, filterfalse, groupby, islice, repeat, starmap, tee, zip_longest


def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for num_active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, num_active))
        yield from map(next, iterators)


def unique_everseen(iterable, key=None):
    seen = set()
    for element in iterable:
        k = element if key is None else key(element)
        if k not in seen:
            seen.add(k)
            yield element


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in range(3, math.isqrt(n) + 1, 2):
        if data[p]:
            data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    return [2] + [i for i in range(3, n, 2) if data[i]]


def partition(predicate, iterable):
    t1, t2 = tee(iterable)
    return filterfalse(predicate, t1), filter(predicate, t2)


powerset = lambda s: chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
grouper = lambda it, n, fill=None: zip_longest(*[iter(it)] * n, fillvalue=fill)
print(list(sliding_window("ABCDEFG", 4)), list(sliding_window("AB", 3)))
print("".join(roundrobin("ABC", "D", "EF")), list(unique_everseen("AAAABBBCCDAABBB")), list(unique_everseen("ABBcCAD", str.casefold)))
print(sieve(40), [list(p) for p in partition(lambda x: x % 2, range(10))])
print(list(powerset([1, 2, 3])), list(grouper("ABCDEFG", 3, "x")))
print(next(islice("abcdef", 3, None), None), next((True for k, g in groupby([1, 1, 2]) if True), False), sum(map(bool, [0, 1, 2, 0])))
print(list(map(operator.itemgetter(0), groupby("AAABBA"))), len(list(groupby([7, 7, 7]))) <= 1, list(chain.from_iterable(repeat(tuple("ab"), 2))))
print(list(starmap(operator.mul, zip([1, 2, 3], [4, 5, 6]))), sum(starmap(operator.mul, zip([1, 2], [3, 4]))), list(islice(accumulate(count(1)), 5)))
print(reduce(operator.add, Counter("mississippi").most_common(2)), next(filter(lambda n: n * n > 200, count())))
print(deque(islice(range(100), 97, None), maxlen=2), list(islice(cycle("ab"), 3, 8, 2)), [*map(min, *[[3, 1], [2, 5]])])
