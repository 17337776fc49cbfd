import asyncio


async def worker(name):
    try:
        while True:
            print(name, "tick")
            await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise
    finally:
        print(name, "cleanup")


async def stubborn():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("swallowed")
        asyncio.current_task().uncancel()
        return "survived"


async def main():
    t = asyncio.create_task(worker("w1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("cancel ->", t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print("awaited cancelled", t.cancelled(), t.done())
    print("cancel again ->", t.cancel())
    t = asyncio.create_task(worker("w2"))
    await asyncio.sleep(0)
    t.cancel("with message")
    try:
        await t
    except asyncio.CancelledError as e:
        print("message", e.args)
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(t.cancelling())
    print(await t, t.cancelled(), t.cancelling())
    t = asyncio.create_task(worker("never started"))
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True) != [], t.cancelled())
    try:
        t.exception()
    except asyncio.CancelledError as e:
        print(type(e).__name__)
    left = asyncio.create_task(worker("left"))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("after run")
