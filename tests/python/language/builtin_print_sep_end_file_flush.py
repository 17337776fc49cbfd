import io
import sys

print()
print(1, "a", None, [1, "b"], sep=", ")
print("no newline", end="")
print(" continued", end="!\n")
print("a", "b", sep="")
print("a", "b", sep="\n")
print(*[1, 2, 3], sep=" < ")
print(*"abc", sep="-", end=".\n")
print("x", sep="ignored with one")
print("", "", sep="|")
print(sep="x", end="only end\n")
print("none sep", "x", sep=None, end=None)
print("to stderr", file=sys.stderr)
print("stdout explicit", file=sys.stdout, flush=True)
print("none file", file=None)
buf = io.StringIO()
print("captured", 1, file=buf, end="")
print("more", file=buf)
print(repr(buf.getvalue()))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("a", "b", file=w, flush=True)
print(file=w)
print(w.parts)


class Loud:
    def __str__(self):
        print("inner print")
        return "loud"


print("outer", Loud())
print(print("nested"))
for bad in (lambda: print("x", sep=1), lambda: print("x", end=2), lambda: print("x", file=3), lambda: print("x", nope=1), lambda: print("x", sep=b"")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
sys.stdout.write("direct write\n")
print(sys.stdout.write("four\n"))
sys.stderr.write("direct error\n")
sys.stdout.writelines(["l1\n", "l2\n"])
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden")
captured, sys.stdout = sys.stdout.getvalue(), old
print("captured:", repr(captured))
print("unicode é 日本 😀", "tab\tsep", "nul\0end", sep="|")
print(f"{'last':>10}", end="")
