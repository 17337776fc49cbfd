import asyncio


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


async def fails():
    raise ValueError("async error")


async def main():
    print(await add(1, 2))
    try:
        await fails()
    except ValueError as e:
        print("caught", e)
    print(await asyncio.gather(add(1, 1), add(2, 2), add("a", "b")))
    results = await asyncio.gather(fails(), add(0, 1), return_exceptions=True)
    print([repr(r) for r in results])
    task = asyncio.create_task(add(10, 20), name="adder")
    print(task.done(), task.get_name(), await task, task.done(), task.result())
    print([await add(i, i) for i in range(3)], {i: await add(i, 1) for i in range(2)}, await add(await add(1, 1), 1))
    return "main done"


print(asyncio.run(main()))
c = add(1, 2)
print(type(c).__name__, c.__name__, c.cr_frame is not None, asyncio.iscoroutine(c), asyncio.iscoroutinefunction(add))
try:
    c.send(None)
    c.send(None)
except StopIteration as e:
    print("StopIteration", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print("RuntimeError:", e)


async def awaits(x):
    return await x


for bad in (3, [1], "s"):
    try:
        asyncio.run(awaits(bad))
    except TypeError as e:
        print("TypeError:", e)


class Awaitable:
    def __await__(self):
        yield
        return "awaited"


print(asyncio.run(awaits(Awaitable())))
try:
    asyncio.run(3)
except (TypeError, ValueError) as e:
    print(type(e).__name__ + ":", e)
try:
    for x in add(1, 2): pass
except TypeError as e:
    print("TypeError:", e)
