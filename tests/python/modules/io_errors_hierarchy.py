# The io class tree, raw classes of one's own, buffered pairs, unsupported operations.
import io


class Upper(io.RawIOBase):
    """A raw stream that serves its text three bytes at a time."""

    def __init__(self, data):
        self.data, self.written = data, []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        part, self.data = self.data[:min(3, len(b))], self.data[min(3, len(b)):]
        b[:len(part)] = part
        return len(part)

    def write(self, b):
        self.written.append(bytes(b).upper())
        return len(b)


class Lines(io.TextIOBase):
    def write(self, text):
        return len(text) * 2


print(Upper(b"hello world").read(), Upper(b"hello").read(2), Upper(b"ab\ncd\n").readlines(), Upper(b"abcdef").readall(), list(Upper(b"x\ny")))
print(io.BufferedReader(Upper(b"buffered reader")).read(9), io.TextIOWrapper(io.BufferedReader(Upper(b"text\nlayer"))).readlines())
raw = Upper(b"")
writer = io.BufferedWriter(raw, buffer_size=8)
print(writer.write(b"abc"), raw.written, writer.write(b"defghij"), writer.flush(), b"".join(raw.written))
pair = io.BufferedRWPair(Upper(b"in"), raw)
print(pair.read(), pair.write(b"out"), pair.flush(), raw.written[-1])
print(Lines().write("abc"), print("x", file=Lines()), Lines().readable(), Lines().writable(), Lines().closed, Lines().encoding)
for cls in (io.StringIO, io.BytesIO, io.TextIOWrapper, io.FileIO, io.BufferedReader, io.UnsupportedOperation, io.BlockingIOError):
    print(cls.__name__, [c.__name__ for c in cls.__mro__], cls.__module__)
print(io.open is open, io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.IOBase.__module__, isinstance(io.UnsupportedOperation(), (OSError, ValueError)))
print(io.text_encoding(None), io.text_encoding("ascii"), io.IncrementalNewlineDecoder(None, True).decode("a\r\nb\rc"))
base = io.IOBase()
for attempt in (lambda: base.fileno(), lambda: base.seek(0), lambda: base.readline(), lambda: Lines().read(), lambda: Lines().seek(0), lambda: io.RawIOBase().read(1), lambda: io.BufferedReader(Lines()), lambda: io.BufferedWriter(io.BytesIO(), 0), lambda: base.truncate(), lambda: io.TextIOBase().write("x"), lambda: base.tell(), lambda: io.RawIOBase().write(b"")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
base.close()
print(base.closed, base.close())
try:
    base.readlines()
except ValueError as e:
    print(type(e).__name__, e)
