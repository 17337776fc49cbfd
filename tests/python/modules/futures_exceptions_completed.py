# Futures: exceptions, as_completed, wait, callbacks, set_result by hand, states.
import concurrent.futures as cf
import threading
from concurrent.futures import ThreadPoolExecutor

def fetch(n):
    if n % 3 == 0:
        raise ValueError(f"page {n} missing")
    return n * 10

with ThreadPoolExecutor(4) as pool:
    futures = {pool.submit(fetch, n): n for n in range(7)}
    outcome = []
    for f in cf.as_completed(futures, timeout=10):
        try:
            outcome.append((futures[f], f.result()))
        except ValueError as e:
            outcome.append((futures[f], f"{type(e).__name__}: {e}"))
    print(sorted(outcome))
    print(sorted(str(f.exception()) for f in futures if f.exception()), all(f.done() for f in futures))
    done, pending = cf.wait([pool.submit(fetch, n) for n in (1, 2)], timeout=5)
    print(len(done), len(pending), sorted(f.result() for f in done), cf.wait([]).done)
    gate = threading.Event()
    stuck, quick = pool.submit(gate.wait, 5), pool.submit(fetch, 5)
    done, pending = cf.wait([stuck, quick], return_when=cf.FIRST_COMPLETED)
    print(quick in done, stuck in pending)
    failing = pool.submit(fetch, 3)
    done, pending = cf.wait([stuck, failing], return_when=cf.FIRST_EXCEPTION)
    print(failing in done, stuck in pending)
    try:
        list(cf.as_completed([stuck], timeout=0.01))
    except TimeoutError as e:
        print(type(e).__name__, e)
    gate.set()
    results = pool.map(fetch, [1, 2, 3, 4])
    try:
        for r in results:
            print("map gave", r)
    except ValueError as e:
        print("map stopped:", e)
    print(list(results))
called = []
f = cf.Future()
f.add_done_callback(lambda g: called.append(("first", g.result())))
print(f.done(), f.running(), f.set_running_or_notify_cancel(), f.running())
f.set_result(42)
f.add_done_callback(lambda g: called.append(("late", g is f)))
print(called, f.result(), f.exception())
bad = cf.Future()
bad.set_exception(KeyError("k"))
print(repr(bad.exception()), bad.done())
gone = cf.Future()
print(gone.cancel(), gone.cancelled(), gone.cancel(), gone.set_running_or_notify_cancel())
for attempt in (lambda: f.set_result(1), lambda: f.set_exception(ValueError()), lambda: bad.result(), lambda: gone.result(), lambda: cf.Future().result(timeout=0), lambda: len(cf.wait([f], return_when="NEVER").done), lambda: gone.exception(), lambda: cf.wait([5])):
    try:
        print(attempt())
    except BaseException as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split("<Future")[0])
print(issubclass(cf.CancelledError, Exception), issubclass(cf.InvalidStateError, cf.Executor), cf.ALL_COMPLETED, cf.TimeoutError is TimeoutError)
