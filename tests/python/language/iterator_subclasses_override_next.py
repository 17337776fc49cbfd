from itertools import chain, count, cycle, repeat


class Numbered(enumerate):
    def __next__(self):
        number, value = super().__next__()
        return f"{number}:{value}"


class Other(map):
    def __iter__(self):
        return iter("xyz")


class Ended(filter):
    def __next__(self):
        raise StopIteration


def delegated(iterator):
    yield from iterator


print(next(Numbered("ab")), list(Numbered("ab")), [*Numbered("ab")])
for text in Numbered("ab"):
    print(text)
first, *rest = Numbered("abc")
print(first, rest, list(delegated(Numbered("ab"))), max(Numbered("ab")), sorted(Numbered("ba")))
print(list(Other(str, [1])), *Other(str, [1]))
print(list(Ended(None, [1])), sum(Ended(None, [1])), next(Ended(None, [1]), "none"))
for base, argument in (count, 1), (repeat, "ab"), (cycle, "ab"), (chain, "ab"):
    class Own(base):
        def __next__(self):
            return "own"

    print(next(Own(argument)), next(iter(Own(argument))), next(zip(Own(argument), "a")))
