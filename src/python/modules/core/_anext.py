"""What `anext` gives when it has a default."""


async def anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
