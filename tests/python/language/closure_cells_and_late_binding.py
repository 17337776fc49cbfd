def counter():
    n = 0

    def inc(step=1):
        nonlocal n
        n += step
        return n

    def get():
        return n
    return inc, get


inc, get = counter()
inc()
inc(5)
print(get(), counter()[1]())
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars, len(get.__closure__), counter.__closure__)
fs = []
for i in range(3):
    def f():
        return i
    fs.append(f)
print([f() for f in fs])
i = 10
print([f() for f in fs])


def make():
    out = []
    for k in range(3):
        out.append(lambda: k)
    k = "rebound"
    return out


print([f() for f in make()])


def empty_cell():
    def use():
        return later
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(use.__closure__[0].cell_contents)
    except ValueError as e:
        print("ValueError:", e)
    later = 1
    print(use())
    del later
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)


empty_cell()


def outer(x):
    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        return inner
    return middle


m = outer(1)()
print(m(), m(), outer(5)()(), outer.__code__.co_cellvars)
cell = m.__closure__[0]
cell.cell_contents = 100
print(m(), type(cell).__name__)
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 10)(4))
