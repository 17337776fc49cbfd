def g(n):
    yield n
    return n * 2


it = g(4)
print(next(it))
try:
    next(it)
except StopIteration as e:
    print("value", e.value, e.args)
try:
    next(it)
except StopIteration as e:
    print("again", e.value, e.args)


def empty():
    return 5
    yield


print(list(empty()))


def leaks():
    yield 1
    raise StopIteration("inner")


def leaks_next():
    yield next(iter([]))


for f in (leaks, leaks_next):
    try:
        list(f())
    except RuntimeError as e:
        print("RuntimeError:", e, "| cause:", repr(e.__cause__), "| suppress:", e.__suppress_context__)


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print("ValueError:", e)
print(type(me).__name__, me.gi_running, me.gi_frame, reenter.__name__, me.__name__, me.__qualname__)
fresh = g(1)
print(fresh.gi_frame is not None, fresh.gi_yieldfrom, iter(fresh) is fresh)
tuple_value = g((1, 2))
next(tuple_value)
try:
    next(tuple_value)
except StopIteration as e:
    print(e.value, e.args)
print([*g(1)], max(g(7)), sum(g(3)))
try:
    raise StopIteration(1, 2)
except StopIteration as e:
    print(e.value, e.args)
