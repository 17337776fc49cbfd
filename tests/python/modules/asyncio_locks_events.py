import asyncio


async def critical(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def waiter(event, name):
    print(name, "waiting", event.is_set())
    print(name, "woke", await event.wait())


async def limited(sem, name, active):
    async with sem:
        active.append(name)
        print(name, "active", len(active))
        await asyncio.sleep(0)
        active.remove(name)


async def cond_wait(cond, state):
    async with cond:
        await cond.wait_for(lambda: state["ready"] >= 2)
        print("condition met", state["ready"])


async def main():
    lock = asyncio.Lock()
    log = []
    await asyncio.gather(*(critical(lock, n, log) for n in "abc"))
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(type(e).__name__, e)
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in ("e1", "e2")]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())
    sem = asyncio.Semaphore(2)
    active = []
    await asyncio.gather(*(limited(sem, f"s{i}", active) for i in range(4)))
    print(sem.locked(), active)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(type(e).__name__, e)
    cond, state = asyncio.Condition(), {"ready": 0}
    t = asyncio.create_task(cond_wait(cond, state))
    for _ in range(2):
        await asyncio.sleep(0)
        async with cond:
            state["ready"] += 1
            cond.notify_all()
    await t
    try:
        cond.notify()
    except RuntimeError as e:
        print(type(e).__name__, e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(type(e).__name__, e)


asyncio.run(main())
