class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.cells[key]

    def __contains__(self, key):
        return key in self.cells and "truthy"

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(sorted(self.cells))

    def __reversed__(self):
        return "reversed!"


g = Grid()
g[1, 2] = "a"
g[3, 4] = "b"
g[1, 2] += "!"
print(g[1, 2], (1, 2) in g, (9, 9) not in g, len(g), list(g), reversed(g))
del g[3, 4]
print(len(g), bool(g))


class Show:
    def __getitem__(self, key):
        return key


s = Show()
print(s[1], s[1:2], s[::3], s[1:2, ...], s[:], s[..., None], s[1,], s[()], s[*[1, 2], 3], s[(x := 5)], s["a":"b"])


class OldIter:
    def __getitem__(self, i):
        if i == 4:
            raise IndexError
        return i * i


print(list(OldIter()), 9 in OldIter(), 7 in OldIter(), [*OldIter()], sum(OldIter()), max(OldIter()))
for f in (lambda: 3 in 5, lambda: 5[0], lambda: len(5), lambda: reversed({1}), lambda: list(5), lambda: iter(OldIter),
          lambda: s.__delitem__, lambda: [][0], lambda: {}[1], lambda: reversed(OldIter())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    del s[0]
except TypeError as e:
    print("TypeError:", e)
try:
    s[0] = 1
except TypeError as e:
    print("TypeError:", e)
