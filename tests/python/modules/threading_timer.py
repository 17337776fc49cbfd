# Timer: fires once, can be cancelled, passes arguments, is a Thread.
import threading
import time

fired = []
t = threading.Timer(0.01, fired.append, args=["one"])
print(isinstance(t, threading.Thread), t.interval, t.args, t.kwargs, t.finished.is_set(), t.daemon)
t.start()
t.join()
print(fired, t.finished.is_set(), t.is_alive())

cancelled = threading.Timer(30, fired.append, ["never"])
cancelled.start()
print(cancelled.is_alive())
cancelled.cancel()
cancelled.join()
print(fired, cancelled.is_alive(), cancelled.finished.is_set())

before = threading.Timer(0.01, fired.append, ["never either"])
before.cancel()
before.start()
before.join()
print(fired)

def remember(a, b=0, *, c=0):
    fired.append((a, b, c))

with_keywords = threading.Timer(0, remember, args=(1,), kwargs={"b": 2, "c": 3})
with_keywords.start()
with_keywords.join()
print(fired)

class Repeater:
    """Fires a number of times, each from a new Timer."""

    def __init__(self, times):
        self.times, self.count, self.done = times, 0, threading.Event()

    def tick(self):
        self.count += 1
        if self.count == self.times:
            self.done.set()
        else:
            self.schedule()

    def schedule(self):
        threading.Timer(0.001, self.tick).start()

r = Repeater(4)
r.schedule()
print(r.done.wait(5), r.count)
start = time.monotonic()
late = threading.Timer(0.05, fired.clear)
late.start()
late.join()
print(time.monotonic() - start >= 0.05, fired)
first, second = threading.Timer(0.001, fired.append, ["a"]), threading.Timer(0.2, fired.append, ["b"])
second.start()
first.start()
first.join()
print(fired)
second.join()
print(fired)
try:
    first.start()
except RuntimeError as e:
    print(type(e).__name__, e)
