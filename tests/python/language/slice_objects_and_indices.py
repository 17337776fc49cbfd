s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), repr(slice("a", None)), s == slice(1, 10, 2), s != slice(1), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)))
for sl, n in ((s, 5), (slice(None), 4), (slice(-3, None), 5), (slice(None, None, -1), 4), (slice(-100, 100), 3), (slice(100, -100, -1), 3), (slice(2, 1), 5), (slice(None, -1), 0), (slice(3, None, -2), 10)):
    print(sl.indices(n), list(range(*sl.indices(n))))


class Show:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)


w = Show()
print(w[1:2, ::3], w[...], w[1:2:3], w[:, 0], w[::], w["a":], w[()], w[[1]], w[lambda: 0](), w[1 if w else 2], w[not 1:2])
w[1:] = 5
del w[::2], w[-1]
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1).indices(-1), lambda: slice("a").indices(3), lambda: slice(1, 2, 0).indices(3), lambda: setattr(slice(1), "start", 2), lambda: slice(1).indices("x"), lambda: slice(1) < 1, lambda: hash(slice([])), lambda: [1, 2]["a":], lambda: slice(1).nope):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
