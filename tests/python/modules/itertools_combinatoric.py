# product, permutations, combinations, combinations_with_replacement: orders, sizes, errors.
from itertools import combinations, combinations_with_replacement, permutations, product
from math import comb, perm

join = lambda it: " ".join("".join(map(str, t)) for t in it)
print(join(product("AB", "xyz")))
print(join(product("ab", repeat=3)))
print(join(product([1, 2], "a", (0, 9))))
print(list(product()), list(product([])), list(product("a", [])), list(product("ab", repeat=0)), list(product([1], repeat=4)))
print(join(permutations("ABCD", 2)))
print(join(permutations(range(3))))
print(list(permutations("ab", 3)), list(permutations([], 0)), list(permutations("abc", 0)))
print(join(permutations("aab")))
print(join(combinations("ABCD", 2)))
print(join(combinations(range(5), 3)))
print(list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations("dcba", 4)))
print(join(combinations_with_replacement("ABC", 2)))
print(list(combinations_with_replacement([], 2)), list(combinations_with_replacement("a", 3)), list(combinations_with_replacement([], 0)))
for n, k in [(6, 3), (7, 2), (5, 5)]:
    print(n, k, len(list(combinations(range(n), k))) == comb(n, k), len(list(permutations(range(n), k))) == perm(n, k), sum(1 for _ in product(range(n), repeat=k)) == n ** k)
best = max(combinations([3, 9, 8, 7, 4, 5], 3), key=lambda t: (sum(t) <= 15, sum(t)))
print(best, sum(best))
grid = {f"lr={lr},depth={d}" for lr, d in product((0.1, 0.01), (2, 4))}
print(sorted(grid))
print(sum(1 for p in permutations(range(6)) if all(p[i] != i for i in range(6))))
it = combinations("abc", 2)
print(next(it), list(it), list(it))
queens = [q for q in permutations(range(6)) if len({q[i] + i for i in range(6)}) == len({q[i] - i for i in range(6)}) == 6]
print(queens)
for attempt in (lambda: combinations("abc"), lambda: combinations("abc", -1), lambda: permutations("abc", -1), lambda: permutations("abc", "x"), lambda: product(5), lambda: product("a", repeat=-1),
                lambda: product("a", rep=2), lambda: combinations(5, 2), lambda: combinations("abc", 1.5), lambda: combinations_with_replacement("ab", -2), lambda: permutations(), lambda: product("a", repeat="2")):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
