import asyncio


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


class Conn:
    async def __aenter__(self):
        print("aenter")
        return "conn"

    async def __aexit__(self, et, ev, tb):
        print("aexit", et and et.__name__)
        return et is ValueError


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("gen cleanup")


async def bad(thing):
    try:
        if thing == "for":
            async for x in [1]: pass
        else:
            async with open: pass
    except TypeError as e:
        print("TypeError:", e)


async def main():
    async for t in Ticker(3):
        print("tick", t)
    else:
        print("async else")
    async with Conn() as c:
        print(c)
        raise ValueError("suppressed")
    print([x async for x in numbers(4) if x % 2], {x: y async for x, y in pairs()})
    g = numbers(3)
    print(await g.__anext__(), await g.asend("hello"), await anext(g), await anext(g, "default"))
    g = numbers(2)
    print(await anext(g))
    await g.aclose()
    print(type(g).__name__, sorted([x async for x in Ticker(2)]), sum([x async for x in numbers(3)]))
    await bad("for")
    await bad("with")
    async with Conn(), Conn() as d:
        print("two")


async def pairs():
    yield "a", 1
    yield "b", 2


asyncio.run(main())
