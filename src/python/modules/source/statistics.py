"""Statistics of numbers."""

import math as _math
import random as _random
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple
from decimal import Decimal as _Decimal
from fractions import Fraction as _Fraction
from math import fsum as _fsum, sqrt as _sqrt

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "kde", "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low",
           "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _coerce(T, S):
    if T is S or S is int or S is bool:
        return T
    if T is int or T is bool:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, _Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, _Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _exact(x):
    if isinstance(x, (float, _Decimal)) and not _math.isfinite(x):
        return None
    try:
        return _Fraction(*x.as_integer_ratio())
    except AttributeError:
        pass
    try:
        return _Fraction(x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _sum(data):
    """The common type, the exact sum (or a float that is not finite) and the count."""
    types, total, special, n = {}, 0, None, 0
    for x in data:
        types[type(x)] = None
        exact = _exact(x)
        if exact is None:
            special = x if special is None else special + x
        else:
            total += exact
        n += 1
    T = int
    for kind in reversed(types):
        T = _coerce(T, kind)
    return (T, _Fraction(total) if special is None else special, n)


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    if not isinstance(value, _Fraction):
        return T(value)
    if issubclass(T, float):
        return T(value.numerator / value.denominator)
    if issubclass(T, _Decimal):
        return T(value.numerator) / value.denominator
    return T(value) if not issubclass(T, int) else T(value.numerator)


def _not_negative(values, message="negative value"):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _spread(data, center):
    T, total, n = _sum(data)
    if center is not None:
        center = _exact(center)
    elif n:
        center = total / n
    squares = sum(((_exact(x) - center) ** 2 for x in data), _Fraction(0))
    return T, squares, n


def mean(data):
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, T)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = _fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.sumprod([float(x) for x in data], weights) / total


def geometric_mean(data):
    n = zeros = 0
    logs = []
    for x in data:
        n += 1
        if x > 0.0 or _math.isnan(x):
            logs.append(_math.log(x))
        elif x == 0.0:
            zeros += 1
        else:
            raise StatisticsError("No negative inputs allowed", x)
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    return 0.0 if zeros else _math.exp(_fsum(logs) / n)


def harmonic_mean(data, weights=None):
    data = list(data)
    message = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float, _Decimal, _Fraction)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, total = [1] * n, n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        total = _sum(_not_negative(weights, message))[1]
    data = list(_not_negative(data, message))
    try:
        T, rate, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if rate <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total / rate, T)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _sorted(data)
    n = len(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    first = _bisect_left(data, x)
    behind = _bisect_right(data, x, lo=first)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - first) / (behind - first)


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    elif method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return result


def _deviations(data, center, least, name):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(f"{name} requires at least {'two data points' if least == 2 else 'one data point'}")
    return _spread(data, center)


def variance(data, xbar=None):
    T, squares, n = _deviations(data, xbar, 2, "variance")
    return _convert(squares / (n - 1), T)


def pvariance(data, mu=None):
    T, squares, n = _deviations(data, mu, 1, "pvariance")
    return _convert(squares / n, T)


def _root(square, T):
    if issubclass(T, _Decimal):
        from decimal import localcontext
        with localcontext() as context:
            wanted = context.prec
            context.prec += 10
            root = (_Decimal(square.numerator) / _Decimal(square.denominator)).sqrt()
            context.prec = wanted
            return +root
    return _float_root(square.numerator, square.denominator)


