import asyncio


async def setter(fut, value):
    await asyncio.sleep(0)
    fut.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print(fut.done(), fut.cancelled())
    task = asyncio.create_task(setter(fut, "answer"))
    print(await fut, fut.done(), fut.result())
    try:
        fut.set_result(2)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    bad = loop.create_future()
    bad.set_exception(OSError("disk"))
    try:
        await bad
    except OSError as e:
        print(type(e).__name__, e)
    order = []
    loop.call_soon(order.append, "soon 1")
    loop.call_later(0.02, order.append, "later")
    loop.call_soon(order.append, "soon 2")
    handle = loop.call_soon(order.append, "never")
    handle.cancel()
    print(handle.cancelled())
    order.append("now")
    await asyncio.sleep(0.05)
    print(order)
    print(await asyncio.sleep(0, result="slept"))
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    try:
        loop.run_until_complete(fut)
    except RuntimeError as e:
        print(type(e).__name__, e)
    return loop


loop = asyncio.run(main())
print(loop.is_closed())
own = asyncio.new_event_loop()
print(own.run_until_complete(asyncio.sleep(0, "own loop")))
own.close()
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)))
