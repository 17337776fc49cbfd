"""Retries with growing delays on a fake clock, sync and async."""
import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from functools import wraps
import inspect


class RetryError(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"gave up after {attempts} attempts: {last}")
        self.attempts, self.last = attempts, last


@dataclass
class Policy:
    times: int = 3
    base: float = 0.5
    factor: float = 2
    on: tuple = (OSError,)
    slept: list = field(default_factory=list)

    def delays(self):
        for n in range(self.times - 1):
            yield self.base * self.factor**n
        yield None


def retry(policy):
    def decorate(f):
        if inspect.iscoroutinefunction(f):
            @wraps(f)
            async def wrapper(*args, **kwargs):
                for attempt, delay in enumerate(policy.delays(), 1):
                    try:
                        return await f(*args, **kwargs)
                    except policy.on as e:
                        if delay is None:
                            raise RetryError(attempt, e) from e
                        policy.slept.append(delay)
                        await asyncio.sleep(0)
        else:
            @wraps(f)
            def wrapper(*args, **kwargs):
                for attempt, delay in enumerate(policy.delays(), 1):
                    try:
                        return f(*args, **kwargs)
                    except policy.on as e:
                        if delay is None:
                            raise RetryError(attempt, e) from e
                        policy.slept.append(delay)
        return wrapper
    return decorate


policy = Policy()
failures = iter([OSError("reset"), TimeoutError("slow"), None])


@retry(policy)
def fetch(key):
    """Fetch a key."""
    problem = next(failures)
    if problem:
        raise problem
    return f"value of {key}"


print(fetch("a"), policy.slept, fetch.__name__, fetch.__doc__)


@retry(Policy(times=2, on=(ZeroDivisionError,)))
async def ratio(a, b):
    return a / b


async def main():
    print(await ratio(1, 2))
    results = await asyncio.gather(ratio(1, 0), ratio(4, 2), return_exceptions=True)
    print([str(r) for r in results], repr(results[0].__cause__), results[0].attempts)


asyncio.run(main())
with suppress(RetryError):
    retry(Policy(times=1))(lambda: open("nowhere.txt"))()
    print("not reached")


@retry(Policy(times=2, on=(KeyError,)))
def lookup(table, key):
    return table[key]


lookup({"a": 1}, "b")
