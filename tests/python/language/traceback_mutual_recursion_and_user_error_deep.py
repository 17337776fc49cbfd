def even(n):
    if n == 0:
        raise ValueError("bottom reached")
    return odd(n - 1)


def odd(n):
    return even(n - 1)


def same(n):
    if n:
        same(n - 1)
    else:
        even(6)


same(6)
