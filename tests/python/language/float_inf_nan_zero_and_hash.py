inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf > 10 ** 400, nan == nan, nan != nan, nan < 1, nan > 1, inf == inf, max(nan, 1), max(1, nan), min(1, nan), sorted([3, nan, 1])[0])
print(-0.0 == 0.0, str(-0.0), 0.0 * -1, repr(abs(-0.0)), {0.0: "z"}[-0.0], {1: "one"}[1.0], 1.0 in [1], hash(1.0) == hash(1), hash(0.5), hash(inf), hash(-inf), hash(1e300), hash(-0.0), hash(0.1))
