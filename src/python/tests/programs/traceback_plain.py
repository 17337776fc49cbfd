def f(x):
    return g(x) + 1
def g(y):
    return 10 / y
f(0)
