# stdout and stderr: write, flush, replacing them, contextlib redirection, displayhook, buffers.
import contextlib
import io
import sys

print(sys.stdout.write("written\n"), sys.stdout.name, sys.stdout.mode, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.isatty(), sys.stderr.errors, sys.stdout.fileno(), sys.stderr.fileno())
print(sys.stderr.write("to stderr\n"), file=sys.stderr)
sys.stdout.writelines(["a", "b", "\n"])
print("no newline", end="")
sys.stdout.flush()
print("", 1, None, sep="|")
saved, sys.stdout = sys.stdout, io.StringIO()
print("captured")
text, sys.stdout = sys.stdout.getvalue(), saved
print(repr(text))
with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
    print("one")
    print("two", file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))


class Tee:
    def __init__(self, *files):
        self.files, self.count = files, 0

    def write(self, data):
        self.count += 1
        for f in self.files:
            f.write(data)


copy = io.StringIO()
tee = Tee(sys.stdout, copy)
with contextlib.redirect_stdout(tee):
    print("twice", 5)
print(repr(copy.getvalue()), tee.count)
sys.displayhook(5), sys.displayhook(None), sys.displayhook("text")
import builtins
print(builtins._)
sys.stdout.flush()
sys.stdout.buffer.write(b"raw bytes \xc3\xa9\n")
sys.stdout.buffer.flush()
sys.stdout.reconfigure(errors="backslashreplace")
print("lone surrogate \ud800")
sys.stdout.reconfigure(errors="strict")
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(type(e).__name__, e)
sys.stdout = None
print("goes nowhere")
sys.stdout = saved
for attempt in (lambda: sys.stdout.write(5), lambda: print("x", file=5), lambda: sys.stdout.read(), lambda: print("x", end=5), lambda: print("x", sep=b"-")):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
print("the end", file=sys.stderr)
