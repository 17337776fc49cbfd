# Generators: pipelines, send, throw, close, yield from, return values, laziness.
def numbers(limit):
    print("start")
    try:
        for i in range(limit):
            got = yield i
            if got is not None:
                print("got", got)
    finally:
        print("closed")


def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x


def squares(it):
    yield from (x * x for x in it)


print(list(squares(evens(numbers(6)))))
g = numbers(10)
print(next(g), g.send("hello"), next(g))
g.close()
print(next(g, "done"))


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
group = grouper(results, "kg")
next(group)
for v in (10, 20, 30, None):
    print(group.send(v))
print(results)


def resilient():
    n = 0
    while True:
        try:
            yield n
        except ValueError as e:
            print("caught", e)
            n = 100
        n += 1


r = resilient()
print(next(r), next(r), r.throw(ValueError("reset")), next(r))
try:
    r.throw(KeyError("stop"))
except KeyError as e:
    print("out", e, list(r))
try:
    numbers(3).send(1)
except TypeError as e:
    print(e)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(*tree(3))


def ret():
    yield 1
    return "value"


it = ret()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
import inspect, itertools, types
g = numbers(1)
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g), isinstance(g, types.GeneratorType))
fib = lambda a=0, b=1: (yield a) or (yield from fib(b, a + b))
print(list(itertools.islice(fib(), 10)))


def bad():
    yield 1
    raise StopIteration("oops")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1


c = Countdown(3)
print(list(c), list(c), sum(c), max(c), 2 in c, [*c, *c], dict(enumerate(c)), list(zip(c, c)))


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignores()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
print((x for x in []).__name__, numbers.__name__, str(numbers(1))[:26])
