"""Streams: over files, in memory, and over one another."""

import _posix

DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


def _closed():
    return ValueError("I/O operation on closed file.")


def _size(n):
    if n is None:
        return -1
    if not hasattr(n, "__index__"):
        raise TypeError(f"argument should be integer or None, not {type(n).__name__!r}")
    return n.__index__()


def _bytes(b):
    if isinstance(b, bytes):
        return b
    if isinstance(b, (str, int)) or not hasattr(b, "__len__") or isinstance(b, (list, tuple, dict)):
        raise TypeError(f"a bytes-like object is required, not {type(b).__name__!r}")
    return bytes(b)


def _index(n):
    if not hasattr(n, "__index__"):
        raise TypeError(f"{type(n).__name__!r} object cannot be interpreted as an integer")
    return n.__index__()


class _IOBase:
    _is_closed = False

    @property
    def closed(self):
        return self._is_closed

    def close(self):
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    def flush(self):
        if self.closed:
            raise _closed()

    def _checkClosed(self):
        if self.closed:
            raise _closed()

    def _checkReadable(self):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def _checkWritable(self):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def _checkSeekable(self):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def readable(self):
        self._checkClosed()
        return False

    def writable(self):
        self._checkClosed()
        return False

    def seekable(self):
        self._checkClosed()
        return False

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1):
        size = _size(size)
        out = b""
        while size < 0 or len(out) < size:
            b = self.read(1)
            if not b:
                break
            out += b
            if b == b"\n":
                break
        return out

    def readlines(self, hint=None):
        self._checkClosed()
        if hint is None or hint <= 0:
            return list(self)
        lines, n = [], 0
        for line in self:
            lines.append(line)
            n += len(line)
            if n >= hint:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    def read(self, size=-1):
        size = _size(size)
        if size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        return None if n is None else bytes(b[:n])

    def readall(self):
        out = b""
        while part := self.read(DEFAULT_BUFFER_SIZE):
            out += part
        return out

    def readinto(self, b):
        raise NotImplementedError

    def write(self, b):
        raise NotImplementedError


class _BufferedIOBase(_IOBase):
    def read(self, size=-1):
        self._unsupported("read")

    def read1(self, size=-1):
        self._unsupported("read1")

    def write(self, b):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, b):
        if isinstance(b, (bytes, str)) or not hasattr(b, "__setitem__"):
            raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(b).__name__}")
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    readinto1 = readinto


class _TextIOBase(_IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1):
        self._unsupported("read")

    def readline(self, size=-1):
        self._unsupported("readline")

    def write(self, s):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


_FLAGS = {"r": 0, "w": 0o1101, "a": 0o2101, "x": 0o301}


class FileIO(_RawIOBase):
    _fd = -1

    def __init__(self, file, mode="r", closefd=True, opener=None):
        for c in mode:
            if c not in "rwaxb+":
                raise ValueError(f"invalid mode: {mode}")
        kinds = [c for c in mode if c in "rwax"]
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind, plus = kinds[0], "+" in mode
        self._readable, self._writable = kind == "r" or plus, kind != "r" or plus
        self._mode = {"r": "rb+" if plus else "rb", "w": "rb+" if plus else "wb"}.get(kind) or (kind + "b" + "+" * plus)
        self.closefd = closefd
        self.name = file
        flags = _FLAGS[kind]
        if plus:
            flags = flags & ~3 | 2
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            _posix.fstat(file)
            self._fd = file
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            if opener:
                self._fd = opener(file, flags)
            else:
                path = file if isinstance(file, (str, bytes)) else _fspath(file)
                if ("\0" if isinstance(path, str) else b"\0") in path:
                    raise ValueError("embedded null byte")
                self._fd = _posix.open(path, flags, 0o666)
        self._pending = _posix.Pending(self._fd, closefd)
        if kind == "a":
            _posix.lseek(self._fd, 0, 2)

    @property
    def mode(self):
        return self._mode

    def _check(self, what=None):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")
        if what and not (self._readable if what == "reading" else self._writable):
            raise UnsupportedOperation(f"File not open for {what}")

    def read(self, size=-1):
        self._check("reading")
        size = _size(size)
        return self.readall() if size < 0 else _posix.read(self._fd, size)

    def readall(self):
        self._check("reading")
        parts = []
        while part := _posix.read(self._fd, 1 << 20):
            parts.append(part)
        return b"".join(parts)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        self._check("writing")
        return _posix.write(self._fd, _bytes(b))

    def seek(self, pos, whence=0):
        self._check()
        return _posix.lseek(self._fd, _index(pos), whence)

    def tell(self):
        self._check()
        return _posix.lseek(self._fd, 0, 1)

    def truncate(self, size=None):
        self._check("writing")
        size = self.tell() if size is None else size
        _posix.ftruncate(self._fd, size)
        return size

    def close(self):
        if not self._is_closed:
            super().close()
            if self._fd >= 0:
                self._pending.forget()
                if self.closefd:
                    _posix.close(self._fd)

    def fileno(self):
        self._check()
        return self._fd

    def readable(self):
        self._check()
        return self._readable

    def writable(self):
        self._check()
        return self._writable

    def seekable(self):
        self._check()
        return self._fd > 2

    def isatty(self):
        self._check()
        return False

    def __repr__(self):
        if self._is_closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"


