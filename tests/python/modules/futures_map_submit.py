# ThreadPoolExecutor: submit, result, map, context manager, initializer, shutdown.
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError


def square(x):
    return x * x


def slow(x):
    time.sleep(0.002 * (5 - x))
    return x


with ThreadPoolExecutor(max_workers=3) as pool:
    f = pool.submit(square, 7)
    print(type(f).__name__, f.result(), f.done(), f.cancelled(), f.running(), f.exception(), f.cancel())
    print(list(pool.map(square, range(6))), list(pool.map(slow, range(5))), list(pool.map(pow, [2, 3, 4], [5, 2, 3])), list(pool.map(max, "ab", "ba", "cz")))
    print([g.result() for g in [pool.submit(slow, n) for n in range(5)]], pool.submit(sorted, [3, 1], reverse=True).result(timeout=5), pool.submit(dict, a=1).result())
    print(list(pool.map(square, [])), list(pool.map(lambda a, b: a + b, [1, 2, 3], [10])))
print("after the with:", f.result())
names = set()
ready = []
with ThreadPoolExecutor(2, thread_name_prefix="db", initializer=ready.append, initargs=("init",)) as pool:
    barrier = threading.Barrier(2)

    def who():
        barrier.wait(5)
        return threading.current_thread().name

    print(sorted(g.result() for g in [pool.submit(who), pool.submit(who)]), ready)
pool = ThreadPoolExecutor(1)
gate = threading.Event()
blocked = pool.submit(gate.wait, 5)
waiting = pool.submit(square, 3)
print(waiting.done(), waiting.cancel(), waiting.cancelled(), waiting.done())
try:
    blocked.result(timeout=0.01)
except TimeoutError as e:
    print(type(e).__name__, repr(str(e)), TimeoutError.__module__)
gate.set()
print(blocked.result(), blocked.cancel())
pool.shutdown()
one = ThreadPoolExecutor(1)
gate.clear()
first, *rest = [one.submit(gate.wait, 5), one.submit(square, 2), one.submit(square, 3)]
one.shutdown(wait=False, cancel_futures=True)
gate.set()
print(first.result(), [r.cancelled() for r in rest])
for attempt in (lambda: pool.submit(square, 1), lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(-1), lambda: waiting.result(), lambda: ThreadPoolExecutor(initializer=5), lambda: list(ThreadPoolExecutor(1).map(square, 5)), lambda: one.map(square, [1])):
    try:
        print(attempt())
    except BaseException as e:
        print(type(e).__name__, e)
