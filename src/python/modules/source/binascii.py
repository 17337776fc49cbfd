"""Bytes as text."""

__all__ = ["Error", "Incomplete", "a2b_base64", "a2b_hex", "b2a_base64", "b2a_hex", "crc32", "crc_hqx", "hexlify", "unhexlify"]


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _data(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")


def _ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"argument should be bytes, buffer or ASCII string, not {type(data).__name__!r}")


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _data(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


def unhexlify(hexstr, /):
    text = _ascii(hexstr).decode()
    if len(text) % 2:
        raise Error("Odd-length string")
    if text.strip("0123456789abcdefABCDEF"):
        raise Error("Non-hexadecimal digit found")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex, a2b_hex = hexlify, unhexlify
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}


def b2a_base64(data, /, *, newline=True):
    s = _data(data)
    out = bytearray()
    for i in range(0, len(s), 3):
        chunk = s[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        keep = len(chunk) + 1
        out += bytes([_LETTERS[(n >> shift) & 63] for shift in (18, 12, 6, 0)][:keep]) + b"=" * (4 - keep)
    if newline:
        out += b"\n"
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    s = _ascii(data)
    bits = count = padding = letters = 0
    out = bytearray()
    if strict_mode and s[:1] == b"=":
        raise Error("Leading padding not allowed")
    for at, c in enumerate(s):
        if c == 61:
            padding += 1
            if count >= 2 and count + padding >= 4:
                if strict_mode and at + 1 < len(s):
                    raise Error("Excess data after padding")
                return bytes(out)
            continue
        value = _VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if padding and strict_mode:
            raise Error("Discontinuous padding not allowed")
        padding = 0
        letters += 1
        bits = (bits << 6) | value
        count = (count + 1) % 4
        if count != 1:
            left = (4 - count) % 4 * 2
            out.append((bits >> left) & 255)
            bits &= (1 << left) - 1
    if count == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4")
    if count:
        raise Error("Incorrect padding")
    return bytes(out)


_table = []


def crc32(data, value=0, /):
    if not _table:
        for n in range(256):
            for _ in range(8):
                n = (n >> 1) ^ (0xedb88320 if n & 1 else 0)
            _table.append(n)
    crc = value ^ 0xffffffff
    for byte in _data(data):
        crc = (crc >> 8) ^ _table[(crc ^ byte) & 255]
    return crc ^ 0xffffffff


def crc_hqx(data, value, /):
    for byte in _data(data):
        value ^= byte << 8
        for _ in range(8):
            value = ((value << 1) ^ 0x1021 if value & 0x8000 else value << 1) & 0xffff
    return value
