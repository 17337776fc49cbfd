from collections.abc import MutableSet, Set


class ListSet(Set):
    def __init__(self, iterable):
        self.items = []
        for v in iterable:
            if v not in self.items:
                self.items.append(v)

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, v):
        return v in self.items

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"ListSet({self.items})"


a, b = ListSet("abcdef"), ListSet("defghi")
print(a & b, a | b, a - b, a ^ b)
print(ListSet("ab") < a, a <= a, a == ListSet("fedcba"), a.isdisjoint(ListSet("xyz")), a == set("abcdef"))
print(a & "cat", sorted(set("az") | set(a)))


class Tags(MutableSet, ListSet):
    def add(self, v):
        if v not in self.items:
            self.items.append(v)

    def discard(self, v):
        if v in self.items:
            self.items.remove(v)


t = Tags([3, 1])
t.add(2)
t |= [9, 3]
t -= [1]
t.remove(9)
print(t, t.pop(), t)
try:
    t.remove(100)
except KeyError as e:
    print(type(e).__name__, e)