class _Pending(list):
    """What waits to be written to a stream that is not a file."""

    def add(self, b):
        self.append(b)
        return sum(map(len, self))

    def take(self):
        b = b"".join(self)
        self.clear()
        return b


class _Buffered(_BufferedIOBase):
    _reads = _writes = False

    def _start(self, raw, size):
        if size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw, self._buffer_size = raw, size
        self._data, self._at = b"", 0
        self._pending = raw._pending if isinstance(raw, FileIO) else _Pending()
        self._waits = 0

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    mode = property(lambda self: self.raw.mode)
    name = property(lambda self: self.raw.name)
    closed = property(lambda self: self.raw.closed)

    def _check(self, what="", name=""):
        if self.raw.closed:
            raise ValueError(f"{what} closed file" if what.endswith("of") or what.endswith("to") else "I/O operation on closed file.")
        if name and not (self._writes if name in ("write", "truncate") else self._reads):
            raise UnsupportedOperation(name)

    def _rest(self):
        return self._data[self._at:]

    def _take(self, n):
        b = self._data[self._at:self._at + n]
        self._at += len(b)
        return b

    def read(self, size=-1):
        self._check("read of", "read")
        if size is not None and _index(size) < -1:
            raise ValueError("read length must be non-negative or -1")
        self._flush()
        if size is None or size < 0:
            rest = self._rest()
            self._data, self._at = b"", 0
            raw = self.raw
            return rest + ((raw.readall() if hasattr(raw, "readall") else raw.read()) or b"")
        while len(self._data) - self._at < size:
            part = self.raw.read(max(self._buffer_size, size))
            if not part:
                break
            self._data, self._at = self._rest() + part, 0
        return self._take(size)

    def read1(self, size=-1):
        self._check("read of", "read1")
        self._flush()
        if self._at == len(self._data):
            self._data, self._at = self.raw.read(self._buffer_size) or b"", 0
        return self._take(self._buffer_size if size < 0 else size)

    def peek(self, size=0):
        self._check("peek of", "peek")
        self._flush()
        if self._at == len(self._data):
            self._data, self._at = self.raw.read(self._buffer_size) or b"", 0
        return self._rest()

    def readline(self, size=-1):
        self._check("read of", "read")
        self._flush()
        size = _size(size)
        while True:
            i = self._data.find(b"\n", self._at)
            if i >= 0 or 0 <= size <= len(self._data) - self._at:
                break
            part = self.raw.read(self._buffer_size)
            if not part:
                i = len(self._data) - 1
                break
            self._data, self._at = self._rest() + part, 0
        n = i + 1 - self._at if i >= 0 else size
        return self._take(min(n, size) if size >= 0 else n)

    def _drop_read_ahead(self):
        n = len(self._data) - self._at
        self._data, self._at = b"", 0
        if n:
            self.raw.seek(-n, 1)

    def write(self, b):
        self._check("write to", "write")
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = _bytes(b)
        self._drop_read_ahead()
        if self._waits > 0 and self._waits + len(b) > self._buffer_size:
            self._flush()
        self._waits += len(b)
        self._pending.add(b)
        if self._waits > self._buffer_size:
            self._flush()
        return len(b)

    def _flush(self):
        if self._waits:
            self._waits = 0
            b = self._pending.take()
            while b:
                n = self.raw.write(b)
                if n is None or n >= len(b):
                    break
                b = b[n:]

    def flush(self):
        if self.raw.closed:
            raise ValueError("flush of closed file")
        self._flush()

    def seek(self, pos, whence=0):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._flush()
        if whence == 1:
            pos -= len(self._data) - self._at
        self._data, self._at = b"", 0
        return self.raw.seek(pos, whence)

    def tell(self):
        self._check()
        self._flush_for_tell()
        return self.raw.tell() - (len(self._data) - self._at)

    def _flush_for_tell(self):
        if self._waits:
            self._flush()

    def truncate(self, pos=None):
        self._check("", "truncate")
        self._flush()
        if pos is None:
            pos = self.tell()
        return self.raw.truncate(pos)

    def close(self):
        if self._raw is not None and not self.raw.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        raw = self.raw
        self.flush()
        self._raw = None
        return raw

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def seekable(self):
        self._check()
        return self.raw.seekable()

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        return f"<_io.{type(self).__name__}{'' if name is None else f' name={name!r}'}>"


