import asyncio
import functools


def blocking(a, b=0):
    return a + b


def broken():
    raise LookupError("no row")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 2, b=3))
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    print(await loop.run_in_executor(None, functools.partial(blocking, 1, b=1)))
    print(await asyncio.gather(*(asyncio.to_thread(blocking, i, i) for i in range(4))))
    try:
        await asyncio.to_thread(broken)
    except LookupError as e:
        print(type(e).__name__, e)


asyncio.run(main())
