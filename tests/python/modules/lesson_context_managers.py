# Context managers: classes, contextmanager, ExitStack, suppress, redirect, nested failures.
from contextlib import *
import io, sys, os


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.swallow


with Managed("a") as a, Managed("b") as b:
    print(a.name, b.name)
try:
    with Managed("c"), Managed("d"):
        raise ValueError("inner")
except ValueError as e:
    print("caught", e)
with Managed("e", swallow=True):
    1 / 0
print("after")


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tag("p") as t:
    print(t)
with tag("q"):
    {}["x"]
try:
    with tag("r"):
        raise IndexError("through")
except IndexError as e:
    print("outside", e)


@tag("deco")
def decorated(x):
    print("inside", x)
    return x * 2


print(decorated(5), decorated(6))


@contextmanager
def bad():
    if False:
        yield


try:
    with bad():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
with ExitStack() as stack:
    names = [stack.enter_context(Managed(str(i))).name for i in range(2)]
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    print(names)
    raise RuntimeError("swallowed")
with suppress(FileNotFoundError, KeyError):
    os.remove("nothing")
    print("never")
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
    help_text = "x"
with redirect_stderr(out):
    print("err", file=sys.stderr)
print(repr(out.getvalue()))
with closing(io.StringIO("x")) as f:
    print(f.read(), f.closed)
print(f.closed)
with nullcontext(5) as n:
    print(n)
for attempt in ("with 5: pass", "with open: pass", "class A:\n def __enter__(self): pass\nwith A(): pass", "class B:\n def __exit__(self, *a): pass\nwith B(): pass"):
    try:
        exec(attempt)
    except Exception as e:
        print(type(e).__name__, e)


class Both(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *exc): print("out"); return False


@Both()
def f(): print("body")


f()
print(issubclass(Managed, AbstractContextManager), isinstance(suppress(), AbstractContextManager))


class Fails:
    def __enter__(self): return self
    def __exit__(self, *a): raise TypeError("exit failed")


try:
    with Fails():
        raise ValueError("body")
except TypeError as e:
    print(e, "|", repr(e.__context__))
def gen():
    with Managed("g"):
        yield 1
        yield 2
g = gen()
print(next(g)); g.close()
def early():
    for i in range(3):
        with Managed(f"loop{i}"):
            if i == 1: return i
            continue
print(early())
s = ExitStack()
s.callback(print, "popped")
kept = s.pop_all()
s.close(); print("nothing yet"); kept.close()
with chdir("/"): print(os.getcwd())
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    print(e, e.exceptions)
