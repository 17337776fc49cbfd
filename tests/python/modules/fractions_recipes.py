from fractions import Fraction
from functools import reduce
from collections import Counter


def harmonic(n):
    return sum(Fraction(1, k) for k in range(1, n + 1))


print([str(harmonic(n)) for n in range(1, 8)])


def continued(x, limit=8):
    terms = []
    while limit:
        whole = x.numerator // x.denominator
        terms.append(whole)
        x -= whole
        if not x:
            break
        x = 1 / x
        limit -= 1
    return terms


print(continued(Fraction(415, 93)), continued(Fraction(649, 200)), reduce(lambda acc, t: t + 1 / acc, reversed([4, 2, 6]), Fraction(7)))


def solve(m):
    """Gauss elimination without rounding."""
    m = [[Fraction(x) for x in row] for row in m]
    n = len(m)
    for i in range(n):
        pivot = next((r for r in range(i, n) if m[r][i]), None)
        if pivot is None:
            raise ArithmeticError("singular matrix")
        m[i], m[pivot] = m[pivot], m[i]
        m[i] = [x / m[i][i] for x in m[i]]
        for r in range(n):
            if r != i and m[r][i]:
                m[r] = [a - m[r][i] * b for a, b in zip(m[r], m[i])]
    return [row[-1] for row in m]


print(solve([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]), [str(x) for x in solve([[3, 2, 1], [1, 7, 2]])])
try:
    solve([[1, 2, 3], [2, 4, 6]])
except ArithmeticError as e:
    print(e)


def egyptian(f):
    out = []
    while f:
        unit = Fraction(1, -(-f.denominator // f.numerator))
        out.append(unit)
        f -= unit
    return out


print(" + ".join(map(str, egyptian(Fraction(7, 15)))))
votes = Counter(a=41, b=29, c=12)
shares = {k: Fraction(v, votes.total()) for k, v in votes.items()}
print(shares, sum(shares.values()), {k: f"{float(s):.1%}" for k, s in shares.items()})
p = {n: Fraction(1, 6) for n in range(1, 7)}
two = Counter()
for a in p:
    for b in p:
        two[a + b] += p[a] * p[b]
print(two[7], two[2], sum(two.values()), sum(k * v for k, v in two.items()))
