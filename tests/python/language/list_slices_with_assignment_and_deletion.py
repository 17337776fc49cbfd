a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::3], a[::-1], a[8:2:-2], a[5:2], a[:-1], a[-1:-4:-1], a[20:], a[-20:2], a[:], a[None:3], a[True:3])
a[2:4] = ["x", "y", "z"]
print(a)
a[0:0] = [-2, -1]
a[len(a):] = ["end"]
a[3:3] = "ab"
print(a)
a[1:-1] = []
print(a)
a[:] = range(6)
a[::2] = "abc"
print(a)
a[::-1] = a
print(a)
a[5:2] = ["inserted"]
print(a)
del a[0], a[-1]
del a[1:3]
print(a)
del a[::2]
print(a)
a = [1, 2, 3]
a[1:2] = a
print(a)
a[0], a[-1] = a[-1], a[0]
a[1:3] = a[1:3][::-1]
print(a, a[slice(1, 3)], a[slice(None, None, -1)])
i = 0
i, a[i] = 2, "multi"
print(i, a)
a[1] += 10
a[-1] *= 2
print(a)
for bad in ("a[::2] = [1]", "a[1:2] = 5", "a[10] = 1", "a['x'] = 1", "a[::0] = []", "a[1:2:0]", "del a[10]", "del a['x']", "a[1.0]", "a['a':]", "a[::1.5]", "a[1, 2]", "a[::2] = 3", "del a[::0]", "a[None]", "del a[1, 2]"):
    try:
        exec(bad)
        print(bad, "ok")
    except Exception as e:
        print(bad, "->", type(e).__name__ + ":", e)
nested = [[1, 2], [3, 4]]
shallow = nested[:]
shallow[0].append("shared")
shallow[1] = "replaced"
print(nested, shallow)


class Idx:
    def __index__(self): return 1


print([10, 20, 30][Idx()], [10, 20, 30][Idx():], "abc"[:Idx()], (1, 2)[Idx()], [0] * Idx(), range(5)[Idx()], b"ab"[Idx()])
