"""Codecs by name."""

import builtins as _builtins
import io as _io

__all__ = ["open", "encode", "decode", "lookup", "CodecInfo", "getencoder", "getdecoder", "iterencode", "iterdecode", "BOM",
           "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"
_low, _high = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_turned = str.maketrans(_low + _high, _low[13:] + _low[:13] + _high[13:] + _high[:13])


def _named(name):
    import binascii
    rot = lambda text: text.translate(_turned)
    return {
        "rot13": (rot, rot), "rot_13": (rot, rot),
        "hex": (binascii.hexlify, binascii.unhexlify), "hex_codec": (binascii.hexlify, binascii.unhexlify),
        "base64": (_base64, binascii.a2b_base64), "base64_codec": (_base64, binascii.a2b_base64),
        "zlib": _zlib(), "zlib_codec": _zlib(),
    }.get(name.lower().replace("-", "_"))


def _base64(data):
    import base64
    return base64.encodebytes(data)


def _zlib():
    import zlib
    return zlib.compress, zlib.decompress


def encode(obj, encoding="utf-8", errors="strict"):
    pair = None if isinstance(obj, str) and not encoding.lower().startswith("rot") else _named(encoding)
    return pair[0](obj) if pair else obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    pair = _named(encoding)
    return pair[1](obj) if pair else bytes(obj).decode(encoding, errors)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode, self.streamreader, self.streamwriter = name, encode, decode, streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


_plain = {"utf8": "utf-8", "u8": "utf-8", "latin-1": "iso8859-1", "latin1": "iso8859-1", "iso-8859-1": "iso8859-1",
          "us-ascii": "ascii", "utf16": "utf-16", "utf32": "utf-32", "windows-1252": "cp1252"}


def lookup(encoding, /):
    if not _named(encoding):
        "".encode(encoding)
    name = encoding.lower().replace("_", "-")
    length = lambda data: len(data)
    return CodecInfo(lambda text, errors="strict": (encode(text, encoding, errors), len(text)),
                     lambda data, errors="strict": (decode(data, encoding, errors), len(data)),
                     name=_plain.get(name, name))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def iterencode(iterator, encoding, errors="strict"):
    for text in iterator:
        if text:
            yield encode(text, encoding, errors)


def iterdecode(iterator, encoding, errors="strict"):
    kept = b""
    for data in iterator:
        kept += data
        try:
            text, kept = kept.decode(encoding, errors), b""
        except UnicodeDecodeError as exc:
            if exc.reason not in ("unexpected end of data", "truncated data"):
                raise
            text, kept = kept[:exc.start].decode(encoding, errors), kept[exc.start:]
        if text:
            yield text
    if kept:
        yield kept.decode(encoding, errors)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is None:
        return _builtins.open(filename, mode, buffering)
    return _builtins.open(filename, mode.replace("b", ""), buffering, encoding, errors, "")


def getreader(encoding):
    return lambda stream, errors="strict": _io.TextIOWrapper(stream, encoding, errors, "")


def getwriter(encoding):
    return lambda stream, errors="strict": _io.TextIOWrapper(stream, encoding, errors, "", write_through=True)
