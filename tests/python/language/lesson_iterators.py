# Iterators by hand, files as iterators, zip/enumerate laziness, itertools recipes, sentinel iteration.
import io, itertools, operator, collections
class Fib:
    def __init__(self, limit): self.limit = limit
    def __iter__(self): return FibIter(self.limit)
class FibIter:
    def __init__(self, limit): self.a, self.b, self.left = 0, 1, limit
    def __iter__(self): return self
    def __next__(self):
        if self.left <= 0: raise StopIteration
        self.left -= 1
        self.a, self.b = self.b, self.a + self.b
        return self.b - self.a if False else self.a
    def __length_hint__(self): return self.left
f = Fib(6)
print(list(f), list(f), sum(f), max(f), sorted(f, reverse=True), 8 in f, list(zip(f, f)), list(map(operator.add, f, f)), operator.length_hint(iter(f)))
it = iter(f); print(next(it), next(it), list(it), next(it, None))
s = io.StringIO("a\nb\nc")
for i, line in enumerate(s, start=1): print(i, line.rstrip())
print(list(iter(io.StringIO("xyz").read, "")) if False else [*iter(lambda s=io.StringIO("xyz"): s.read(1), "")])
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError(i)
        return i * i
print(list(Seq()), 4 in Seq(), list(reversed([1, 2])), [x for x in Seq()], dict(enumerate(Seq())), tuple(Seq()), set(Seq()) == {0, 1, 4, 9})
def take(n, it): return list(itertools.islice(it, n))
def chunked(it, n):
    it = iter(it)
    while chunk := take(n, it): yield chunk
def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)): yield from flatten(e)
        else: yield e
def sliding(it, n):
    it = iter(it); w = collections.deque(take(n - 1, it), maxlen=n)
    for x in it:
        w.append(x); yield tuple(w)
def unique(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen: seen.add(k); yield x
def roundrobin(*its):
    for it in map(itertools.cycle, [map(iter, its)]) if False else [itertools.zip_longest(*its, fillvalue=...)]:
        for group in it: yield from (x for x in group if x is not ...)
print(list(chunked(range(7), 3)), list(flatten([1, [2, (3, [4])], 5])), list(sliding("abcde", 3)), list(unique("AbBaC", str.lower)), "".join(roundrobin("ABC", "D", "EF")))
for bad in (lambda: iter(5), lambda: next(5), lambda: next([]), lambda: list(zip([1], [1, 2], strict=True)), lambda: [*5], lambda: (lambda a, b: 0)(*iter([1])), lambda: dict([(1, 2), 3]), lambda: iter(5, 1), lambda: reversed({1}), lambda: enumerate(5), lambda: list(map(5, [1])), lambda: sum(5), lambda: next(iter([]))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __iter__(self): return 5
class Bad2:
    def __iter__(self): return self
class Bad3:
    def __next__(self): return 1
for b in (Bad(), Bad2(), Bad3()):
    try: list(b)
    except TypeError as e: print(e)
a, b = itertools.tee(iter([1, 2, 3])); print(next(a), list(b), list(a))
print(list(itertools.accumulate([3, 1, 4], max)), dict(itertools.pairwise("abc")), [k for k, g in itertools.groupby([1, 1, 2])], list(itertools.chain.from_iterable(["ab", "c"])))
e = enumerate("ab"); print(e.__class__, next(e), list(e)); z = zip("ab", [1, 2]); print(dict(z), list(z)); r = range(5).__iter__(); print(type(r), r.__length_hint__(), next(r), r.__reduce__()[0].__name__)
