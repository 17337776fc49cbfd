# islice, takewhile, dropwhile, filterfalse, and how far they read their source.
from itertools import count, dropwhile, filterfalse, islice, takewhile


class Source:
    def __init__(self, *values):
        self.values, self.read = iter(values), []

    def __iter__(self):
        return self

    def __next__(self):
        value = next(self.values)
        self.read.append(value)
        return value


print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 2)), list(islice("ABCDEFG", 1, 6, 3)))
print(list(islice("abc", 0)), list(islice("abc", 5, 9)), list(islice("abc", 2, 1)), list(islice("abc", None)), list(islice("abc", None, None, None)), list(islice(count(), 3, 20, 5)))
s = Source(1, 2, 3, 4, 5, 6)
print(list(islice(s, 2)), s.read, list(s))
s = Source(1, 2, 3, 4, 5, 6)
print(list(islice(s, 1, 4, 2)), s.read)
s = Source(1, 2, 5, 1, 9)
print(list(takewhile(lambda x: x < 3, s)), s.read, list(s))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])), list(dropwhile(bool, [])), list(dropwhile(lambda x: True, "abc")))
print(list(filterfalse(lambda x: x % 2, range(10))), list(filterfalse(None, [0, 1, "", "a", None, [], [0]])))
print(list(takewhile(str.isalpha, "ab1cd")), list(takewhile(lambda x: False, count())))
t = takewhile(lambda x: x < 3, [1, 2, 3, 1, 2])
print(list(t), list(t), next(t, "over"))
calls = []
d = dropwhile(lambda x: calls.append(x) or x < 2, [1, 2, 1, 3])
print(list(d), calls)
it = iter(range(10))
print([list(islice(it, 4)) for _ in range(4)])
lines = ["# header", "# more", "data 1", "# not a header", "data 2"]
print(list(dropwhile(lambda line: line.startswith("#"), lines)))
for attempt in (lambda: islice("abc"), lambda: islice("abc", -1), lambda: islice("abc", 1, -1), lambda: islice("abc", 0, 2, 0), lambda: islice("abc", "x"), lambda: islice("abc", 1.5), lambda: islice("abc", 0, 1, "x"),
                lambda: list(takewhile(5, [1])), lambda: takewhile(bool), lambda: list(filterfalse(len, [5])), lambda: islice(5, 2), lambda: islice("abc", 0, 1, -2)):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
