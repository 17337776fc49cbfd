def add(a, b, c=1):
    return a + b + c


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def spread(*args, **options):
    return len(args) + len(options)


total = 0
for i in range(400_000):
    total = add(total, i) & 0xFFFF
for i in range(100_000):
    total += spread(i, i, key=i)
print(total, fib(24))
