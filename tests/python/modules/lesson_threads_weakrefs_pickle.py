# Threads, queues, locks, executors, weakrefs, gc, atexit, copy protocols, pickle.
import threading, queue, time, weakref, gc, atexit, copy, pickle, concurrent.futures as cf, functools, contextvars
results = []; lock = threading.Lock()
def worker(n):
    with lock: results.append(n)
ts = [threading.Thread(target=worker, args=(i,), name=f"w{i}") for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(results), [t.is_alive() for t in ts], ts[0].name, threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
q = queue.Queue()
def consume():
    while (x := q.get()) is not None: results.append(x * 10); q.task_done()
    q.task_done()
c = threading.Thread(target=consume, daemon=True); c.start()
for x in (1, 2, None): q.put(x)
q.join(); print(results[-2:], q.empty(), q.qsize())
with cf.ThreadPoolExecutor(max_workers=2) as ex:
    fs = [ex.submit(pow, 2, n) for n in range(4)]
    print([f.result() for f in fs], list(ex.map(len, ["a", "bb"])), fs[0].done())
    bad = ex.submit(lambda: 1 / 0)
    print(repr(bad.exception()))
    try: bad.result()
    except ZeroDivisionError as e: print(e)
ev = threading.Event(); print(ev.wait(0.01), ev.is_set(), ev.set(), ev.wait())
loc = threading.local(); loc.x = 1
def other(): results.append(hasattr(loc, "x"))
t = threading.Thread(target=other); t.start(); t.join(); print(results[-1])
def boom(): raise ValueError("in thread")
threading.excepthook = lambda a: print("hook", a.exc_type.__name__, a.exc_value, a.thread.name)
t = threading.Thread(target=boom, name="boomer"); t.start(); t.join()
for bad in (lambda: t.start(), lambda: threading.Thread(target=5).start() if False else lock.release(), lambda: q.get_nowait(), lambda: queue.Queue(1).put(1) or queue.Full, lambda: threading.Thread().join(), lambda: queue.Queue().get(timeout=0.01)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; lq = queue.LifoQueue(); [lq.put(x) for x in (1, 2)]; print([pq.get() for _ in range(3)], lq.get())
cond = threading.Condition(); items = []
def prod():
    with cond: items.append("item"); cond.notify()
with cond:
    threading.Thread(target=prod).start(); print(cond.wait_for(lambda: items, timeout=1))
rl = threading.RLock(); print(rl.acquire(), rl.acquire(), rl.release(), rl.release()); s = threading.Semaphore(1); print(s.acquire(), s.acquire(blocking=False)); b = threading.Barrier(1); print(b.wait()); tm = threading.Timer(0.01, print, ["timer"]); tm.start(); tm.join()
class Node:
    def __init__(self, n): self.n = n; self.kids = []; self.parent = None
    def __del__(self): print("del", self.n)
    def add(self, k): self.kids.append(k); k.parent = weakref.ref(self); return self
n = Node("root").add(Node("kid")); k = n.kids[0]; print(k.parent().n)
wr = weakref.ref(n, lambda r: print("gone", r() is None)); del n; print(k.parent(), wr()); del k
wd = weakref.WeakValueDictionary(); v = Node("v"); wd["k"] = v; print(len(wd), dict(wd)["k"].n); del v; print(len(wd))
a = Node("a"); a.me = a; del a; print(gc.collect() >= 1)
weakref.finalize(o := Node("f"), print, "finalized"); del o
class P:
    def __init__(self, x): self.x, self.cache = x, {}
    def __getstate__(self): return {"x": self.x}
    def __setstate__(self, s): self.__dict__.update(s); self.cache = "fresh"
    def __eq__(self, o): return self.x == o.x
    def __copy__(self): return P(self.x + 1)
    def __deepcopy__(self, memo): return P(copy.deepcopy(self.x, memo))
p = P([1]); r = pickle.loads(pickle.dumps(p)); print(r == p, r.cache, copy.deepcopy(p).x is p.x, copy.copy(P(1)).x, pickle.loads(pickle.dumps({"a": (1, [2.5, None]), 3: {4}})), pickle.loads(pickle.dumps([len, P])))
for bad in (lambda: pickle.dumps(lambda: 0), lambda: pickle.loads(b"junk"), lambda: pickle.dumps(open), lambda: copy.deepcopy(lock), lambda: pickle.dumps(i for i in [])):
    try: print(type(bad()).__name__)
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
var = contextvars.ContextVar("var", default=0); tok = var.set(5); ctx = contextvars.copy_context(); var.reset(tok); print(var.get(), ctx[var], ctx.run(var.get), var.name)
atexit.register(print, "bye", 1); atexit.register(lambda: print("first out")); print("end")
