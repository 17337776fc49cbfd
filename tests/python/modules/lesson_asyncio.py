# asyncio: tasks, gather, timeouts, queues, locks, cancellation, async iteration, context managers, groups.
import asyncio, contextlib, time


async def work(n, delay):
    await asyncio.sleep(delay)
    print("done", n)
    return n * 10


async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


class Res:
    async def __aenter__(self): print("open"); return self
    async def __aexit__(self, *e): print("close", e[0] and e[0].__name__)


class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n


@contextlib.asynccontextmanager
async def session(name):
    print("start", name)
    try:
        yield name
    finally:
        print("end", name)


async def producer(q):
    for i in range(3):
        await q.put(i)
    await q.put(None)


async def consumer(q):
    got = []
    while (item := await q.get()) is not None:
        got.append(item)
        q.task_done()
    return got


async def fails(): raise ValueError("bad")


async def main():
    print(await asyncio.gather(work(1, 0.03), work(2, 0.01), work(3, 0.02)))
    print([i async for i in ticker(3)], {i: i async for i in Count(2)})
    async with Res() as r, session("s") as s: print(s)
    try:
        async with Res(): raise KeyError("k")
    except KeyError as e: print("caught", e)
    try:
        await asyncio.wait_for(work(9, 5), 0.01)
    except TimeoutError as e: print("timeout", repr(e))
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print("timeout 2")
    q = asyncio.Queue(maxsize=2)
    _, got = await asyncio.gather(producer(q), consumer(q))
    print(got, q.empty())
    t = asyncio.create_task(work(7, 1), name="seven")
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError: print("cancelled", t.cancelled(), t.done(), t.get_name())
    print(await asyncio.gather(fails(), work(4, 0), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work(5, 0)); tg.create_task(fails())
    except* ValueError as g: print("group", g.exceptions, a.done())
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(work(i, 0.01 * (3 - i))) for i in range(3)]
    print([t.result() for t in ts])
    lock = asyncio.Lock(); order = []
    async def locked(n):
        async with lock:
            order.append(n); await asyncio.sleep(0); order.append(n)
    await asyncio.gather(*(locked(i) for i in range(3)))
    print(order, lock.locked())
    ev = asyncio.Event()
    async def waiter(): await ev.wait(); return "set"
    w = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await w)
    sem = asyncio.Semaphore(2); running = peak = 0
    async def limited():
        nonlocal running, peak
        async with sem:
            running += 1; peak = max(peak, running); await asyncio.sleep(0.01); running -= 1
    await asyncio.gather(*(limited() for _ in range(5))); print("peak", peak)
    done, pending = await asyncio.wait([asyncio.create_task(work(i, i / 50)) for i in range(3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for p in pending: p.cancel()
    for c in asyncio.as_completed([work(1, 0.02), work(2, 0.01)]): print("as completed", await c)
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.01, fut.set_result, "later"); print(await fut)
    print(await asyncio.to_thread(lambda: "thread"), asyncio.current_task().get_coro().__name__, len(asyncio.all_tasks()))
    try: await asyncio.shield(fails())
    except ValueError as e: print("shielded", e)
    print(asyncio.iscoroutinefunction(work), asyncio.iscoroutine(c := work(1, 1)), c.__name__); c.close()
    agen = ticker(5); print(await anext(agen), await agen.asend(None)); await agen.aclose(); print(await anext(agen, "over"))


asyncio.run(main())
try: asyncio.run(fails())
except ValueError as e: print("run raised", e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
try: asyncio.run(5)
except (TypeError, ValueError) as e: print(type(e).__name__, e)
