def check(values, limit):
    assert all(
        v < limit
        for v in values
    ), (
        f"some of {values} "
        f"reach {limit}"
    )
    return len(values)


print(check([1, 2], 5))
check([1, 9],
      5)
