# Every continuous distribution and binomialvariate, seeded.
import random


def show(*values):
    print(*[round(v, 10) if isinstance(v, float) else v for v in values])


random.seed(1234)
show(random.uniform(1, 10), random.uniform(5, -5), random.uniform(3, 3))
show(random.triangular(), random.triangular(0, 10), random.triangular(0, 10, 2), random.triangular(5, 5))
show(random.gauss(0, 1), random.gauss(100, 15), random.gauss(), random.gauss(mu=5, sigma=0))
show(random.normalvariate(0, 1), random.normalvariate(10, 2), random.normalvariate())
show(random.lognormvariate(0, 0.25), random.expovariate(1.5), random.expovariate(), random.expovariate(-2))
show(random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0), random.gammavariate(2, 3), random.gammavariate(1, 2), random.gammavariate(0.5, 1))
show(random.betavariate(2, 5), random.betavariate(0.5, 0.5), random.paretovariate(3), random.weibullvariate(1, 1.5))
show([random.binomialvariate(10, 0.3) for _ in range(10)], random.binomialvariate(), random.binomialvariate(100, 0.5), random.binomialvariate(1000, 0.9), random.binomialvariate(5, 0), random.binomialvariate(5, 1))
random.seed(5)
print([round(random.gauss(0, 1), 6) for _ in range(6)])
random.seed(5)
print([round(random.normalvariate(0, 1), 6) for _ in range(6)])
random.seed(99)
values = [random.gauss(50, 5) for _ in range(500)]
print(round(sum(values) / 500, 3), round(min(values), 3), round(max(values), 3), sum(40 < v < 60 for v in values))
values = [random.expovariate(0.1) for _ in range(500)]
print(round(sum(values) / 500, 3), sum(v < 5 for v in values))
x = y = 0.0
for _ in range(5):
    x, y = x + random.uniform(-1, 1), y + random.gauss(0, 0.5)
    print(f"{x:+.4f} {y:+.4f}", end="; ")
print()
for attempt in (lambda: random.expovariate(0), lambda: random.gammavariate(0, 1), lambda: random.gammavariate(1, -1), lambda: random.uniform("a", 1), lambda: random.gauss("x"), lambda: random.binomialvariate(-1, 0.5), lambda: random.binomialvariate(5, 1.5), lambda: random.uniform(1), lambda: random.betavariate(-1, 1), lambda: random.binomialvariate(1.5, 0.5)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
