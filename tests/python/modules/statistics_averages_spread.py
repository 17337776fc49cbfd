# Means, medians, modes, quantiles, variances, over ints, floats, Fractions and Decimals; StatisticsError.
import statistics as st
from decimal import Decimal as D
from fractions import Fraction as F

print(st.mean([1, 2, 3, 4, 4]), st.mean([1, 2, 3]), st.mean([-1.0, 2.5, 3.25, 5.75]), st.mean([F(3, 7), F(1, 21), F(5, 3)]), st.mean([D("0.5"), D("0.75"), D("0.625")]), st.mean([1, 2]), type(st.mean([1, 3])).__name__)
print(st.fmean([3.5, 4.0, 5.25]), st.fmean([85, 92, 83, 91], [0.20, 0.20, 0.30, 0.30]), st.fmean(range(5)), round(st.geometric_mean([54, 24, 36]), 10), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([0, 5]))
print(st.median([1, 3, 5]), st.median([1, 3, 5, 7]), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), st.median_grouped([1, 3, 3, 5, 7], interval=2), st.median([D(1), D(2)]), st.median_low(["b", "a", "c"]))
print(st.mode([1, 1, 2, 3, 3, 3, 3, 4]), st.mode("mississippi"), st.mode(["red", "blue", "blue", "red"]), st.multimode("aabbbbccddddeeffffgg"), st.multimode(""), st.multimode([None, None]))
print(st.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], n=4), st.quantiles([1, 2, 3, 4], n=4, method="inclusive"), st.quantiles(range(1, 10), n=10), st.quantiles([1, 3], n=2), st.quantiles([5], n=3))
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.variance(data), st.pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25]), st.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), st.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), st.variance(data, st.mean(data)))
print(st.variance([D("27.5"), D("30.25"), D("30.25"), D("34.5"), D("41.75")]), st.variance([F(1, 6), F(1, 2), F(5, 3)]), st.pvariance([1, 2, 3, 4]), st.pstdev([1, 2, 3, 4]), st.stdev([D("1"), D("2"), D("4")]), st.variance([1, 1, 1]), type(st.pvariance([1, 2, 3])).__name__)
print(st.mean([0.1] * 10), st.fmean([1e30, 1, -1e30]), st.mean([1e30, 1, 3, -1e30]), st.mean([True, False, True, True]), st.median([float("-inf"), 1, float("inf")]), st.mean(x for x in range(10)), st.mean({1: "a", 4: "b"}))
for attempt in (lambda: st.mean([]), lambda: st.fmean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.variance([1]), lambda: st.stdev([]), lambda: st.pvariance([]), lambda: st.quantiles([], n=4), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method="x"), lambda: st.geometric_mean([]), lambda: st.geometric_mean([-1, 2]), lambda: st.harmonic_mean([-1]), lambda: st.harmonic_mean([1], weights=[0]), lambda: st.mean(["a"]), lambda: st.fmean([1, 2], [0, 0]), lambda: st.fmean([1], [1, 2]), lambda: st.median_low([]), lambda: st.mean([1, D(1), 1.5]), lambda: st.mean(5)):
    try:
        print(attempt())
    except (st.StatisticsError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(issubclass(st.StatisticsError, ValueError))
