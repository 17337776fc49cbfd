a = [3, 1, 2]
a.append(4)
a.extend("xy")
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
print(a, a.index(2), a.index(4, 1), a.count(1), [1, True, 1.0].count(1), len(a))
a.reverse()
print(a, a.copy() is a, a.copy() == a, a + [9], a * 2, 2 in a, "q" not in a)
a = [x for x in a if isinstance(x, int)]
a.sort()
print(a, [3, 1] < [3, 2], [1] < [1, 0], [] < [0], [1, 2] == [1, 2.0], [[1], 2] == [[1], 2])
b = a
b += [10]
print(a is b, a)
b = b + [11]
print(a is b, len(a), len(b))
b *= 2
b *= 0
print(b, a.clear(), a, bool(a), list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), [None] * 2)
m = [[0] * 2] * 2
m[0][0] = 1
print(m, m[0] is m[1], [[0] * 2 for _ in range(2)])
for bad in (
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [1].remove(2),
    lambda: [1].index(2),
    lambda: [1, 2].index(1, 1),
    lambda: [1][1],
    lambda: [1]["0"],
    lambda: [1, "a"].sort(),
    lambda: [1] + (2,),
    lambda: [1] * 1.5,
    lambda: [1].extend(5),
    lambda: [1].__iadd__(5),
    lambda: [1].insert("a", 1),
    lambda: [1].pop("a"),
    lambda: [1] < 1,
    lambda: {[1]: 2},
    lambda: list(5),
    lambda: [1].sort(None),
    lambda: [1].foo(),
):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
c = [1, 2]
c += (3,)
c += "ab"
c += {4: 5}
print(c, c.__contains__(3), c.__len__(), c.__getitem__(-1), list(reversed(c)))
