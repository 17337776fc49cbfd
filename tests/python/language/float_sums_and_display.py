import math
print(sum([0.1] * 10), math.fsum([0.1] * 10), sum([1e16, 1, -1e16]), sum([0.1, 0.2, 0.3]), sum([1, 2.5, True]), sum([0.1] * 3, 0.5), sum([1e308, 1e308]), sum((0.1, 1), 0), sum([1.0, 2j]))
values = [2.5, 3.25, 1.75]
print(sum(values) / len(values), min(values), max(values), abs(-2.5), -values[0], +values[1], divmod(7.5, 2), pow(2.0, 3), 9 ** 0.5, int(3.999999999999999999), 0.1 * 3, 1.1 + 2.2, 4.35 * 100, 1.0 - 0.9)
print(f"{1e15} {1e16} {123456.7 * 10} {1e5:g} {0.1:.20f} {1 / 3:.3} {2 / 3:.0f} {1e-7} {1234567.0:,}")