def _shares_code(cls):
    for name, value in _Buffered.__dict__.items():
        if name not in cls.__dict__ and name not in ("__dict__", "__weakref__"):
            setattr(cls, name, value)
    return cls


@_shares_code
class BufferedReader(_BufferedIOBase):
    _reads = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        self._start(raw, buffer_size)


@_shares_code
class BufferedWriter(_BufferedIOBase):
    _writes = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._start(raw, buffer_size)


@_shares_code
class BufferedRandom(_BufferedIOBase):
    _reads = _writes = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._start(raw, buffer_size)


class BufferedRWPair(_BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self._reader, self._writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)
        for name in "read", "read1", "peek", "readinto":
            setattr(self, name, getattr(self._reader, name))
        self.write, self.flush = self._writer.write, self._writer.flush

    def readable(self):
        return True

    writable = readable
    closed = property(lambda self: self._writer.closed)

    def close(self):
        self._writer.close()
        self._reader.close()


class BytesIO(_BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._buf, self._pos = bytearray(_bytes(initial_bytes) if initial_bytes is not None else b""), 0

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check()
        return bytes(self._buf)

    def getbuffer(self):
        self._check()
        return memoryview(self._buf)

    def read(self, size=-1):
        self._check()
        size = _size(size)
        end = len(self._buf) if size < 0 else min(self._pos + size, len(self._buf))
        b = bytes(self._buf[self._pos:end])
        self._pos += len(b)
        return b

    read1 = read

    def readline(self, size=-1):
        self._check()
        size = _size(size)
        at = self._buf.find(b"\n", self._pos)
        end = len(self._buf) if at < 0 else at + 1
        if size >= 0:
            end = min(end, self._pos + size)
        b = bytes(self._buf[self._pos:end])
        self._pos += len(b)
        return b

    def write(self, b):
        self._check()
        b = _bytes(b)
        n, size = len(b), len(self._buf)
        if not n:
            return 0
        if self._pos == size:
            self._buf += b
        else:
            if self._pos > size:
                self._buf += bytes(self._pos - size)
            self._buf[self._pos:self._pos + n] = b
        self._pos += n
        return n

    def seek(self, pos, whence=0):
        self._check()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
        elif whence == 1:
            pos = max(0, pos + self._pos)
        elif whence == 2:
            pos = max(0, pos + len(self._buf))
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._pos = pos
        return pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, size=None):
        self._check()
        size = self._pos if size is None else _index(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._buf[size:]
        return size

    def flush(self):
        self._check()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


_NEWLINES = (None, "", "\n", "\r", "\r\n")


def _line_end(text, start, newline):
    """Behind the end of the line that begins at `start`; -1 when the text has no end of it."""
    if newline is None or newline == "\n":
        return text.find("\n", start) + 1 or -1
    if newline:
        i = text.find(newline, start)
        return -1 if i < 0 else i + len(newline)
    n, r = text.find("\n", start), text.find("\r", start)
    if r >= 0 and (n < 0 or r < n):
        return r + (2 if n == r + 1 else 1)
    return n + 1 or -1


def _seen_newlines(text, seen):
    if "\r\n" in text:
        seen.add("\r\n")
        text = text.replace("\r\n", "")
    if "\r" in text:
        seen.add("\r")
    if "\n" in text:
        seen.add("\n")


def _newlines(seen):
    found = tuple(n for n in ("\r", "\n", "\r\n") if n in seen)
    return found if len(found) > 1 else found[0] if found else None


class StringIO(_TextIOBase):
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in _NEWLINES:
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline, self._seen = newline, set()
        self._parts, self._size, self._pos = [], 0, 0
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    @property
    def newlines(self):
        return _newlines(self._seen)

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    def _all(self):
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def getvalue(self):
        self._check()
        return self._all()

    def write(self, s):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        given = len(s)
        if self._newline != "\n":
            if self._newline in (None, ""):
                _seen_newlines(s, self._seen)
            if self._newline is None:
                s = s.replace("\r\n", "\n").replace("\r", "\n")
            elif self._newline:
                s = s.replace("\n", self._newline)
        n = len(s)
        if not n:
            return 0
        if self._pos == self._size:
            self._parts.append(s)
        else:
            data = self._all()
            if self._pos > self._size:
                data += "\0" * (self._pos - self._size)
            self._parts = [data[:self._pos] + s + data[self._pos + n:]]
        self._pos += n
        self._size = max(self._size, self._pos)
        return given

    def read(self, size=-1):
        self._check()
        size = _size(size)
        end = self._size if size < 0 else self._pos + size
        s = self._all()[self._pos:end]
        self._pos += len(s)
        return s

    def readline(self, size=-1):
        self._check()
        size = _size(size)
        data = self._all()
        end = _line_end(data, self._pos, self._newline)
        if end < 0:
            end = self._size
        if size >= 0:
            end = min(end, self._pos + size)
        s = data[self._pos:end]
        self._pos += len(s)
        return s

    def __next__(self):
        self._check()
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        self._pos = (pos, self._pos, self._size)[whence]
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, size=None):
        self._check()
        size = self._pos if size is None else _index(size)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < self._size:
            self._parts = [self._all()[:size]]
            self._size = size
        return size

    def flush(self):
        self._check()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


