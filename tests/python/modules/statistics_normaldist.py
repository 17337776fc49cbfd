# NormalDist: construction, arithmetic, pdf, cdf, quantiles, overlap, samples with a seed.
import statistics as st
from statistics import NormalDist as N

sat = N(1060, 195)
print(sat, sat.mean, sat.stdev, sat.variance, sat.median, sat.mode, N(), N(mu=5), N(1, 0))
print(round((sat.cdf(1200.5) - sat.cdf(1099.5)) * 100, 6), [round(q) for q in sat.quantiles()], [round(q, 3) for q in N().quantiles(n=5)])
print(round(sat.pdf(1060), 12), round(N().pdf(1), 12), round(N().cdf(0), 12), round(N().cdf(1.96), 12), round(N().inv_cdf(0.975), 12), round(sat.inv_cdf(0.1), 8), N().inv_cdf(0.5), round(N().inv_cdf(0.001), 10))
print(N.from_samples([2, 4, 4, 4, 5, 5, 7, 9]), N.from_samples([52.5, 49.5, 51.0]))
print(sat + 10, sat - 60, sat * 2, 2 * sat, sat / 5, -sat, +sat, 10 + sat, 100 - sat)
print(N(5, 3) + N(7, 4), N(5, 3) - N(7, 4), N(5, 3) == N(5, 3.0), N(5, 3) == N(5, 4), hash(N(1, 2)) == hash(N(1.0, 2.0)), N(1, 2) != 5)
print(round(N(2.4, 1.6).overlap(N(3.2, 2.0)), 12), N(0, 1).overlap(N(0, 1)), round(N(0, 1).overlap(N(5, 1)), 12), N(10, 2).zscore(13), sat.zscore(1060))
samples = N(10, 2).samples(5, seed=42)
print([round(s, 6) for s in samples], N(10, 2).samples(5, seed=42) == samples, len(N().samples(3)), N().samples(0))
celsius = N(5, 2.5)
print(celsius * (9 / 5) + 32)
for attempt in (lambda: N(0, -1), lambda: N(1, 0).pdf(1), lambda: N(1, 0).cdf(1), lambda: N().inv_cdf(0), lambda: N().inv_cdf(1.5), lambda: N(1, 0).inv_cdf(0.5), lambda: N() * N(), lambda: N.from_samples([1]), lambda: N().overlap(5), lambda: N(0, 0).overlap(N(0, 0)), lambda: N(0, 0).zscore(1), lambda: N("a"), lambda: setattr(N(), "mean", 5), lambda: N() < N(), lambda: N() / "x", lambda: N() + "x"):
    try:
        print(attempt())
    except (st.StatisticsError, TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
