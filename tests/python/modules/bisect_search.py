import bisect
from bisect import bisect_left, bisect_right, insort, insort_left

a = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 8, 9):
    print(x, bisect_left(a, x), bisect_right(a, x), bisect.bisect(a, x))
print(bisect_left(a, 2, 2), bisect_left(a, 2, 2, 3), bisect_right(a, 2, hi=3), bisect_left(a, 9, lo=1, hi=4))


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])


def index(items, x):
    i = bisect_left(items, x)
    if i != len(items) and items[i] == x:
        return i
    raise ValueError(f"{x!r} not found")


print(index(a, 5))
try:
    index(a, 6)
except ValueError as e:
    print(e)
insort(a, 3)
insort_left(a, 2)
insort(a, 100)
insort(a, -1)
print(a)
for call in (lambda: bisect_left(a, 1, -1), lambda: bisect_left(a, "x"), lambda: bisect_left(5, 1), lambda: insort((1, 2), 3), lambda: bisect_left(a)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(bisect_left("abcde", "c"), bisect_left((1, 3, 5), 4), bisect_left(range(0, 100, 10), 35), bisect_left([], 1))
