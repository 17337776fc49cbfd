import heapq
from collections import defaultdict
from operator import itemgetter


class RunningMedian:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, x):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -x))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))

    @property
    def value(self):
        return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2


m = RunningMedian()
out = []
for x in (5, 15, 1, 3, 8, 7):
    m.add(x)
    out.append(m.value)
print(out)
logs = [[(1, "a:start"), (4, "a:end")], [(2, "b:start"), (3, "b:end")], [(0, "c:boot")]]
print([msg for _, msg in heapq.merge(*logs, key=itemgetter(0))])
rows = [{"id": i, "score": (i * 37) % 11} for i in range(8)]
print([(r["id"], r["score"]) for r in heapq.nlargest(3, rows, key=itemgetter("score"))])
print([(r["id"], r["score"]) for r in heapq.nsmallest(3, rows, key=lambda r: (r["score"], -r["id"]))])
best = []
for r in rows:
    if len(best) < 2:
        heapq.heappush(best, (r["score"], r["id"]))
    else:
        heapq.heappushpop(best, (r["score"], r["id"]))
print(sorted(best, reverse=True))


def huffman(text):
    counts = defaultdict(int)
    for ch in text:
        counts[ch] += 1
    heap = [(n, ch, [(ch, "")]) for ch, n in counts.items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        (n1, k1, a), (n2, k2, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, min(k1, k2), [(c, "0" + s) for c, s in a] + [(c, "1" + s) for c, s in b]))
    return dict(sorted(heap[0][2]))


print(huffman("abracadabra"))
