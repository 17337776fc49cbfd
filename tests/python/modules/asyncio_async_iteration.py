import asyncio


class Pages:
    def __init__(self, rows, size):
        self.rows, self.size, self.at = rows, size, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.at >= len(self.rows):
            raise StopAsyncIteration
        await asyncio.sleep(0)
        page = self.rows[self.at : self.at + self.size]
        self.at += self.size
        return page


class Session:
    async def __aenter__(self):
        print("open")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        print("close", kind and kind.__name__, value)
        return kind is ValueError


async def stream(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("stream closed")


async def main():
    async for page in Pages([1, 2, 3, 4, 5], 2):
        print(page)
    print([x * x async for x in stream(4) if x % 2])
    print({x: str(x) async for x in stream(2)})
    async with Session() as s:
        print("body", type(s).__name__)
    async with Session():
        raise ValueError("swallowed")
    gen = stream(10)
    print(await anext(gen), await gen.__anext__(), await anext(stream(0), "default"))
    await gen.aclose()
    try:
        await anext(gen)
    except StopAsyncIteration as e:
        print(type(e).__name__)
    try:
        async for _ in [1, 2]:
            pass
    except TypeError as e:
        print(type(e).__name__, e)
    try:
        async with open:
            pass
    except TypeError as e:
        print(type(e).__name__, e)


asyncio.run(main())
