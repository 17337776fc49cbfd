import asyncio
from contextvars import ContextVar, copy_context

request = ContextVar("request", default=None)


async def handler(n):
    request.set(n)
    await asyncio.sleep(0)
    inner()
    await child(n)
    return request.get()


def inner():
    print("handling", request.get())


async def child(n):
    token = request.set(n * 100)
    try:
        await asyncio.sleep(0)
        inner()
    finally:
        request.reset(token)


async def main():
    request.set("main")
    print(await asyncio.gather(*(handler(i) for i in range(1, 4))))
    print(request.get())
    await handler(9)
    print("awaited directly changes ours:", request.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(inner)
    request.set("after call_soon")
    await asyncio.sleep(0)
    ctx = copy_context()
    ctx.run(request.set, "in ctx")
    task = asyncio.create_task(handler(5), context=ctx)
    print(await task, ctx[request], request.get())


asyncio.run(main())
print(request.get())


def gen():
    request.set("from generator")
    yield request.get()


print(list(gen()), request.get())
