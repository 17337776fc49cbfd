r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], r.start, r.stop, r.step, 5 in r, 6 in r, "x" in r, 5.0 in r, r.index(8), r.count(8), r.count(9), bool(range(0)), reversed(r).__next__())
print(range(5), range(1, 5), range(0, 10, 5), range(5, 0, -2), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3, 1)), range(3) == [0, 1, 2])
print(range(10)[2:8:2], range(10)[::-1], range(10)[-3:], range(10)[20:], range(10)[:0], list(range(10)[::-3]), range(-5, 5)[-1], range(True), range(10 ** 20)[10 ** 19], 10 ** 19 in range(10 ** 20), range(1, 10 ** 20, 7)[-1])
print(list(reversed(range(4))), [*range(2)], max(range(5)), sum(range(101)), sorted(range(3), reverse=True), tuple(range(2)), dict(enumerate(range(2))), list(zip(range(3), range(3, 6))), set(range(3)))
for bad in (
    lambda: range(1.0),
    lambda: range("3"),
    lambda: range(),
    lambda: range(1, 2, 0),
    lambda: range(1, 2, 3, 4),
    lambda: r[10],
    lambda: r["a"],
    lambda: r.index(3),
    lambda: range(3) + range(3),
    lambda: range(3) < range(4),
    lambda: range(3).append(3),
    lambda: range(None),
    lambda: len(range(2 ** 63)),
    lambda: range(3) * 2,
    lambda: range(stop=3),
    lambda: setattr(r, "start", 1),
):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    r[0] = 1
except TypeError as e:
    print("TypeError:", e)


class I:
    def __index__(self): return 3


print(range(I()), list(range(I(), 9, I())), type(range(3)[1:]).__name__, repr(iter(range(2)))[:15], list(range(-3, 3)), [range(i) for i in range(2)])
it = iter(range(5))
next(it)
print(list(it), list(it), it.__length_hint__())
