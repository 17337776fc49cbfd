# covariance, correlation, linear_regression, kde, and what they refuse.
import statistics as st

x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
z = list(reversed(x))
print(st.covariance(x, y), st.covariance(x, z), st.correlation(x, x), st.correlation(x, z), round(st.correlation(x, y), 12))
print(round(st.correlation([1, 2, 3, 4, 100], [2, 4, 6, 8, 9], method="ranked"), 12), st.correlation([3, 1, 2], [30, 10, 20], method="ranked"))
fit = st.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(type(fit).__name__, round(fit.slope, 10), round(fit.intercept, 8), round(fit.slope * 2019 + fit.intercept))
slope, intercept = st.linear_regression([1, 2, 3], [2, 4, 6])
print(slope, intercept, st.linear_regression([1, 2, 3], [2, 4, 6.5], proportional=True))
f = st.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5)
print([round(f(v), 10) for v in (-3, 0, 2.5, 7)])
c = st.kde([1.0, 2.0, 4.0], h=1, kernel="triangular", cumulative=True)
print([round(c(v), 10) for v in (0, 1, 2.5, 5)])
heights = {"ann": 170, "bob": 182, "eve": 165, "joe": 176}
weights = [60, 85, 55, 77]
print({k: round((v - st.fmean(heights.values())) / st.stdev(heights.values()), 4) for k, v in heights.items()}, round(st.correlation(list(heights.values()), weights), 10))
for attempt in (lambda: st.covariance([1], [1]), lambda: st.covariance([1, 2], [1]), lambda: st.correlation([1, 2], [3]), lambda: st.correlation([1, 1], [1, 2]), lambda: st.correlation([1, 2], [1, 2], method="x"), lambda: st.linear_regression([1], [1]), lambda: st.linear_regression([2, 2], [1, 3]), lambda: st.linear_regression([1, 2], [1]), lambda: st.kde([], h=1), lambda: st.kde([1], h=0), lambda: st.kde([1], h=1, kernel="nope"), lambda: st.kde(["a"], h=1)):
    try:
        print(attempt())
    except (st.StatisticsError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
