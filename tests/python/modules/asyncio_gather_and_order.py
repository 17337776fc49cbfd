import asyncio


async def step(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return f"{name} done"


async def main():
    print(await step("solo", 1))
    results = await asyncio.gather(step("a", 3), step("b", 1), step("c", 2))
    print(results)
    task = asyncio.create_task(step("t", 2), name="my-task")
    print("created", task.get_name(), task.done())
    await asyncio.sleep(0)
    print("main continues")
    print(await task, task.done(), task.result(), task.cancelled(), task.exception())
    print(await asyncio.gather())
    nested = asyncio.gather(step("x", 1), asyncio.gather(step("y", 1), step("z", 1)))
    print(await nested)
    return 42


print(asyncio.run(main()))
coro = step("unused", 1)
print(asyncio.iscoroutine(coro), asyncio.iscoroutinefunction(step), asyncio.iscoroutinefunction(print))
coro.close()
try:
    asyncio.run(5)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(type(e).__name__, e)
