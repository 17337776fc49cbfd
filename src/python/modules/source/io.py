"""Streams in memory."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    pass


class _Memory(IOBase):
    def _start(self, initial):
        self._parts = [initial] if initial else []
        self._size = len(initial)
        self._pos = 0

    def _all(self):
        if len(self._parts) > 1:
            self._parts = [self._empty.join(self._parts)]
        return self._parts[0] if self._parts else self._empty

    def getvalue(self):
        self._check()
        return self._all()

    def write(self, s):
        self._check()
        if not isinstance(s, self._accepts):
            raise TypeError(self._refusal % type(s).__name__)
        n = len(s)
        if not n:
            return 0
        if self._pos == self._size:
            self._parts.append(s)
        else:
            data = self._all()
            if self._pos > self._size:
                data += self._zero * (self._pos - self._size)
            self._parts = [data[:self._pos] + s + data[self._pos + n:]]
        self._pos += n
        self._size = max(self._size, self._pos)
        return n

    def read(self, size=-1):
        self._check()
        data = self._all()
        end = self._size if size is None or size < 0 else self._pos + size
        found = data[self._pos:end]
        self._pos = min(max(end, self._pos), max(self._size, self._pos))
        return found

    def readline(self, size=-1):
        self._check()
        data = self._all()
        at = data.find(self._newline, self._pos)
        end = self._size if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        found = data[self._pos:end]
        self._pos = max(end, self._pos)
        return found

    def seek(self, pos, whence=0):
        self._check()
        if whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += self._size
        if pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        self._pos = pos
        return pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None):
        pos = self._pos if pos is None else pos
        self._parts = [self._all()[:pos]]
        self._size = len(self._parts[0])
        return pos


class StringIO(_Memory, TextIOBase):
    _empty, _zero, _newline, _accepts = "", "\0", "\n", str
    _refusal = "string argument expected, got '%s'"
    encoding = errors = line_buffering = newlines = None

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._start(initial_value or "")


class BytesIO(_Memory, BufferedIOBase):
    _empty, _zero, _newline, _accepts = b"", b"\0", b"\n", (bytes, bytearray)
    _refusal = "a bytes-like object is required, not '%s'"

    def __init__(self, initial_bytes=b""):
        self._start(bytes(initial_bytes))

    def getbuffer(self):
        return self.getvalue()


class TextIOWrapper(TextIOBase):
    pass


def open(*args, **kwargs):
    import builtins
    return builtins.open(*args, **kwargs)
