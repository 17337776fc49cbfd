from itertools import count, islice


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([number for number, _ in zip(fibonacci(), range(10))], list(islice(count(5, 5), 3)))


def echo():
    received = []
    try:
        while True:
            received.append((yield len(received)))
    except ValueError as error:
        yield f"caught {error}"
    finally:
        print("cleaned", received)
    return "over"


generator = echo()
print(next(generator), generator.send("a"), generator.send("b"))
print(generator.throw(ValueError("stop")))
try:
    next(generator)
except StopIteration as stop:
    print("value:", stop.value)


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4]], 5], [], 6])), sum(x * x for x in range(5) if x % 2))


def counter(start=0):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value

    def reset():
        nonlocal value
        value = start

    step.reset = reset
    return step


one, two = counter(), counter(10)
print(one(), one(), one(by=5), two(), one())
one.reset()
print(one())
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def decorate(times):
    def outer(function):
        def inner(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]
        inner.__name__ = function.__name__
        return inner
    return outer


@decorate(2)
def greet(name, *, mark="!"):
    return f"hi {name}{mark}"


print(greet("ada", mark="?"), greet.__name__)


def many(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(many(1, d=4), many(1, 2, 3, 4, 5, d=6, f=7), many(*[1, 2], **{"d": 3, "z": 4}))
for bad in (lambda: many(), lambda: many(1), lambda: many(1, d=1, b=2), lambda: greet(), lambda: counter(1, 2), lambda: counter(x=1)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
print({k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(9)}, [(x, y) for x in range(3) for y in range(x)])
first, *middle, last = range(5)
print(first, middle, last, (n := 10) + n)
