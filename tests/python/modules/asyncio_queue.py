import asyncio


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print("put", i, "size", queue.qsize())
    await queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        print("got", item)
        total += item
        queue.task_done()
    queue.task_done()
    return total


async def main():
    q = asyncio.Queue(maxsize=2)
    print(q.empty(), q.full(), q.maxsize, q.qsize())
    _, total = await asyncio.gather(producer(q, 5), consumer(q))
    await q.join()
    print("total", total)
    q.put_nowait(1)
    q.put_nowait(2)
    print(q.full())
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(type(e).__name__, repr(e))
    print(q.get_nowait(), q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(type(e).__name__, repr(e))
    pq = asyncio.PriorityQueue()
    for job in [(3, "low"), (1, "high"), (2, "mid")]:
        await pq.put(job)
    print([await pq.get() for _ in range(3)])
    lq = asyncio.LifoQueue()
    for i in range(3):
        lq.put_nowait(i)
    print([lq.get_nowait() for _ in range(3)])
    try:
        asyncio.Queue().task_done()
    except ValueError as e:
        print(type(e).__name__, e)
    sq = asyncio.Queue()
    await sq.put("last")
    sq.shutdown()
    print(await sq.get())
    for op in (sq.get(), sq.put(1)):
        try:
            await op
        except asyncio.QueueShutDown as e:
            print(type(e).__name__)


asyncio.run(main())
