import contextlib
import io
import sys


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name * 2
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tag("p") as t:
    print(t)
    raise ValueError("inside")
try:
    with tag("q"):
        raise KeyError("outside")
except KeyError as e:
    print("KeyError", e)


@tag("deco")
def work():
    print("working")


work()
work()


@contextlib.contextmanager
def no_yield():
    return
    yield


@contextlib.contextmanager
def two_yields():
    yield 1
    yield 2


for cm in (no_yield, two_yields):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print("RuntimeError:", e)
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.redirect_stdout(io.StringIO()) as buf:
    print("captured")
print(repr(buf.getvalue()))
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", sep="-")
    print(names)
with contextlib.nullcontext(5) as n, contextlib.closing(io.StringIO("z")) as z:
    print(n, z.read())
print(z.closed)
with contextlib.redirect_stderr(sys.stdout):
    print("to stderr", file=sys.stderr)
