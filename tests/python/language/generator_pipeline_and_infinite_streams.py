from itertools import islice


def naturals(start=0):
    n = start
    while True:
        yield n
        n += 1


def take(n, it):
    return list(islice(it, n))


def sieve(stream):
    p = next(stream)
    yield p
    yield from sieve(x for x in stream if x % p)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(take(5, naturals()), take(10, fib()))
print(take(4, sieve(naturals(2))))


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return {"count": count, "average": average}
        total += value
        count += 1
        average = total / count


a = averager()
next(a)
print([a.send(v) for v in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)


def primed(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start


@primed
def printer(prefix):
    while True:
        line = yield
        print(prefix, line)


@primed
def splitter(target):
    while True:
        for word in (yield).split():
            target.send(word)


p = splitter(printer("word:"))
p.send("hello big world")
p.close()
z = zip(naturals(), "ab")
print(list(z), next(z, None))
