# Lock and RLock: acquire, release, timeouts, context managers, ownership, counters.
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.release(), lock.locked())
with lock:
    print("inside", lock.locked())
print("outside", lock.locked())
try:
    with lock:
        raise KeyError("released anyway")
except KeyError as e:
    print(e, lock.locked())

counter = 0

def increase(n):
    global counter
    for _ in range(n):
        with lock:
            value = counter
            counter = value + 1

threads = [threading.Thread(target=increase, args=(500,)) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)

r = threading.RLock()
with r:
    with r:
        print(r.acquire(), r.release(), "reentrant")
        seen = []
        other = threading.Thread(target=lambda: seen.append(r.acquire(blocking=False)))
        other.start()
        other.join()
        print("another thread gets it:", seen)

def factorial(n):
    with r:
        return 1 if n == 0 else n * factorial(n - 1)

print(factorial(10))
handed = threading.Lock()
handed.acquire()
t = threading.Thread(target=handed.release)
t.start()
t.join()
print("released by another thread:", handed.locked())
r.acquire()
errors = []

def wrong_release():
    try:
        r.release()
    except RuntimeError as e:
        errors.append(f"{type(e).__name__} {e}")

t = threading.Thread(target=wrong_release)
t.start()
t.join()
r.release()
print(errors)
for attempt in (lambda: lock.release(), lambda: r.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-5), lambda: lock.acquire(timeout="x"), lambda: threading.Lock(1), lambda: lock.acquire(True, 1e100), lambda: lock.acquire(True, 1, 2)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(type(lock).__name__, type(r).__name__, isinstance(threading.Lock(), type(lock)), threading.TIMEOUT_MAX > 1e6)
