# BytesIO: bytes in memory, getbuffer, readinto, seeking from every origin.
import io

b = io.BytesIO(b"line one\nline two\n\xff\x00end")
print(b.readline(), b.read(4), b.tell(), b.read1(3), b.peek(2) if hasattr(b, "peek") else "no peek", b.readlines())
print(b.seek(-3, io.SEEK_END), b.read(), b.seek(2), b.seek(3, io.SEEK_CUR), b.read(2), b.seek(0), list(b))
print(b.getvalue(), len(b.getvalue()), b.getbuffer().nbytes)
w = io.BytesIO()
print(w.write(b"abc"), w.write(bytearray(b"de")), w.write(memoryview(b"f")), w.writelines([b"g", b"h"]), w.getvalue())
view = w.getbuffer()
view[0:2] = b"ZY"
print(w.getvalue(), view.readonly, bytes(view[-1:]))
try:
    w.write(b"more")
    w.seek(100)
    w.write(b"x")
except BufferError as e:
    print(type(e).__name__, e)
view.release()
print(w.seek(10), w.write(b"!"), w.getvalue())
print(w.truncate(4), w.getvalue(), w.tell(), w.seek(1), w.write(b"--"), w.getvalue())
target = bytearray(5)
print(io.BytesIO(b"abc").readinto(target), target, io.BytesIO(b"").readinto(target))
big = io.BytesIO(bytes(range(256)) * 4)
print(len(big.read(1000)), len(big.read(1000)), big.read(), big.read(10))
print(w.readable(), w.writable(), w.seekable(), w.closed, isinstance(w, io.BufferedIOBase), io.BytesIO(b"x").read(-1), io.BytesIO(b"xyz").read(None))
with io.BytesIO(b"ctx") as c:
    print(c.read())
print(c.closed)
reader = io.BufferedReader(io.BytesIO(b"0123456789"), buffer_size=4)
print(reader.peek(1)[:1], reader.read(3), reader.tell(), reader.seek(-2, 2), reader.read())
chunks = iter(lambda: big.read(300), b"")
big.seek(0)
print([len(chunk) for chunk in chunks])
for attempt in (lambda: c.read(), lambda: w.write("text"), lambda: io.BytesIO("text"), lambda: w.seek(-1), lambda: w.fileno(), lambda: w.seek(0, 5), lambda: w.truncate(-1), lambda: io.BytesIO(5), lambda: w.read("x"), lambda: w.readinto(b"ro"), lambda: w.writelines(["a"]), lambda: w.detach(), lambda: w.seek(-99, 2)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
