# A worker pool by hand: Queue, sentinels, results collected and sorted, errors kept.
import queue
import threading
import time

class Pool:
    def __init__(self, size):
        self.tasks, self.results, self.errors = queue.Queue(), {}, {}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.loop, name=f"w{n}", daemon=True) for n in range(size)]
        for t in self.threads:
            t.start()

    def loop(self):
        while True:
            task = self.tasks.get()
            try:
                if task is None:
                    return
                number, f, args = task
                value = f(*args)
            except Exception as e:
                with self.lock:
                    self.errors[number] = f"{type(e).__name__}: {e}"
            else:
                with self.lock:
                    self.results[number] = value
            finally:
                self.tasks.task_done()

    def submit(self, number, f, *args):
        self.tasks.put((number, f, args))

    def close(self):
        self.tasks.join()
        for _ in self.threads:
            self.tasks.put(None)
        for t in self.threads:
            t.join()

pool = Pool(3)
for n in range(8):
    pool.submit(n, lambda x: 100 // (x - 3), n)
pool.submit(8, "abc".index, "z")
pool.submit(9, max, 3, 9)
pool.close()
print(sorted(pool.results.items()))
print(sorted(pool.errors.items()))
print([t.is_alive() for t in pool.threads], pool.tasks.empty(), pool.tasks.qsize(), pool.tasks.unfinished_tasks)
stop = threading.Event()
ticks = []

def background():
    while not stop.wait(0.001):
        ticks.append(1)

t = threading.Thread(target=background)
t.start()
while len(ticks) < 3:
    time.sleep(0.001)
stop.set()
t.join()
print(len(ticks) >= 3, t.is_alive())
