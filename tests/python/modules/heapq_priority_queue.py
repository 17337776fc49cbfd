import heapq
import itertools
from dataclasses import dataclass, field


@dataclass(order=True)
class Task:
    priority: int
    order: int
    name: str = field(compare=False)
    removed: bool = field(default=False, compare=False)


class PriorityQueue:
    def __init__(self):
        self.heap, self.finder, self.counter = [], {}, itertools.count()

    def add(self, name, priority=0):
        if name in self.finder:
            self.remove(name)
        task = Task(priority, next(self.counter), name)
        self.finder[name] = task
        heapq.heappush(self.heap, task)

    def remove(self, name):
        self.finder.pop(name).removed = True

    def pop(self):
        while self.heap:
            task = heapq.heappop(self.heap)
            if not task.removed:
                del self.finder[task.name]
                return task.name
        raise KeyError("pop from an empty priority queue")


q = PriorityQueue()
for name, p in [("write", 5), ("test", 1), ("deploy", 9), ("review", 5), ("test", 7)]:
    q.add(name, p)
q.remove("deploy")
while True:
    try:
        print(q.pop(), [t.name for t in sorted(q.heap)])
    except KeyError as e:
        print(type(e).__name__, e)
        break
try:
    h = [(1, {"a": 1})]
    heapq.heappush(h, (1, {"b": 2}))
except TypeError as e:
    print(type(e).__name__, e)


class Item:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v > other.v

    def __repr__(self):
        return f"I{self.v}"


h = [Item(v) for v in (2, 9, 4)]
heapq.heapify(h)
print(h, heapq.heappop(h), h)
maxheap = [-x for x in (3, 8, 5)]
heapq.heapify(maxheap)
print(-heapq.heappop(maxheap), maxheap)
