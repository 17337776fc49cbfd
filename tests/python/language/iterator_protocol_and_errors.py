class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Count(3)
print(next(c), list(c), list(c), next(c, "done"))
a, b = Count(2)
print(a, b)
first, *rest = Count(4)
print(first, rest)


class NotIter:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


class RaisesInIter:
    def __iter__(self):
        raise ValueError("iter failed")


def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: iter(NotIter()))
attempt(lambda: iter(NoIter()))
attempt(lambda: list(RaisesInIter()))
attempt(lambda: next([1]))
attempt(lambda: next(5))
attempt(lambda: next(iter([])))
attempt(lambda: iter())
attempt(lambda: iter(5, 5))
attempt(lambda: [x for x in None])
attempt(lambda: iter(list))
items = [1, 2, 3]
it = iter(items)
print(next(it))
items.append(4)
print(list(it), list(it))
items.append(5)
print(next(it, "stays exhausted"))
out = []
for x in items:
    out.append(x)
    if x < 3:
        items.remove(x)
print(out, items)
attempt(lambda: [d.__setitem__(k + 1, 0) for d in [{1: 1}] for k in d])
attempt(lambda: [s.add(k + 1) for s in [{1}] for k in s])
print(iter(it) is it, type(iter([])).__name__, type(iter("")).__name__, type(iter({})).__name__, type(iter(range(1))).__name__)
tape = iter("abcdef")
print(list(zip(tape, tape)), [*map(lambda *p: p, [1, 2], "xyz")])
