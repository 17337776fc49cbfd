def f(x):
    if x == 0:
        raise ValueError("deep")
    try:
        f(x - 1)
    except ValueError:
        raise
f(3)
