import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest

h = []
for v in (5, 1, 8, 3, 9, 2):
    heappush(h, v)
print(h, h[0], [heappop(h) for _ in range(len(h))], h)
data = [9, 4, 7, 1, 8, 2, 6, 3, 5, 0]
heapify(data)
print(data)
print(heappushpop(data, -5), heappushpop(data, 100), heapreplace(data, 50), data)
print(nlargest(3, data), nsmallest(3, data), nlargest(0, data), nsmallest(100, [3, 1]), nlargest(2, "hello"), nsmallest(1, [4, 2]), nlargest(2, [1, 5, 3], key=lambda x: -x), nsmallest(2, {"a": 3, "b": 1, "c": 2}, key={"a": 3, "b": 1, "c": 2}.get))
print(list(merge([1, 4, 7], [2, 5], [0, 9])), list(merge([7, 4], [5, 2], reverse=True)), list(merge(["dog", "horse"], ["cat", "fish", "kangaroo"], key=len)), list(merge()))
for f in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappushpop([], 1), lambda: heappush((1,), 2), lambda: heapify(5), lambda: heapify("abc"), lambda: heapify([1, "a"]), lambda: nlargest("x", [1]), lambda: list(merge([1], ["a"])), lambda: nlargest(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def heapsort(it):
    h = []
    for v in it:
        heappush(h, v)
    return [heappop(h) for _ in range(len(h))]


print(heapsort([1, 3, 5, 7, 9, 2, 4, 6, 8, 0]), heapsort("heap"), heapsort([(2, "b"), (1, "z"), (2, "a")]))
def gen(name, n):
    for i in range(n):
        print("pull", name, i)
        yield i
m = merge(gen("a", 2), gen("b", 2))
print(next(m))
print(list(m))
