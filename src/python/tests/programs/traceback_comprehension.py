def check(n):
    assert n > 0, f"n must be positive, got {n}"
    return n
result = [check(v) for v in (1, 2, -3)]
