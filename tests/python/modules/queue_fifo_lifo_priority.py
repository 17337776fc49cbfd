# Queue, LifoQueue, PriorityQueue, SimpleQueue: order, sizes, Full, Empty, task_done, shutdown.
import queue
import threading

q, l, p = queue.Queue(), queue.LifoQueue(), queue.PriorityQueue()
for item in [(3, "c"), (1, "a"), (2, "b")]:
    q.put(item)
    l.put(item)
    p.put(item)
print([q.get()[1] for _ in range(3)], [l.get()[1] for _ in range(3)], [p.get()[1] for _ in range(3)])
small = queue.Queue(maxsize=2)
print(small.empty(), small.full(), small.qsize(), small.put(1), small.put_nowait(2), small.full(), small.qsize(), small.maxsize)
for attempt in (lambda: small.put_nowait(3), lambda: small.put(3, timeout=0.01), lambda: small.put(3, block=False), lambda: q.get_nowait(), lambda: q.get(timeout=0.01), lambda: q.get(False)):
    try:
        attempt()
    except (queue.Full, queue.Empty) as e:
        print(type(e).__name__, repr(str(e)), type(e).__module__, type(e).__bases__[0].__name__)
print(small.get(), small.get_nowait(), small.task_done(), small.task_done(), small.join())
try:
    small.task_done()
except ValueError as e:
    print(type(e).__name__, e)
try:
    small.get(timeout=-1)
except ValueError as e:
    print(type(e).__name__, e)
s = queue.SimpleQueue()
s.put("x")
s.put_nowait("y")
print(s.qsize(), s.get(), s.get_nowait(), s.empty())
try:
    s.get(block=False)
except queue.Empty as e:
    print(type(e).__name__)
jobs, done = queue.Queue(), []

def worker():
    while (n := jobs.get()) is not None:
        done.append(n * n)
        jobs.task_done()
    jobs.task_done()

threads = [threading.Thread(target=worker) for _ in range(2)]
[t.start() for t in threads]
for n in range(6):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
[t.join() for t in threads]
print(sorted(done), jobs.unfinished_tasks)
try:
    p.put(1)
    p.put("text")
except TypeError as e:
    print(type(e).__name__, e)
closing = queue.Queue()
closing.put("last")
closing.shutdown()
print(closing.get())
for attempt in (lambda: closing.get(), lambda: closing.put(1), lambda: closing.get_nowait()):
    try:
        attempt()
    except queue.ShutDown as e:
        print(type(e).__name__, repr(str(e)))
