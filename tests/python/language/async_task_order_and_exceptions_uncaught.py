import asyncio


async def worker(name, steps):
    for i in range(steps):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def main():
    tasks = [asyncio.create_task(worker(n, s)) for n, s in (("a", 3), ("b", 1), ("c", 2))]
    print("created")
    done = await asyncio.gather(*tasks)
    print(done)
    q = asyncio.Queue()

    async def produce():
        for i in range(3):
            await q.put(i)
            print("put", i)
        await q.put(None)

    async def consume():
        while (item := await q.get()) is not None:
            print("took", item)
    await asyncio.gather(produce(), consume())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker("tg", 1))
            tg.create_task(explode("boom"))
    except* ValueError as eg:
        print("group", [str(e) for e in eg.exceptions])
    t = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    try:
        await asyncio.wait_for(asyncio.sleep(100), timeout=0)
    except TimeoutError as e:
        print("timeout", type(e).__name__)


async def explode(msg):
    raise ValueError(msg)


asyncio.run(main())


async def step():
    await explode("uncaught")

try:
    asyncio.run(step())
except ValueError as e:
    tb, names = e.__traceback__, []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names[0], names[-2:])
