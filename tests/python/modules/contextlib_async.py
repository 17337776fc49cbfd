import asyncio
from contextlib import AsyncExitStack, AbstractAsyncContextManager, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connect(name):
    print("connect", name)
    await asyncio.sleep(0)
    try:
        yield f"conn:{name}"
    except ValueError as e:
        print("rollback", e)
        raise
    else:
        print("commit", name)
    finally:
        print("disconnect", name)


async def ticks():
    try:
        for i in range(10):
            yield i
    finally:
        print("ticks closed")


class Manager(AbstractAsyncContextManager):
    async def __aexit__(self, *exc):
        print("manager exit", exc[0] and exc[0].__name__)


async def closer(n):
    print("async callback", n)


@connect("decorated")
async def job():
    return "job result"


async def main():
    async with connect("one") as c:
        print("using", c)
    try:
        async with connect("two"):
            raise ValueError("oops")
    except ValueError as e:
        print("outer", e)
    async with AsyncExitStack() as stack:
        conns = [await stack.enter_async_context(connect(n)) for n in "xy"]
        stack.push_async_callback(closer, 1)
        stack.callback(print, "sync callback")
        await stack.enter_async_context(Manager())
        print(conns)
    async with aclosing(ticks()) as t:
        async for i in t:
            if i == 2:
                break
    print("after aclosing")
    async with nullcontext("null") as n:
        print(n)
    async with Manager() as m:
        print(type(m).__name__)
    print(await job())
    try:
        await AsyncExitStack().enter_async_context(nullcontext)
    except TypeError as e:
        print(type(e).__name__, e)
    stack = AsyncExitStack()
    await stack.enter_async_context(connect("manual"))
    await stack.aclose()


asyncio.run(main())
