# Thread: start, join, names, daemon, subclasses, is_alive, enumerate, errors.
import threading

results = []


def work(n, *, scale=1):
    results.append((n * scale, threading.current_thread().name))


t = threading.Thread(target=work, args=(2,), kwargs={"scale": 10}, name="worker-a")
print(t.name, t.daemon, t.is_alive(), t.ident, t.native_id)
t.start()
t.join()
print(results, t.is_alive(), t.ident is not None, isinstance(t.ident, int))


class Adder(threading.Thread):
    def __init__(self, a, b):
        super().__init__(name=f"adder-{a}-{b}", daemon=True)
        self.a, self.b, self.sum = a, b, None

    def run(self):
        self.sum = self.a + self.b


adders = [Adder(i, i * i) for i in range(4)]
for a in adders:
    a.start()
for a in adders:
    a.join(timeout=5)
print([(a.name, a.sum, a.daemon, a.is_alive()) for a in adders])
main = threading.main_thread()
print(main.name, threading.current_thread() is main, main.is_alive(), main.daemon, threading.active_count(), [x.name for x in threading.enumerate()], threading.get_ident() == main.ident)
auto = threading.Thread(target=work, args=(1,))
print(auto.name, threading.Thread().name, threading.Thread(name="n", daemon=True).daemon, repr(auto))
auto.name = "renamed"
auto.start()
auto.join()
print(results[-1], repr(threading.Thread(name="x", daemon=True)))
gate = threading.Event()
waiting = threading.Thread(target=gate.wait)
waiting.start()
print(waiting.is_alive(), waiting.join(timeout=0.01), waiting.is_alive(), threading.active_count())
gate.set()
waiting.join()
print(waiting.is_alive(), threading.Thread().run(), threading.Thread(target=None).run(), threading.Thread(target=results.append, args=["run here"]).run(), results[-1])
inside = []
nested = threading.Thread(target=lambda: inside.append((threading.current_thread() is main, threading.main_thread() is main)))
nested.start()
nested.join()
print(inside)
for attempt in (lambda: t.start(), lambda: threading.Thread().join(), lambda: main.join(), lambda: threading.Thread(work), lambda: threading.Thread(group=1), lambda: setattr(t, "daemon", True) or t.daemon, lambda: setattr(adders[0], "daemon", False), lambda: threading.Thread(name=5).name, lambda: threading.Thread(target=5, args=7)):
    try:
        print(attempt() is not None)
    except Exception as e:
        print(type(e).__name__, e)
