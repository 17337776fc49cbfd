"""Files in the format of gzip."""

import io
import os
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]


class BadGzipFile(OSError): pass


def compress(data, compresslevel=9, *, mtime=None):
    packed = zlib.compress(data, compresslevel, 31)
    return packed[:4] + int(time.time() if mtime is None else mtime).to_bytes(4, "little") + packed[8:9] + b"\xff" + packed[10:]


def decompress(data):
    parts = []
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
        member = zlib.decompressobj(31)
        try:
            parts.append(member.decompress(data))
        except zlib.error as exc:
            if "data check" in str(exc):
                raise BadGzipFile("CRC check failed") from None
            raise
        if not member.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = member.unused_data.lstrip(b"\0")
    return b"".join(parts)


class GzipFile(io.BufferedIOBase):
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        mode = mode or getattr(fileobj, "mode", "rb")
        if "t" in mode or "U" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
        self._own = None
        if fileobj is None:
            fileobj = self._own = io.open(filename, mode if "b" in mode else mode + "b")
        self.fileobj, self._level, self._mtime = fileobj, compresslevel, mtime
        self.name = os.fspath(filename or getattr(fileobj, "name", ""))
        self.mode = "rb" if mode.startswith("r") else "wb"
        self._buffer = None if self.mode == "rb" else io.BytesIO()

    def _source(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if self._buffer is None:
            self._buffer = io.BytesIO(decompress(self.fileobj.read()))
        return self._buffer

    def readable(self):
        return self.mode == "rb"

    def writable(self):
        return self.mode == "wb"

    def seekable(self):
        return True

    def read(self, size=-1):
        if self.mode != "rb":
            raise OSError(9, "read() on write-only GzipFile object")
        return self._source().read(size)

    read1 = read

    def readline(self, size=-1):
        return self._source().readline(size)

    def write(self, data):
        if self.mode != "wb":
            raise OSError(9, "write() on read-only GzipFile object")
        return self._source().write(data)

    def tell(self):
        return self._source().tell()

    def seek(self, offset, whence=io.SEEK_SET):
        return self._source().seek(offset, whence)

    def close(self):
        if self.closed:
            return
        if self.mode == "wb":
            self.fileobj.write(compress(self._buffer.getvalue(), self._level, mtime=self._mtime))
        super().close()
        if self._own:
            self._own.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    elif encoding is not None:
        raise ValueError("Argument 'encoding' not supported in binary mode")
    plain = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(file, encoding, errors, newline) if "t" in mode else file