class IncrementalNewlineDecoder:
    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate, self._seen, self._cr = decoder, translate, set(), False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if self._cr and (text or final):
            text = "\r" + text
            self._cr = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._cr = True
        _seen_newlines(text, self._seen)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    def reset(self):
        self._seen, self._cr = set(), False

    @property
    def newlines(self):
        return _newlines(self._seen)


class TextIOWrapper(_TextIOBase):
    _CHUNK_SIZE = 8192
    _buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in _NEWLINES:
            raise ValueError(f"illegal newline value: {newline}")
        if encoding in (None, "locale"):
            encoding = "utf-8"
        "".encode(encoding)
        self._buffer, self._encoding, self._errors, self._newline = buffer, encoding, errors or "strict", newline
        self._line_buffering, self._write_through = line_buffering, write_through
        self._text, self._at, self._base, self._telling, self._seen = "", 0, 0, True, set()
        self._pending, self._marked = [], False
        self._own = isinstance(buffer, (BufferedReader, BufferedWriter, BufferedRandom))

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    newlines = property(lambda self: _newlines(self._seen))
    name = property(lambda self: self.buffer.name)
    closed = property(lambda self: self.buffer.closed)

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self._encoding, self._errors = encoding, errors or "strict"
        elif errors is not None:
            self._errors = errors
        if newline is not Ellipsis:
            self._newline = newline
        if line_buffering is not None:
            self._line_buffering = line_buffering
        if write_through is not None:
            self._write_through = write_through

    def _check(self):
        if self.buffer.closed:
            raise _closed()

    def _encode(self, s):
        b = s.encode(self._encoding, self._errors)
        plain = self._encoding.lower().replace("_", "-")
        if plain in ("utf-16", "utf-32", "utf-8-sig"):
            if self._marked or (self.buffer.seekable() and self.buffer.tell()):
                b = b[len("".encode(self._encoding)):]
            self._marked = True
        return b

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        buffer = self.buffer
        if buffer.closed:
            raise _closed()
        if self._own and not buffer._writes:
            raise UnsupportedOperation("not writable")
        given = len(s)
        ends = self._line_buffering and ("\n" in s or "\r" in s)
        if self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        b = self._encode(s)
        self._text, self._at = "", 0
        self._telling = True
        if self._own:
            if buffer._data:
                buffer._data, buffer._at = b"", 0
            buffer.write(b)
        else:
            self._pending.append(b)
            if self._write_through or sum(map(len, self._pending)) > self._CHUNK_SIZE:
                self._flush_pending()
        if ends:
            self.flush()
        return given

    def _flush_pending(self):
        if self._pending:
            b = b"".join(self._pending)
            self._pending.clear()
            self.buffer.write(b)

    def flush(self):
        self._check()
        self._flush_pending()
        self.buffer.flush()
        self._telling = True

    def _fill(self, whole=False):
        """Reads what there is to read behind the text that is known."""
        self._check()
        buffer = self.buffer
        if not (buffer._reads if self._own else buffer.readable()):
            raise UnsupportedOperation("not readable")
        self._flush_pending()
        if self._at == len(self._text):
            if buffer.seekable():
                self._base = buffer.tell()
            self._text, self._at = "", 0
        data = buffer.read()
        if not isinstance(data, (bytes, bytearray, memoryview)):
            kind = type(data).__name__
            if not whole:
                raise TypeError(f"underlying read() should have returned a bytes-like object, not '{kind}'")
            is_wide = self._encoding.lower().startswith(("utf", "shift", "gb", "big5", "euc"))
            raise TypeError(f"can't concat {kind} to bytes" if is_wide else f"a bytes-like object is required, not '{kind}'")
        if not data:
            return False
        text = data.decode(self._encoding, self._errors)
        if self._newline in (None, ""):
            _seen_newlines(text, self._seen)
        self._raw_text = None
        if self._newline is None and "\r" in text:
            self._raw_text = text
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._text += text
        return True

    def read(self, size=-1):
        size = _size(size)
        if size < 0 or len(self._text) - self._at < size:
            self._fill(size < 0)
        else:
            self._check()
        self._telling = True
        end = len(self._text) if size < 0 else self._at + size
        s = self._text[self._at:end]
        self._at += len(s)
        return s

    def readline(self, size=-1):
        size = _size(size)
        end = _line_end(self._text, self._at, self._newline)
        if end < 0:
            if self._fill():
                end = _line_end(self._text, self._at, self._newline)
            if end < 0:
                end = len(self._text)
        else:
            self._check()
        if size >= 0:
            end = min(end, self._at + size)
        s = self._text[self._at:end]
        self._at = end
        return s

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = True
            raise StopIteration
        return line

    def _read_bytes(self):
        """How many bytes the text up to the position takes."""
        n = self._at
        if not n:
            return 0
        done = self._text[:n]
        raw = getattr(self, "_raw_text", None)
        if raw is not None:
            at = 0
            for c in done:
                at += 2 if c == "\n" and raw.startswith("\r\n", at) else 1
            done = raw[:at]
        return len(done.encode(self._encoding, "replace" if self._errors != "strict" else "strict"))

    def tell(self):
        self._check()
        if not self.buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self._flush_pending()
        if self._text:
            return self._base + self._read_bytes()
        return self.buffer.tell()

    def seek(self, cookie, whence=0):
        self._check()
        if not self.buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        self._text, self._at, self._marked = "", 0, False
        return self.buffer.seek(cookie, 2 if whence == 2 else 0)

    def truncate(self, pos=None):
        if pos is None:
            pos = self.tell()
        self.flush()
        return self.buffer.truncate(pos)

    def close(self):
        if self._buffer is not None and not self.buffer.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        buffer = self.buffer
        self.flush()
        self._buffer = None
        return buffer

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        self._check()
        return self.buffer.isatty()

    def readable(self):
        self._check()
        return self.buffer.readable()

    def writable(self):
        self._check()
        return self.buffer.writable()

    def seekable(self):
        self._check()
        return self.buffer.seekable()

    def __repr__(self):
        shown = "".join(f" {n}={getattr(self, n)!r}" for n in ("name", "mode") if getattr(self._buffer, "raw", None) and hasattr(self, n))
        return f"<_io.TextIOWrapper{shown} encoding={self._encoding!r}>"


