# Semaphore, BoundedSemaphore and Barrier: limits, releases, phases, broken barriers.
import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01), s.release(), s.acquire(False), s.release(2))
with s, s:
    print("both taken", s.acquire(blocking=False))
b = threading.BoundedSemaphore(1)
with b:
    print("bounded")
try:
    b.release()
except ValueError as e:
    print(type(e).__name__, e)

active, most, lock, limit = 0, 0, threading.Lock(), threading.Semaphore(3)

def job():
    global active, most
    with limit:
        with lock:
            active += 1
            most = max(most, active)
        with lock:
            active -= 1

threads = [threading.Thread(target=job) for _ in range(12)]
[t.start() for t in threads]
[t.join() for t in threads]
print(active, 1 <= most <= 3)

phases = []
barrier = threading.Barrier(3, action=lambda: phases.append("all here"))
indexes = []

def phase():
    for n in range(2):
        index = barrier.wait(timeout=5)
        with lock:
            indexes.append(index)

threads = [threading.Thread(target=phase) for _ in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(phases, sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
alone = threading.Barrier(2)
for attempt in (lambda: alone.wait(timeout=0.01), lambda: alone.wait()):
    try:
        attempt()
    except threading.BrokenBarrierError as e:
        print(type(e).__name__, repr(str(e)), alone.broken)
print(alone.reset(), alone.broken, alone.abort(), alone.broken, issubclass(threading.BrokenBarrierError, RuntimeError), threading.Barrier(1).wait())
broken = threading.Barrier(1, action=lambda: 1 / 0)
try:
    broken.wait()
except ZeroDivisionError as e:
    print(type(e).__name__, e, broken.broken)
for attempt in (lambda: threading.Semaphore(-1), lambda: s.acquire(False, timeout=1), lambda: s.release(0), lambda: s.release(-1), lambda: threading.BoundedSemaphore(-2), lambda: threading.Barrier(0), lambda: threading.Semaphore("x"), lambda: threading.BoundedSemaphore(2).release(1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
