import heapq
import itertools


class Task:
    counter = itertools.count(1)

    def __init__(self, name, gen, priority=0):
        self.id, self.name, self.gen, self.priority = next(self.counter), name, gen, priority
        self.result = None

    def __lt__(self, other): return (self.priority, self.id) < (other.priority, other.id)
    def __repr__(self): return f"T{self.id}:{self.name}"


class Sleep:
    def __init__(self, ticks): self.ticks = ticks


class Scheduler:
    def __init__(self):
        self.time, self.ready, self.sleeping, self.log = 0, [], [], []

    def spawn(self, name, gen, priority=0):
        task = Task(name, gen, priority)
        heapq.heappush(self.ready, task)
        return task

    def step(self, task, value=None):
        try:
            command = task.gen.send(value)
        except StopIteration as e:
            task.result = e.value
            self.log.append(f"{self.time}:{task.name}={e.value!r}")
        except Exception as e:
            task.result = e
            self.log.append(f"{self.time}:{task.name}!{type(e).__name__}")
        else:
            match command:
                case Sleep(ticks=n): heapq.heappush(self.sleeping, (self.time + n, task))
                case None: heapq.heappush(self.ready, task)
                case str(): print(f"[{self.time}] {task.name}: {command}"); heapq.heappush(self.ready, task)
                case _: task.gen.throw(TypeError(f"bad command {command!r}"))

    def run(self):
        while self.ready or self.sleeping:
            while self.sleeping and self.sleeping[0][0] <= self.time:
                heapq.heappush(self.ready, heapq.heappop(self.sleeping)[1])
            if self.ready:
                self.step(heapq.heappop(self.ready))
            else:
                self.time = self.sleeping[0][0]
        return self.log


def worker(n, pause):
    total = 0
    for i in range(n):
        yield f"working {i}"
        total += i
        yield Sleep(pause)
    return total


def failing():
    yield
    raise ValueError("oops")


def careful():
    try:
        yield 42
    except TypeError as e:
        print("careful saw:", e)
        yield


s = Scheduler()
a = s.spawn("slow", worker(2, 5))
b = s.spawn("fast", worker(3, 1), priority=-1)
c = s.spawn("bad", failing(), priority=3)
s.spawn("careful", careful())
print(s.run(), s.time, a.result, b.result, repr(c.result), a)
heap = [5, 1, 4]
heapq.heapify(heap)
print(heapq.heappushpop(heap, 0), heapq.nsmallest(2, heap), heapq.nlargest(1, heap), [heapq.heappop(heap) for _ in range(3)], list(heapq.merge([1, 4], [2, 3])))
heapq.heappop(heap)
