# random.seed with integers: random, randint, randrange, getrandbits, randbytes.
import random

for seed in (0, 1, 42, -42, 2 ** 70, 12345678901234567890):
    random.seed(seed)
    print(seed, random.random(), random.random(), random.randint(1, 100), random.getrandbits(16))
random.seed(42)
print([random.randint(1, 6) for _ in range(15)])
print([random.randrange(10) for _ in range(10)], [random.randrange(5, 8) for _ in range(10)], [random.randrange(0, 100, 10) for _ in range(8)], [random.randrange(10, 0, -3) for _ in range(8)])
print([random.getrandbits(k) for k in (1, 8, 31, 32, 33, 64, 65, 100, 200)], random.getrandbits(0))
print(random.randbytes(8).hex(), random.randbytes(0), len(random.randbytes(33)))
print(random.randint(5, 5), random.randint(-10, -1), random.randint(0, 10 ** 30), random.randrange(2 ** 40))
random.seed(7)
a = [random.random() for _ in range(3)]
random.seed(7)
print(a == [random.random() for _ in range(3)], a)
random.seed(1)
for _ in range(700):
    random.random()
print(random.random(), random.getrandbits(32))
for n in range(1, 12):
    print(random._randbelow(n) if hasattr(random, "_randbelow") else random.randrange(n), end=" ")
print()
for attempt in (lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(3, 3), lambda: random.randrange(1, 10, 0), lambda: random.randrange(1.5), lambda: random.randint(1.0, 2), lambda: random.getrandbits(-1), lambda: random.randrange("a"), lambda: random.randint(1), lambda: random.randbytes(-1), lambda: random.getrandbits(1.5), lambda: random.randrange(5, 1, 2), lambda: random.randrange(10, step=2), lambda: random.randrange(1, 10.0)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
