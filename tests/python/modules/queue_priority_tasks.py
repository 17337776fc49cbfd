# PriorityQueue with dataclass entries, ties by counter, a small scheduler; bounded hand-over between threads.
import itertools
import queue
import threading
from dataclasses import dataclass, field
from typing import Any

@dataclass(order=True)
class Entry:
    priority: int
    count: int
    item: Any = field(compare=False)

counter = itertools.count()
tasks = queue.PriorityQueue()
for priority, name in [(5, "report"), (1, "login"), (5, "mail"), (0, "health"), (1, {"not": "orderable"}), (1, None)]:
    tasks.put(Entry(priority, next(counter), name))
print(tasks.qsize(), tasks.queue[0])
while not tasks.empty():
    entry = tasks.get()
    print(entry.priority, entry.count, entry.item)

largest = queue.PriorityQueue()
for n in [3, 8, 1, 9]:
    largest.put(-n)
print([-largest.get() for _ in range(4)])
names = queue.PriorityQueue()
for word in "pear apple fig banana".split():
    names.put((len(word), word))
print([names.get()[1] for _ in range(names.qsize())])
try:
    both = queue.PriorityQueue()
    both.put((1, {"a": 1}))
    both.put((1, {"b": 2}))
except TypeError as e:
    print(type(e).__name__, e)
pipe, log = queue.Queue(maxsize=1), []

def producer():
    for n in range(4):
        pipe.put(n)
    pipe.put("end")

def consumer():
    while (item := pipe.get()) != "end":
        log.append(item)

pair = [threading.Thread(target=f) for f in (consumer, producer)]
for t in pair:
    t.start()
for t in pair:
    t.join()
print(log, pipe.empty())

class Unique(queue.Queue):
    """A queue that keeps an item once."""

    def _init(self, maxsize):
        self.queue = dict()

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        return self.queue.pop(next(iter(self.queue)), None) or "got"

u = Unique()
for word in "a b a c b".split():
    u.put(word)
print(u.qsize(), list(u.queue), u.get(), u.qsize())
