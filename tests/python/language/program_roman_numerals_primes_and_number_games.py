ROMAN = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}


def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool) or not 0 < n < 4000:
        raise ValueError(f"not a roman number: {n!r}")
    out = ""
    for symbol, value in ROMAN.items():
        count, n = divmod(n, value)
        out += symbol * count
    return out


def from_roman(s):
    total = 0
    for a, b in zip(s, s[1:] + " "):
        total += ROMAN[a] if ROMAN.get(b, 0) <= ROMAN[a] else -ROMAN[a]
    return total


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for bad in (0, 4000, "X", 1.5, True):
    try:
        to_roman(bad)
    except ValueError as e:
        print(e)


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


def factor(n):
    d = 2
    while d * d <= n:
        while n % d == 0:
            yield d
            n //= d
        d += 1
    if n > 1:
        yield n


print(sieve(50), len(sieve(10000)), list(factor(360)), list(factor(97)), list(factor(2 ** 31 - 1)), *factor(600851475143))
print([n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n], [n for n in range(10, 1000) if n == sum(int(d) ** len(str(n)) for d in str(n))])


def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n


print(*collatz(6), "| longest:", max(range(1, 200), key=lambda n: sum(1 for _ in collatz(n))))
for i in range(1, 16):
    print("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i, end=" ")
print()
triangle = [[1]]
while len(triangle) < 6:
    triangle.append([a + b for a, b in zip([0] + triangle[-1], triangle[-1] + [0])])
for row in triangle:
    print(" ".join(map(str, row)).center(20).rstrip())


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(48, 36), [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c], bin(37)[2:], int("100101", 2), f"{37:b}".count("1"), sum(map(int, str(2 ** 100))), str(7 ** 77)[-3:])
print(from_roman("MCMXCIVQ"))