def _float_root(n, m):
    """The square root of n / m, rounded once."""
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top, scale = n, m << 2 * shift
    else:
        top, scale = n << -2 * shift, m
    root = _math.isqrt(top // scale)
    if root * root * scale != top:
        root |= 1
    return root * 2.0 ** shift if shift > -1000 else root / (1 << -shift)


def stdev(data, xbar=None):
    T, squares, n = _deviations(data, xbar, 2, "stdev")
    return _root(squares / (n - 1), T)


def pstdev(data, mu=None):
    T, squares, n = _deviations(data, mu, 1, "pstdev")
    return _root(squares / n, T)


def covariance(x, y, /):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    a, b = _fsum(x) / n, _fsum(y) / n
    return _math.sumprod([i - a for i in x], [j - b for j in y]) / (n - 1)


def _rank(data):
    order = sorted((value, at) for at, value in enumerate(data))
    ranks = [0.0] * len(order)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and order[end][0] == order[start][0]:
            end += 1
        for _, at in order[start:end]:
            ranks[at] = (start + 1 + end) / 2 - (len(order) + 1) / 2
        start = end
    return ranks


def correlation(x, y, /, *, method="linear"):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _rank(x), _rank(y)
    else:
        a, b = _fsum(x) / n, _fsum(y) / n
        x, y = [i - a for i in x], [j - b for j in y]
    xy, xx, yy = _math.sumprod(x, y), _math.sumprod(x, x), _math.sumprod(y, y)
    try:
        return xy / _float_product_root(xx, yy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _float_product_root(x, y):
    if not (x and y and _math.isfinite(x) and _math.isfinite(y)):
        return _sqrt(x * y)
    product = _Fraction(x) * _Fraction(y)
    return _float_root(product.numerator, product.denominator)


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    x, y = list(x), list(y)
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        a, b = _fsum(x) / n, _fsum(y) / n
        x, y = [i - a for i in x], [j - b for j in y]
    xy, xx = _math.sumprod(x, y) + 0.0, _math.sumprod(x, x)
    try:
        slope = xy / xx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else b - slope * a)


def _logistic(t):
    return 1.0 / (1.0 + _math.exp(-t)) if t > -700 else 0.0


# The density, the distribution, how to draw from it, and the half width of the support.
_kernels = {}


def _kernel(names, density, distribution, inverse, support=None):
    for name in names.split():
        _kernels[name] = density, distribution, inverse, support


def _solve(distribution, low=-1.0, high=1.0):
    def inverse(p):
        a, b = low, high
        for _ in range(80):
            middle = (a + b) / 2
            if distribution(middle) < p:
                a = middle
            else:
                b = middle
        return (a + b) / 2
    return inverse


def _fill_kernels():
    pi, sin, cos, exp = _math.pi, _math.sin, _math.cos, _math.exp
    _kernel("normal gauss", lambda t: exp(-t * t / 2) / _sqrt(2 * pi), lambda t: 0.5 * _math.erfc(-t / _sqrt(2)),
            lambda p: _inverse_normal(p, 0.0, 1.0))
    _kernel("logistic", lambda t: 0.5 / (1.0 + _math.cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
            lambda p: _math.log(p / (1 - p)))
    _kernel("sigmoid", lambda t: (1 / pi) / _math.cosh(t), lambda t: 2 / pi * _math.atan(exp(t)),
            lambda p: _math.log(_math.tan(p * pi / 2)))
    _kernel("rectangular uniform", lambda t: 0.5, lambda t: 0.5 * t + 0.5, lambda p: 2 * p - 1, 1.0)
    _kernel("triangular", lambda t: 1.0 - abs(t), lambda t: t * t * (0.5 if t < 0 else -0.5) + t + 0.5,
            lambda p: _sqrt(2 * p) - 1 if p < 0.5 else 1 - _sqrt(2 - 2 * p), 1.0)
    parabolic = lambda t: -0.25 * t ** 3 + 0.75 * t + 0.5
    _kernel("parabolic epanechnikov", lambda t: 0.75 * (1.0 - t * t), parabolic, _solve(parabolic), 1.0)
    quartic = lambda t: _math.sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0))
    _kernel("quartic biweight", lambda t: 15 / 16 * (1.0 - t * t) ** 2, quartic, _solve(quartic), 1.0)
    triweight = lambda t: _math.sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0))
    _kernel("triweight", lambda t: 35 / 32 * (1.0 - t * t) ** 3, triweight, _solve(triweight), 1.0)
    _kernel("cosine", lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 0.5 * sin(pi / 2 * t) + 0.5,
            lambda p: 2 / pi * _math.asin(2 * p - 1), 1.0)


_fill_kernels()


def _kde_arguments(data, h, kernel):
    if not data:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    found = _kernels.get(kernel)
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return found


def kde(data, h, kernel="normal", *, cumulative=False):
    density, distribution, _, support = _kde_arguments(data, h, kernel)

    def near(x):
        ordered = sorted(data)
        if support is None:
            return 0, ordered
        first = _bisect_left(ordered, x - h * support)
        return first, ordered[first:_bisect_right(ordered, x + h * support)]

    def pdf(x):
        return sum(density((x - item) / h) for item in near(x)[1]) / (len(data) * h)

    def cdf(x):
        before, items = near(x)
        return sum((distribution((x - item) / h) for item in items), before) / len(data)

    if cumulative:
        cdf.__doc__ = f"CDF estimate with {h=!r} and {kernel=!r}"
        return cdf
    pdf.__doc__ = f"PDF estimate with {h=!r} and {kernel=!r}"
    return pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    inverse = _kde_arguments(data, h, kernel)[2]
    source = _random.Random(seed)
    random, choice = source.random, source.choice

    def rand():
        return choice(data) + h * inverse(random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand


def _ratio(x, top, bottom):
    a = b = 0.0
    for c in top:
        a = a * x + c
    for c in bottom:
        b = b * x + c
    return a / b


def _inverse_normal(p, mu, sigma):
    # Wichura's rational approximations (AS 241).
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        x = q * _ratio(r, (2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4,
                           4.59219_53931_54987_1457e+4, 1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3,
                           1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
                       (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4,
                        2.12137_94301_58659_5867e+4, 5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2,
                        4.23133_30701_60091_1252e+1, 1.0))
        return mu + x * sigma
    r = _sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        x = _ratio(r - 1.6, (7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1,
                             1.27045_82524_52368_38258e+0, 3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0,
                             4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
                   (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2,
                    1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0,
                    2.05319_16266_37758_82187e+0, 1.0))
    else:
        x = _ratio(r - 5.0, (2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3,
                             2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0,
                             5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
                   (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5,
                    7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
                    5.99832_20655_58879_37690e-1, 1.0))
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = {"_mu": "Arithmetic mean of a normal distribution",
                 "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data) if data else mean(data), stdev(data))

    def samples(self, n, *, seed=None):
        random = _random.random if seed is None else _random.Random(seed).random
        return [_inverse_normal(random(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return _math.exp(diff * diff / (-2.0 * variance)) / _sqrt(_math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * _math.erfc((self._mu - x) / (self._sigma * _sqrt(2.0)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        a, b = X.variance, Y.variance
        if not a or not b:
            raise StatisticsError("overlap() not defined when sigma is zero")
        diff, dm = b - a, abs(Y._mu - X._mu)
        if not diff:
            return _math.erfc(dm / (2.0 * X._sigma * _sqrt(2.0)))
        middle = X._mu * b - Y._mu * a
        width = X._sigma * Y._sigma * _sqrt(dm * dm + diff * _math.log(b / a))
        x1, x2 = (middle + width) / diff, (middle - width) / diff
        return 1.0 - (abs(Y.cdf(x1) - X.cdf(x1)) + abs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _math.fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _math.fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
