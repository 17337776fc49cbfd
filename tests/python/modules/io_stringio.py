# StringIO: reading, writing, positions, newlines, truncation, closing.
import io

s = io.StringIO("first\nsecond\nthird")
print(repr(s.readline()), repr(s.read(3)), s.tell(), repr(s.read()), repr(s.read()), repr(s.readline()))
print(s.seek(0), list(s), s.seek(2), s.readlines(), s.seek(0), s.readlines(7))
print(s.seek(0, io.SEEK_END), s.write("!\nmore"), s.tell(), repr(s.getvalue()))
s.seek(0)
print(s.write("FIRST"), repr(s.getvalue()), repr(s.readline()))
print(s.truncate(8), repr(s.getvalue()), s.tell(), s.truncate(), s.seek(20), s.write("x"), repr(s.getvalue()))
empty = io.StringIO()
print(repr(empty.getvalue()), empty.write(""), empty.write("é🎉"), empty.tell(), empty.writelines(["a", "b\n"]), repr(empty.getvalue()))
for newline in (None, "", "\n", "\r\n", "\r"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), repr(t.getvalue()), t.readlines(), t.newlines)
    t.write("\n")
    print("   ", repr(t.getvalue()))
print(io.StringIO("abc").readable(), io.StringIO().writable(), io.StringIO().seekable(), io.StringIO().isatty(), io.StringIO().closed, io.StringIO().line_buffering, io.StringIO().encoding, io.StringIO().errors)
with io.StringIO("x") as w:
    print(w.read(), file=w)
    print("text", 1, 2, sep="-", end="|", file=w)
    print(repr(w.getvalue()))
print(w.closed)
u = io.StringIO("abc")
print(u.read(0) == "", u.read(-1), u.seek(1), u.read(None), isinstance(u, io.TextIOBase), isinstance(u, io.IOBase))
print([line.rstrip() for line in io.StringIO("one \ntwo \n")], next(io.StringIO("l1\nl2")))
for attempt in (lambda: w.read(), lambda: u.write(b"x"), lambda: u.write(5), lambda: u.seek(-1), lambda: u.seek(1, 1), lambda: u.seek(0, 9), lambda: io.StringIO(b"x"), lambda: u.fileno(), lambda: u.truncate(-1), lambda: io.StringIO("a", newline="x"), lambda: next(io.StringIO()), lambda: u.detach(), lambda: w.getvalue(), lambda: u.read("x"), lambda: u.seek(-2, 2)):
    try:
        print(repr(attempt()))
    except Exception as e:
        print(type(e).__name__, e)
