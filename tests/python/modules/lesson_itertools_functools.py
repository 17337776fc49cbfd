# itertools and functools in everyday use.
from functools import *
from itertools import *
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(chain("ab", [1])), list(combinations("abc", 2)), list(permutations([1, 2, 3], 2))[:3], list(product("ab", repeat=2)), list(combinations_with_replacement("ab", 2)), list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(str.isdigit, "12ab3")), list(takewhile(str.isdigit, "12ab3")), list(filterfalse(str.isdigit, "1a2")), list(islice("abcdef", 1, None, 2)), list(pairwise("abcd")), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "c", fillvalue="-")), list(batched("abcdefg", 3)), list(repeat(1, 2)), list(islice(cycle("ab"), 3)), list(islice(count(5, 5), 3)))
data = sorted([("a", 3), ("b", 1), ("a", 1)], key=operator.itemgetter(0))
for k, group in groupby(data, key=operator.itemgetter(0)):
    print(k, list(group))
print([(k, len(list(g))) for k, g in groupby("aaabbc")], ["".join(g) for _, g in groupby("a1b22", str.isdigit)])
a, b = tee("xyz"); next(a)
print(list(a), list(b), list(zip(*[iter("abcdef")] * 2)), next(islice("abc", 5, None), "none"))


@lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n


print(slow(1), slow(2), slow(1), slow(3), slow(2), slow.cache_info(), slow.cache_parameters(), slow.__wrapped__(9), slow.cache_clear(), slow.cache_info())


@cache
def fact(n): return n * fact(n - 1) if n else 1


print(fact(20), fact.cache_info().currsize)
try:
    fact([1])
except TypeError as e:
    print(e)
add = partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add(2), add(2, c=9), add.args, add.keywords, repr(partial(int, base=2)), partial(int, base=2)("101"), reduce(operator.add, [1, 2, 3]), reduce(lambda x, y: y + x, "abc", "_"), sorted("bAc", key=cmp_to_key(lambda x, y: (x > y) - (x < y))))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)


class Base:
    @cached_property
    def heavy(self):
        print("once")
        return 42

    @singledispatchmethod
    def show(self, x): return f"object {x}"
    @show.register
    def _(self, x: int): return f"int {x}"
    @show.register(str)
    def _(self, x): return f"str {x}"

    def greet(self, greeting, name): return f"{greeting} {name}"
    hello = partialmethod(greet, "hello")


o = Base()
print(o.heavy, o.heavy, vars(o), o.show(1), o.show("s"), o.show(1.5), o.show(True), o.hello("bob"))
del o.heavy
print(o.heavy)


@singledispatch
def size(x): raise TypeError(f"no size for {type(x).__name__}")
@size.register(list)
@size.register(tuple)
def _(x): return len(x)
@size.register
def _(x: int | float): return abs(x)


print(size([1, 2]), size(-5), size((1,)), size.dispatch(bool) is size.dispatch(int), list(size.registry)[:2])
try:
    size("x")
except TypeError as e:
    print(e)


def timed(label):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            print(label, f.__name__, args, kwargs)
            return f(*args, **kwargs)
        return wrapper
    return decorate


@timed("call")
def mul(a: int, b: int = 2) -> int:
    """Multiplies."""
    return a * b


print(mul(3, b=4), mul.__name__, mul.__doc__, mul.__wrapped__(5), mul.__annotations__, mul.__qualname__, WRAPPER_ASSIGNMENTS)
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), operator.attrgetter("real", "imag")(1 + 2j), operator.methodcaller("split", ",")("a,b"), operator.itemgetter(0, -1)("abc"), operator.itemgetter("a")({"a": 1}), operator.itemgetter(slice(1, 3))("abcd"), repr(operator.attrgetter("x.y")), operator.not_(1), operator.index(True), operator.concat("a", "b"), operator.countOf("aab", "a"), operator.truth([]), operator.length_hint([1, 2]))
