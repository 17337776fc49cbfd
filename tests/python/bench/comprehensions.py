total = 0
for round in range(12):
    squares = [n * n for n in range(10_000)]
    even = {n for n in squares if n % 2 == 0}
    names = {str(n): n for n in range(3_000)}
    pairs = [(a, b) for a in range(100) for b in range(60) if (a + b) % 3 == 0]
    flat = sum(a * b for a, b in pairs)
    total += len(even) + len(names) + flat + max(n for n in squares) + any(n == 7 for n in squares)
    total += sum(map(lambda n: n + 1, filter(lambda n: n & 1, range(5_000))))
    total += sum(a - b for a, b in zip(squares, reversed(squares))) + [i for i, n in enumerate(squares) if n == 81][0]
print(total)
