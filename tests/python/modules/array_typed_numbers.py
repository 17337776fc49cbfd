# array: construction, items, slices, growth, bytes, buffers, errors.
from array import array
import copy

a = array("i", [1, 2, 3])
a.append(5)
a.extend([6, 7])
a.insert(0, -1)
print(a, len(a), a[0], a[-1], a[1:3], a[::-2], 5 in a, a.index(5), a.count(2), a.typecode, a.itemsize)
a[1] = 100
del a[0]
print(a.pop(), a.pop(0), a, a.tolist(), a.tobytes()[:8], array("i", a.tobytes()) == a)
a.remove(5)
a.reverse()
print(a, a + array("i", [9]), array("B", b"ab") * 2, array("d", [0.5, 2]), array("f"), sum(a), max(a), copy.copy(a) == a)
view = memoryview(a)
view[0] = 42
print(a, view.format, view.tolist(), bytes(array("H", [1, 256])), [x * 2 for x in a])
view.release()
for attempt in (lambda: a.append(2 ** 40), lambda: a.append("x"), lambda: a[10], lambda: a.remove(99), lambda: array("z"), lambda: a + [1], lambda: array("b").pop(), lambda: array("B", [256]), lambda: array("i", "text")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
