import asyncio


async def work(n):
    for _ in range(n):
        await asyncio.sleep(0)
    if n == 2:
        raise RuntimeError("two")
    return n * 10


async def main():
    order = []
    for future in asyncio.as_completed([work(5), work(1), work(3)]):
        order.append(await future)
    print(order)
    tasks = [asyncio.create_task(work(n), name=f"w{n}") for n in (4, 1, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.result() for t in done), len(pending))
    tasks = [asyncio.create_task(work(n), name=f"v{n}") for n in (2, 9)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([t.get_name() for t in done], [repr(t.exception()) for t in done], len(pending))
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(30))], timeout=0.01)
    print(len(done), len(pending))
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(type(e).__name__, e)
    me = asyncio.current_task()
    print(me.get_name().startswith("Task-"), len(asyncio.all_tasks()) >= 1)
    t = asyncio.create_task(work(1), name="cb")
    t.add_done_callback(lambda task: print("callback", task.get_name(), task.result()))
    print(await t)
    await asyncio.sleep(0)
    print(asyncio.FIRST_COMPLETED, asyncio.ALL_COMPLETED, asyncio.FIRST_EXCEPTION)


asyncio.run(main())
