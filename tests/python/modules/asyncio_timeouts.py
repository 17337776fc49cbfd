import asyncio


async def slow():
    try:
        await asyncio.sleep(60)
    finally:
        print("slow cleaned up")
    return "slow"


async def quick():
    await asyncio.sleep(0)
    return "quick"


async def main():
    print(await asyncio.wait_for(quick(), timeout=5))
    print(await asyncio.wait_for(quick(), None))
    try:
        await asyncio.wait_for(slow(), timeout=0.01)
    except TimeoutError as e:
        print("wait_for", type(e).__name__, repr(e))
    try:
        await asyncio.wait_for(quick(), timeout=0)
    except asyncio.TimeoutError as e:
        print("zero", repr(e))
    try:
        async with asyncio.timeout(0.01) as cm:
            await slow()
    except TimeoutError:
        print("timeout expired", cm.expired())
    async with asyncio.timeout(10) as cm:
        print(await quick())
    print("not expired", cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        await quick()
    try:
        async with asyncio.timeout(5):
            raise LookupError("inner")
    except LookupError as e:
        print(type(e).__name__, e)
    inner = asyncio.ensure_future(quick())
    print(await asyncio.shield(inner))
    try:
        await asyncio.wait_for(asyncio.shield(keep := asyncio.create_task(asyncio.sleep(0.3, "kept"))), 0.01)
    except TimeoutError:
        print("shielded still running", keep.done())
    print(await keep)


asyncio.run(main())
