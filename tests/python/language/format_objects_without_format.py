for value in (None, [1], (1, 2), {"a": 1}, {1}, b"x", range(2), int, ..., NotImplemented, len, ValueError("v"), slice(1), frozenset()):
    row = []
    for spec in ("", "5", "s", ">10"):
        try:
            row.append(format(value, spec))
        except (TypeError, ValueError) as e:
            row.append(f"{type(e).__name__}: {e}")
    print(row)
for args in ((1, 2), ("a", None), (1, "d", "x"), (), ("a", 5)):
    try:
        print(format(*args))
    except TypeError as e:
        print("TypeError:", e)
