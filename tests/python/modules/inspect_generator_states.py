# States of generators and coroutines, their locals, and awaitable checks.
import inspect

def numbers(limit):
    total = 0
    while total < limit:
        got = yield total
        total += got or 1

async def fetch(x):
    y = x + 1
    return y

class Awaitable:
    def __await__(self):
        value = yield "pause"
        return value

async def waits():
    return await Awaitable()

g = numbers(3)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
print(next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
print(g.send(2), inspect.getgeneratorlocals(g), g.gi_running, g.gi_frame.f_lineno, g.gi_code.co_name)
print(list(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g), g.gi_frame)

def running():
    yield inspect.getgeneratorstate(me)

me = running()
print(next(me))
c = fetch(1)
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgenerator(c))
try:
    c.send(None)
except StopIteration as e:
    print("returned", e.value, inspect.getcoroutinestate(c))
w = waits()
print(w.send(None), inspect.getcoroutinestate(w), w.cr_await is not None)
try:
    w.send("answer")
except StopIteration as e:
    print("returned", e.value)
w2 = waits()
w2.send(None)
w2.close()
print(inspect.getcoroutinestate(w2), inspect.isawaitable(Awaitable()), inspect.iscoroutinefunction(waits), inspect.iscoroutinefunction(numbers), inspect.isgeneratorfunction(numbers))

def delegating():
    yield from inner

inner = numbers(2)
d = delegating()
next(d)
print(d.gi_yieldfrom is inner, inspect.getgeneratorstate(inner))
try:
    inspect.getgeneratorlocals(5)
except TypeError as e:
    print(type(e).__name__, e)
try:
    c.send(None)
except RuntimeError as e:
    print(type(e).__name__, e)
print(inspect.GEN_CREATED, inspect.CORO_CLOSED)
