def primes(limit):
    sieve = [True] * limit
    count = 0
    n = 2
    while n < limit:
        if sieve[n]:
            count += 1
            for multiple in range(n * n, limit, n):
                sieve[multiple] = False
        n += 1
    return count


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


print(primes(600_000), collatz(12_000), sum(i * i ^ i >> 3 for i in range(200_000)))
