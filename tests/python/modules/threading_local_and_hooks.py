# threading.local, subclasses of it, excepthook, uncaught errors and SystemExit in threads, settrace-free hooks.
import sys
import threading

data = threading.local()
data.value = "main"
seen = {}

def own(n):
    before = hasattr(data, "value")
    data.value = n
    seen[n] = (before, data.value, sorted(data.__dict__))

threads = [threading.Thread(target=own, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen.items()), data.value, data.__dict__)

class Session(threading.local):
    shared = []

    def __init__(self, name="anonymous"):
        self.name, self.queries = name, []

    def run(self, sql):
        self.queries.append(sql)
        self.shared.append(sql)
        return len(self.queries)

session = Session("app")
session.run("one")
session.name = "changed in main"
other = []
t = threading.Thread(target=lambda: other.append((session.name, session.run("two"), session.queries)))
t.start()
t.join()
print(other, session.name, session.queries, Session.shared)
caught = []

def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.exc_traceback is not None, args.thread.name))

threading.excepthook = hook

def fails():
    raise ValueError("in the thread")

for target, name in ((fails, "bad"), (lambda: sys.exit(3), "exits"), (lambda: {}["k"], "key")):
    t = threading.Thread(target=target, name=name)
    t.start()
    t.join()
    print(name, t.is_alive(), caught)
threading.excepthook = threading.__excepthook__
del data.value
for attempt in (lambda: data.value, lambda: threading.local(1), lambda: data.missing, lambda: delattr(data, "nope")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
