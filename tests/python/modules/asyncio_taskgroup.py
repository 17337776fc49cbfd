import asyncio


async def job(name, n, fail=False):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            print(name, i)
        if fail:
            raise ValueError(f"{name} failed")
        return name.upper()
    except asyncio.CancelledError:
        print(name, "was cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(job("a", 2))
        t2 = tg.create_task(job("b", 1), name="bee")
        print("in body", t2.get_name())
    print(t1.result(), t2.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("long", 50))
            tg.create_task(job("bad", 2, fail=True))
    except* ValueError as group:
        print(type(group).__name__, group, [str(e) for e in group.exceptions])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("x", 5))
            await asyncio.sleep(0)
            raise KeyError("from body")
    except ExceptionGroup as group:
        print(group.message, [repr(e) for e in group.exceptions])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("p", 1, fail=True))
            tg.create_task(job("q", 1, fail=True))
    except ExceptionGroup as group:
        print(repr(group))
    closed = asyncio.TaskGroup()
    coro = job("late", 1)
    try:
        closed.create_task(coro)
    except RuntimeError as e:
        print(type(e).__name__, str(e).split("> ")[-1])
    coro.close()


asyncio.run(main())
