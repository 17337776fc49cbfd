# Each thread begins with a context of its own; tasks copy the context they are made in.
import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

user = contextvars.ContextVar("user", default="nobody")
depth = contextvars.ContextVar("depth")


def in_thread(seen):
    seen.append(user.get())
    user.set("thread")
    seen.append(user.get())


user.set("main")
seen = []
thread = threading.Thread(target=in_thread, args=(seen,))
thread.start()
thread.join()
print(seen, user.get())

seen = []
context = contextvars.copy_context()
thread = threading.Thread(target=context.run, args=(in_thread, seen))
thread.start()
thread.join()
print(seen, user.get(), context[user])

with ThreadPoolExecutor(1) as pool:
    print(pool.submit(user.get).result(), pool.submit(contextvars.copy_context().run, user.get).result())

seen = {}
threads = [threading.Thread(target=lambda n=n: (depth.set(n), seen.__setitem__(n, depth.get()))) for n in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen.items()), depth.get("unset here"))


async def child(name):
    before = user.get()
    token = user.set(name)
    await asyncio.sleep(0)
    inner = user.get()
    user.reset(token)
    return before, inner, user.get()


async def main():
    user.set("loop")
    print(await asyncio.gather(child("a"), child("b")))
    task = asyncio.create_task(child("c"))
    user.set("changed after the task was made")
    print(await task, user.get())
    own = contextvars.copy_context()
    own.run(user.set, "own")
    task = asyncio.create_task(child("d"), context=own)
    print(await task, own[user], user.get())
    print(await child("awaited here"), user.get())
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(lambda: done.set_result(user.get()))
    user.set("too late for the callback")
    print(await done)
    print(await asyncio.to_thread(user.get))

    async def numbers():
        for n in range(2):
            user.set(f"generator {n}")
            yield user.get()

    async for value in numbers():
        print(value, user.get())


asyncio.run(main())
print(user.get())

try:
    context.run(context.run, print)
except RuntimeError as e:
    print(type(e).__name__, str(e).split(":")[0])
var = contextvars.ContextVar("var")
token = contextvars.copy_context().run(var.set, 1)
try:
    var.reset(token)
except ValueError as e:
    print(type(e).__name__, str(e).rpartition(" was ")[2])
