for e in (Exception(), Exception("one"), Exception("a", 2), Exception(None), ValueError(""), KeyError("k"), KeyError(),
          KeyError("a", "b"), IndexError(3), OSError(2, "No such file", "f.txt"), OSError("plain"), OSError(5, "io"),
          OSError(1, "a", "b", None, "c"), StopIteration(4), SystemExit(3), SystemExit(), KeyboardInterrupt(),
          UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "\xe9x", 0, 1, "bad"),
          SyntaxError("msg"), SyntaxError("msg", ("f.py", 3, 4, "text")), ImportError("no", name="m", path="p"),
          AttributeError("a", name="n", obj=1), NameError("n", name="q"), AssertionError((1, 2)), ExceptionGroup("g", [ValueError(1)])):
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
e = OSError(2, "No such file", "f.txt")
print(e.errno, e.strerror, e.filename, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__)
e = SyntaxError("m", ("f.py", 3, 4, "text"))
print(e.msg, e.filename, e.lineno, e.offset, e.text)
s = StopIteration("v")
print(s.value, SystemExit(3).code, SystemExit(1, 2).code, SystemExit().code)
u = UnicodeDecodeError("utf-8", b"\xffabc", 0, 2, "bad")
print(u.start, u.end, u.reason, u.object, u.encoding, u)
e = ValueError("x")
e.args = ("changed", 1)
print(e, repr(e))
e.extra = 5
print(vars(e))
try:
    e.args = 5
except TypeError as x:
    print("TypeError:", x)
print(ValueError("a") == ValueError("a"), e == e, ValueError.__mro__[1:3], BaseException.__subclasses__()[:1])
for bad in (lambda: ValueError(x=1), lambda: UnicodeDecodeError("a"), lambda: StopIteration(a=1), lambda: ImportError(foo=1)):
    try:
        bad()
    except TypeError as x:
        print("TypeError:", x)