def _fspath(file):
    if isinstance(file, (str, bytes)):
        return file
    method = getattr(type(file), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    path = method(file)
    if not isinstance(path, (str, bytes)):
        raise TypeError(f"expected {type(file).__name__}.__fspath__() to return str or bytes, not {type(path).__name__}")
    return path


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        file = _fspath(file)
    for name, value in ("mode", mode), ("encoding", encoding), ("errors", errors), ("newline", newline):
        if not isinstance(value, str) and (value is not None or name == "mode"):
            also = "" if name == "mode" else " or None"
            raise TypeError(f"open() argument {name!r} must be str{also}, not {type(value).__name__}")
    if len(set(mode)) < len(mode) or mode.strip("rwaxbt+"):
        raise ValueError(f"invalid mode: {mode!r}")
    kinds = [c for c in mode if c in "rwax"]
    text, plus = "b" not in mode, "+" in mode
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not kinds:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if not text:
        for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if value is not None:
                raise ValueError(f"binary mode doesn't take a{'n' * (name[0] == 'e')} {name} argument")
    raw = FileIO(file, kinds[0] + "b" + "+" * plus, closefd, opener)
    try:
        if buffering == 0:
            if text:
                raise ValueError("can't have unbuffered text I/O")
            return raw
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        kind = BufferedRandom if plus else BufferedReader if kinds[0] == "r" else BufferedWriter
        buffer = kind(raw, size)
        if not text:
            return buffer
        stream = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
        stream.mode = mode
        return stream
    except BaseException:
        raw.close()
        raise


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding


def console(fd):
    """The bytes beneath a standard stream; what is written goes out at once."""
    stream = (BufferedReader if fd == 0 else BufferedWriter)(FileIO(fd, "rb" if fd == 0 else "wb", False))
    if fd:
        stream._buffer_size = 0
    return stream
