# A retry decorator with exponential backoff and jitter; the clock and the randomness are under control.
import functools
import inspect
import logging
import random
import sys
import time
from typing import Callable, ParamSpec, TypeVar
from unittest.mock import Mock, call, patch

P, R = ParamSpec("P"), TypeVar("R")
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-7s %(name)s: %(message)s")
log = logging.getLogger("retry")

class GaveUp(Exception):
    """Every attempt failed."""

def retry(*errors: type[Exception], attempts: int = 3, base: float = 0.1, limit: float = 1.0, jitter: float = 0.0, rng=random.Random(1)) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            collected = []
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **kwargs)
                except errors as e:
                    collected.append(e)
                    if attempt == attempts:
                        break
                    delay = min(limit, base * 2 ** (attempt - 1)) + rng.uniform(0, jitter)
                    log.warning("%s failed (%s), waiting %.3fs", function.__name__, e, delay)
                    time.sleep(delay)
            raise GaveUp(f"{function.__name__} failed {attempts} times") from ExceptionGroup("attempts", collected)
        return wrapper
    return decorate

@retry(ConnectionError, TimeoutError, attempts=5, base=0.5, limit=2.0)
def connect(host: str, port: int = 5432) -> str:
    """Opens a connection."""
    return dial(host, port)

@retry(ValueError, attempts=3, jitter=0.1)
def parse(text):
    return int(text)

print(connect.__name__, connect.__doc__, inspect.signature(connect), connect.__wrapped__ is not connect)
with patch("time.sleep") as sleep:
    dial = Mock(side_effect=[ConnectionError("refused"), TimeoutError("slow"), ConnectionError("reset"), "connected"])
    print(connect("db", port=1), dial.call_count, dial.call_args_list[0])
    print(sleep.call_args_list, sleep.call_args_list == [call(0.5), call(1.0), call(2.0)])
    dial.side_effect = ConnectionError("down")
    try:
        connect("db")
    except GaveUp as e:
        print(type(e).__name__, e, "|", e.__cause__, "|", [str(x) for x in e.__cause__.exceptions])
    dial.side_effect = PermissionError("not retried")
    try:
        connect("db")
    except PermissionError as e:
        print(type(e).__name__, e)
    sleep.reset_mock()
    try:
        parse("x")
    except GaveUp as e:
        log.error("%s", e)
    print([round(c.args[0], 4) for c in sleep.call_args_list], parse("5"), sleep.call_count)
