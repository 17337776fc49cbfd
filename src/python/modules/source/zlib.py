"""Compression with deflate."""

from _zlib import adler32, crc32, deflate as _deflate, inflate as _inflate

DEFLATED, DEF_MEM_LEVEL, MAX_WBITS, DEF_BUF_SIZE = 8, 8, 15, 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"


class error(Exception): pass


def _pack(data, level, wbits):
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    level = 6 if level < 0 else level
    if wbits <= 15:
        return _deflate(data, level, wbits < 0)
    head = b"\x1f\x8b\x08\0\0\0\0\0" + bytes([2 if level == 9 else 4 if level == 1 else 0, 3])
    tail = crc32(data).to_bytes(4, "little") + (len(data) & 0xffffffff).to_bytes(4, "little")
    return head + _deflate(data, level, True) + tail


def _head(data):
    """Where the deflated data of a gzip member begin; None when the header is not complete."""
    if len(data) < 10:
        return None
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], "little")
    for bit in (8, 16):
        if flags & bit:
            at = data.find(b"\0", at) + 1
            if not at:
                return None
    return at + (flags & 2)


def _unpack(data, wbits):
    """What comes out, how much was read, whether it was all."""
    if wbits > 31:
        wbits = 31 if data[:2] == b"\x1f\x8b" else 15
    if wbits <= 15:
        if wbits > 0 and len(data) > 1 and (data[0] & 15 != 8 or (data[0] << 8 | data[1]) % 31):
            raise error("Error -3 while decompressing data: incorrect header check")
        found = _inflate(data, wbits < 0)
        if found is None:
            if wbits > 0 and _inflate(data[2:], True) is not None:
                raise error("Error -3 while decompressing data: incorrect data check")
            raise error("Error -3 while decompressing data: invalid stored block lengths" if not data[2:3] else
                        "Error -3 while decompressing data: invalid block type")
        return found
    if data[:2] != b"\x1f\x8b"[:len(data)]:
        raise error("Error -3 while decompressing data: incorrect header check")
    start = _head(data)
    if start is None:
        return b"", 0, False
    found = _inflate(data[start:], True)
    if found is None:
        raise error("Error -3 while decompressing data: invalid block type")
    out, read, done = found
    end = start + read
    if not done or len(data) < end + 8:
        return out, end, False
    if int.from_bytes(data[end:end + 4], "little") != crc32(out):
        raise error("Error -3 while decompressing data: incorrect data check")
    if int.from_bytes(data[end + 4:end + 8], "little") != len(out) & 0xffffffff:
        raise error("Error -3 while decompressing data: incorrect length check")
    return out, end + 8, True


def compress(data, /, level=-1, wbits=15):
    return _pack(data, level, wbits)


def decompress(data, /, wbits=15, bufsize=DEF_BUF_SIZE):
    out, _, done = _unpack(bytes(data), wbits)
    if not done:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return out


class _Compress:
    def __init__(self, level, wbits):
        self._level, self._wbits, self._parts = level, wbits, []

    def compress(self, data, /):
        self._parts.append(bytes(data))
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            return b""
        data, self._parts = b"".join(self._parts), []
        return _pack(data, self._level, self._wbits)


class _Decompress:
    def __init__(self, wbits):
        self._wbits, self._data, self._given = wbits, b"", 0
        self.eof, self.unused_data, self.unconsumed_tail = False, b"", b""

    def decompress(self, data, /, max_length=0):
        if self.eof:
            self.unused_data += data
            return b""
        self._data += data
        out, read, self.eof = _unpack(self._data, self._wbits)
        if self.eof:
            self.unused_data = self._data[read:]
        new = out[self._given:]
        if max_length and len(new) > max_length:
            new, self.eof, self.unconsumed_tail = new[:max_length], False, b"\0"
            self._data, self.unconsumed_tail = self._data[:-1], self._data[-1:]
        else:
            self.unconsumed_tail = b""
        self._given += len(new)
        return new

    def flush(self, length=DEF_BUF_SIZE, /):
        return self.decompress(self.unconsumed_tail) if self.unconsumed_tail else b""


def compressobj(level=-1, method=DEFLATED, wbits=15, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    return _Compress(level, wbits)


def decompressobj(wbits=15, zdict=b""):
    return _Decompress(wbits)
