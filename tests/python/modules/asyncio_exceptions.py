import asyncio


async def fail(msg, delay=0):
    for _ in range(delay):
        await asyncio.sleep(0)
    raise ValueError(msg)


async def ok(v):
    await asyncio.sleep(0)
    return v


async def main():
    try:
        await fail("direct")
    except ValueError as e:
        print("caught", e)
    try:
        await asyncio.gather(ok(1), fail("in gather"), ok(2))
    except ValueError as e:
        print("gather raised", e)
    results = await asyncio.gather(ok(1), fail("kept"), ok(2), return_exceptions=True)
    print([repr(r) for r in results])
    task = asyncio.create_task(fail("in task"))
    try:
        await task
    except ValueError as e:
        print("task raised", e)
    print(repr(task.exception()), task.done())
    try:
        task.result()
    except ValueError as e:
        print("result raised", e)
    pending = asyncio.create_task(ok(3))
    for call in (pending.result, pending.exception):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    print(await pending)
    try:
        await 5
    except TypeError as e:
        print(type(e).__name__, e)


asyncio.run(main())


async def top():
    await ok(1)
    raise KeyError("out of run")


try:
    asyncio.run(top())
except KeyError as e:
    print(type(e).__name__, e)
print(issubclass(asyncio.CancelledError, BaseException), issubclass(asyncio.CancelledError, Exception), asyncio.TimeoutError is TimeoutError)
