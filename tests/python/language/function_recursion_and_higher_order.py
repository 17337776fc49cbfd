import functools
import operator


def curry(f, n):
    def step(args):
        return lambda x: f(*args, x) if len(args) + 1 == n else step(args + [x])
    return step([])


print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


print(" ".join(hanoi(3)))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))
is_even = lambda n: n == 0 or is_odd(n - 1)
is_odd = lambda n: n != 0 and is_even(n - 1)
print(is_even(10), is_odd(7), is_even(0))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
print(functools.reduce(operator.mul, range(1, 6)), functools.reduce(lambda a, b: b + a, "abc", "|"))
try:
    functools.reduce(operator.add, [])
except TypeError as e:
    print("TypeError:", e)
p = functools.partial(int, base=2)
print(p("101"), p.func is int, p.args, p.keywords, functools.partial(print, "a", sep="-")("b", "c"))
print(list(map(operator.itemgetter(1, 0), ["ab", "cd"])), operator.attrgetter("real", "imag")(3), operator.methodcaller("upper")("x"))


def permutations(xs):
    if not xs:
        yield []
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1:]):
            yield [x] + rest


print(["".join(p) for p in permutations(list("abc"))])
