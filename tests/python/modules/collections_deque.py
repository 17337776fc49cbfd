from collections import deque

d = deque("ghi")
d.append("j")
d.appendleft("f")
print(d, d.pop(), d.popleft(), list(d), d[0], d[-1], len(d))
d.extend("jkl")
d.extendleft("xyz")
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
print("h" in d, d.count("x"), d.index("k"), list(reversed(d)))
d.remove("x")
d.insert(1, "NEW")
d[0] = "first"
del d[-1]
print(d)
d.reverse()
print(d, d.maxlen)
last = deque(range(10), maxlen=3)
print(last, last.maxlen)
last.append(10)
last.appendleft(0)
print(last)
print(deque([1, 2]) + deque([3]), deque([1]) * 3, deque([1, 2]) == deque([1, 2]), deque([1, 2]) < deque([1, 3]), deque([1]) == [1])
for label, f in {
    "pop": lambda: deque().pop(),
    "popleft": lambda: deque().popleft(),
    "index": lambda: deque([1])[5],
    "remove": lambda: deque([1]).remove(9),
    "find": lambda: deque([1]).index(9),
    "insert": lambda: last.insert(0, 1),
    "slice": lambda: deque([1, 2])[0:1],
    "maxlen": lambda: deque([], -1),
    "set maxlen": lambda: setattr(last, "maxlen", 5),
    "hash": lambda: hash(deque()),
    "add": lambda: deque() + [1],
}.items():
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
try:
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(type(e).__name__, e)
r = deque([1])
r.append(r)
print(r, deque(maxlen=0), deque([[]], maxlen=2).copy())
