from functools import cmp_to_key


def compare(a, b):
    calls.append(f"{a}?{b}")
    return (a > b) - (a < b)


key = cmp_to_key(compare)
for data in ([], [1], [1, 2], [2, 1], [3, 1, 2], [1, 2, 3, 4], [4, 3, 2, 1], [5, 2, 9, 1, 7]):
    calls = []
    print(sorted(data, key=key), " ".join(calls))
calls = []
print(max([3, 9, 4], key=key), calls)
calls = []
print(min([3, 9, 4], key=key), calls)


class Noisy:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        calls.append(f"{self.v}<{other.v}")
        return self.v < other.v


calls = []
items = [Noisy(v) for v in (3, 1, 2)]
items.sort()
print([i.v for i in items], calls)
calls = []
items.sort(reverse=True)
print([i.v for i in items], calls)
