"""Statistics of numbers."""

import math
from collections import Counter
from fractions import Fraction


class StatisticsError(ValueError):
    pass


def _exact(x):
    return Fraction(x) if not isinstance(x, Fraction) else x


def _back(value, data):
    kinds = {type(x) for x in data}
    if kinds <= {int, bool}:
        return value.numerator if value.denominator == 1 else value.numerator / value.denominator
    if Fraction in kinds:
        return value
    for kind in kinds:
        if kind.__name__ == "Decimal":
            return kind(value.numerator) / kind(value.denominator)
    return value.numerator / value.denominator


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    return _back(sum(map(_exact, data), Fraction(0)) / len(data), data)


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if weights is not None:
        weights = list(weights)
        return math.fsum(x * w for x, w in zip(data, weights)) / math.fsum(weights)
    return math.fsum(data) / len(data)


def geometric_mean(data):
    return math.exp(fmean(map(math.log, data)))


def harmonic_mean(data, weights=None):
    data = list(data)
    return len(data) / sum(1 / x for x in data)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _spread(data, xbar, least, name):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(f"{name} requires at least {'two data points' if least == 2 else 'one data point'}")
    center = sum(map(_exact, data), Fraction(0)) / len(data) if xbar is None else _exact(xbar)
    return sum(((_exact(x) - center) ** 2 for x in data), Fraction(0)), data


def variance(data, xbar=None):
    total, data = _spread(data, xbar, 2, "variance")
    return _back(total / (len(data) - 1), data)


def pvariance(data, mu=None):
    total, data = _spread(data, mu, 1, "pvariance")
    return _back(total / len(data), data)


def stdev(data, xbar=None):
    total, data = _spread(data, xbar, 2, "stdev")
    value = total / (len(data) - 1)
    return math.sqrt(value.numerator / value.denominator)


def pstdev(data, mu=None):
    total, data = _spread(data, mu, 1, "pstdev")
    value = total / len(data)
    return math.sqrt(value.numerator / value.denominator)
