"""Producer, workers and a collector over queues, with timeouts and cancellation."""
import asyncio
from collections import Counter
from contextlib import AsyncExitStack, asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

worker_name = ContextVar("worker_name")


@dataclass
class Batch:
    number: int
    rows: list
    attempts: int = 0
    notes: list = field(default_factory=list)


class Poison(Exception):
    pass


@asynccontextmanager
async def connection(name, log):
    log.append(f"open {name}")
    try:
        yield name
    finally:
        log.append(f"close {name}")


async def produce(queue, total, size):
    for start in range(0, total, size):
        await queue.put(Batch(start // size, list(range(start, min(start + size, total)))))
    return "produced"


async def transform(batch):
    await asyncio.sleep(0)
    batch.attempts += 1
    if batch.number == 2 and batch.attempts < 2:
        raise Poison(f"batch {batch.number}")
    return sum(r * r for r in batch.rows)


async def worker(name, queue, results, counts, log):
    worker_name.set(name)
    async with connection(name, log):
        while True:
            batch = await queue.get()
            try:
                results[batch.number] = await transform(batch)
                counts["ok"] += 1
            except Poison as e:
                counts["retried"] += 1
                log.append(f"retry {e}")
                await queue.put(batch)
            finally:
                queue.task_done()


async def main():
    queue, results, counts, log = asyncio.Queue(maxsize=3), {}, Counter(), []
    workers = [asyncio.create_task(worker(f"w{i}", queue, results, counts, log), name=f"w{i}") for i in range(2)]
    print(await asyncio.wait_for(produce(queue, 10, 2), 5))
    await queue.join()
    for w in workers:
        w.cancel()
    done = await asyncio.gather(*workers, return_exceptions=True)
    print([type(d).__name__ for d in done], dict(sorted(results.items())), counts)
    print(log)
    print(sum(results.values()) == sum(n * n for n in range(10)), queue.empty(), worker_name.get("unset"))
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(n, log)) for n in ("a", "b")]
        stack.callback(log.append, "sync last")
    print(names, log[-5:])
    gate, order = asyncio.Event(), []

    async def waits(n):
        await gate.wait()
        order.append(n)

    async with asyncio.TaskGroup() as tg:
        for n in range(3):
            tg.create_task(waits(n))
        await asyncio.sleep(0)
        order.append("open the gate")
        gate.set()
    print(order)


asyncio.run(main())
