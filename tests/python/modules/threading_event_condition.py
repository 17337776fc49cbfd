# Event and Condition: waiting, notifying, wait_for, a bounded buffer, timeouts.
import threading
from collections import deque

e = threading.Event()
print(e.is_set(), e.wait(0.01), e.set(), e.is_set(), e.wait(), e.wait(5), e.clear(), e.is_set())
log = []

def waiter(n):
    e.wait()
    log.append(n)

threads = [threading.Thread(target=waiter, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print(log)
e.set()
for t in threads:
    t.join()
print(sorted(log))

class Buffer:
    def __init__(self, size):
        self.items, self.size, self.condition, self.most = deque(), size, threading.Condition(), 0

    def put(self, item):
        with self.condition:
            self.condition.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.condition.notify_all()

    def get(self):
        with self.condition:
            while not self.items:
                self.condition.wait()
            item = self.items.popleft()
            self.condition.notify_all()
            return item

buffer, got = Buffer(2), []
consumer = threading.Thread(target=lambda: got.extend(iter(buffer.get, None)))
consumer.start()
for n in range(10):
    buffer.put(n)
buffer.put(None)
consumer.join()
print(got, buffer.most <= 2)
c = threading.Condition()
with c:
    print(c.wait(timeout=0.01), c.wait_for(lambda: True), c.wait_for(lambda: 0, timeout=0.01), c.wait_for(lambda: "truthy"), c.notify(), c.notify_all())
turns, order = 0, []

def pingpong(me):
    global turns
    for _ in range(3):
        with c:
            c.wait_for(lambda: turns % 2 == me)
            order.append("ping" if me == 0 else "pong")
            turns += 1
            c.notify_all()

players = [threading.Thread(target=pingpong, args=(n,)) for n in (1, 0)]
[p.start() for p in players]
[p.join() for p in players]
print(order)
shared = threading.Lock()
print(threading.Condition(shared).acquire(), shared.locked(), shared.release())
for attempt in (lambda: c.wait(), lambda: c.notify(), lambda: c.notify_all(), lambda: c.release(), lambda: e.wait("x"), lambda: c.wait_for(lambda: False, timeout=0)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
