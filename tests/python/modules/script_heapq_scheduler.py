"""A scheduler over a fake clock: one-off, repeating and cancelled jobs."""
import heapq
import itertools
from contextvars import ContextVar, copy_context
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Callable

current = ContextVar("current", default="nobody")


@dataclass(order=True)
class Job:
    at: datetime
    priority: int
    serial: int
    name: str = field(compare=False)
    action: Callable = field(compare=False, repr=False)
    every: timedelta | None = field(default=None, compare=False)
    cancelled: bool = field(default=False, compare=False, repr=False)


class Scheduler:
    def __init__(self, start):
        self.now, self.heap, self.serial, self.failures = start, [], itertools.count(1), []

    def add(self, delay, action, *, name, priority=0, every=None):
        job = Job(self.now + delay, priority, next(self.serial), name, action, every)
        heapq.heappush(self.heap, job)
        return job

    def run(self, until):
        while self.heap and self.heap[0].at <= until:
            job = heapq.heappop(self.heap)
            if job.cancelled:
                print(f"{job.at:%H:%M} {job.name} cancelled")
                continue
            self.now = job.at
            context = copy_context()
            context.run(current.set, job.name)
            try:
                context.run(job.action)
            except Exception as e:
                self.failures.append((job.name, f"{type(e).__name__}: {e}"))
            if job.every:
                job.at += job.every
                heapq.heappush(self.heap, job)
        self.now = until


def say(what):
    print(f"{s.now:%H:%M} {current.get()}: {what}")


s = Scheduler(datetime(2024, 1, 1, 8))
minutes = lambda n: timedelta(minutes=n)
s.add(minutes(30), partial(say, "tick"), name="ticker", every=minutes(30))
s.add(minutes(30), partial(say, "important"), name="urgent", priority=-1)
doomed = s.add(minutes(60), partial(say, "never"), name="doomed")
s.add(minutes(45), lambda: 1 / 0, name="broken")
s.add(minutes(45), lambda: setattr(doomed, "cancelled", True), name="canceller")
s.add(minutes(50), lambda: s.add(minutes(5), partial(say, "spawned"), name="child"), name="parent")
s.run(datetime(2024, 1, 1, 9, 30))
print(s.now, s.failures, current.get())
print(s.heap)
s.run(datetime(2024, 1, 1, 10))
