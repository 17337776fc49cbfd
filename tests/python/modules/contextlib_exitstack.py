from contextlib import ExitStack, contextmanager


@contextmanager
def res(name, fail=False):
    if fail:
        raise OSError(f"cannot open {name}")
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


with ExitStack() as stack:
    names = [stack.enter_context(res(n)) for n in ("a", "b", "c")]
    stack.callback(print, "callback", 1, sep="-")
    print(names)
try:
    with ExitStack() as stack:
        stack.enter_context(res("x"))
        stack.enter_context(res("y", fail=True))
except OSError as e:
    print(e)


def suppressor(kind, value, tb):
    print("push saw", kind and kind.__name__, value)
    return True


with ExitStack() as stack:
    stack.push(suppressor)
    raise ValueError("hidden")
with ExitStack() as stack:
    stack.enter_context(res("kept"))
    saved = stack.pop_all()
print("left the with")
saved.close()


@ExitStack().callback
def decorated():
    print("never called")


def failing():
    raise TypeError("from callback")


try:
    with ExitStack() as stack:
        stack.enter_context(res("z"))
        stack.callback(failing)
        raise KeyError("body")
except TypeError as e:
    print(type(e).__name__, e, "context:", repr(e.__context__))
order = []
with ExitStack() as stack:
    for i in range(3):
        stack.callback(order.append, i)
print(order)
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(type(e).__name__, e)
try:
    with ExitStack() as stack:
        stack.push(print)
        stack.push(res("pushed").__exit__ and (lambda *exc: print("lambda", exc)))
except Exception as e:
    print(type(e).__name__, e)
