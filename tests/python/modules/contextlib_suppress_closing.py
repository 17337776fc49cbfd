import io
import sys
from contextlib import closing, nullcontext, redirect_stderr, redirect_stdout, suppress, chdir
import os
import tempfile

with suppress(FileNotFoundError):
    open("does-not-exist.txt")
    print("not reached")
with suppress(KeyError, IndexError):
    [][1]
with suppress(LookupError):
    {}["k"]
try:
    with suppress(KeyError):
        raise ValueError("not suppressed")
except ValueError as e:
    print(e)
with suppress():
    print("nothing suppressed")
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as g:
    print(repr(g))
with suppress(ValueError):
    raise ExceptionGroup("all", [ValueError(1), ValueError(2)])


class Thing:
    closed = False

    def close(self):
        self.closed = True
        print("Thing closed")


with closing(Thing()) as t:
    print(t.closed)
print(t.closed)
buf = io.StringIO()
with redirect_stdout(buf) as target:
    print("captured")
    help_target = target is buf
    with redirect_stdout(io.StringIO()) as inner:
        print("deeper")
    print("captured again")
print(repr(buf.getvalue()), help_target, repr(inner.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("to err", file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)
here = os.getcwd()
with tempfile.TemporaryDirectory() as tmp:
    with chdir(tmp):
        print(os.getcwd() == here, os.listdir())
print(os.getcwd() == here)
with redirect_stdout(sys.stderr):
    print("this goes to stderr")
try:
    with redirect_stdout(io.StringIO()):
        raise RuntimeError("restores stdout")
except RuntimeError as e:
    print(e)
