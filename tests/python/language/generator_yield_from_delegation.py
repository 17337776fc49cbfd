def inner(name):
    got = []
    try:
        for i in range(3):
            x = yield f"{name}{i}"
            got.append(x)
    except KeyError as e:
        print("inner caught", repr(e))
        yield "recovered"
    finally:
        print("inner finally", name)
    return got


def outer():
    first = yield from inner("a")
    print("first ->", first)
    second = yield from inner("b")
    print("second ->", second)
    third = yield from [10, 20]
    print("third ->", third)
    yield from ()
    return "outer done"


g = outer()
print(next(g))
print(g.send("s1"), g.send("s2"), g.send("s3"))
print(g.throw(KeyError("k")))
for v in g:
    print("loop", v)

g = outer()
next(g)
g.close()


def wraps():
    result = yield from outer()
    yield f"wrapped {result}"


print(list(wraps()))


def from_non_iterable():
    yield from 5


try:
    list(from_non_iterable())
except TypeError as e:
    print("TypeError:", e)


def from_list():
    yield from [1, 2]


f = from_list()
next(f)
try:
    f.send("x")
except AttributeError as e:
    print("AttributeError:", e)


def flatten(x):
    for e in x:
        if isinstance(e, list):
            yield from flatten(e)
        else:
            yield e


print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))
