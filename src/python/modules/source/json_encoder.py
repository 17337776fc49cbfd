"""JSON from values."""

import re

ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
ESCAPE_DCT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
INFINITY = float("inf")


def _escape_ascii(match):
    s = match.group(0)
    try:
        return ESCAPE_DCT[s]
    except KeyError:
        n = ord(s)
        if n < 0x10000:
            return f"\\u{n:04x}"
        n -= 0x10000
        return f"\\u{0xd800 | ((n >> 10) & 0x3ff):04x}\\u{0xdc00 | (n & 0x3ff):04x}"


def _escape(match):
    s = match.group(0)
    return ESCAPE_DCT.get(s) or f"\\u{ord(s):04x}"


def encode_basestring(s):
    return '"' + ESCAPE.sub(_escape, s) + '"'


def encode_basestring_ascii(s):
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    return '"' + ESCAPE_ASCII.sub(_escape_ascii, s) + '"'


py_encode_basestring, py_encode_basestring_ascii = encode_basestring, encode_basestring_ascii


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default
        self._quote = encode_basestring_ascii if ensure_ascii else encode_basestring

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        return "".join(chunks if isinstance(chunks, (list, tuple)) else list(chunks))

    def iterencode(self, o, _one_shot=False):
        out = []
        self._quote = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        if _one_shot:
            self._write(o, out, 0, [])
            return out
        return self._chunks(o, out)

    def _chunks(self, o, out):
        try:
            self._write(o, out, 0, [])
        except Exception:
            yield from out
            raise
        yield from out

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == INFINITY:
            text = "Infinity"
        elif o == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def _newline(self, level):
        indent = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + indent * level

    def _write(self, o, out, level, above):
        if isinstance(o, str):
            out.append(self._quote(o))
        elif o is None:
            out.append("null")
        elif o is True:
            out.append("true")
        elif o is False:
            out.append("false")
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._float(o))
        elif isinstance(o, (list, tuple, dict)):
            if self.check_circular:
                if any(x is o for x in above):
                    raise ValueError("Circular reference detected")
                above.append(o)
            if isinstance(o, dict):
                self._write_dict(o, out, level, above)
            else:
                self._write_list(o, out, level, above)
            if self.check_circular:
                above.pop()
        else:
            if self.check_circular:
                if any(x is o for x in above):
                    raise ValueError("Circular reference detected")
                above.append(o)
            self._write(self.default(o), out, level, above)
            if self.check_circular:
                above.pop()

    def _write_list(self, o, out, level, above):
        if not o:
            out.append("[]")
            return
        first, separator = "[", self.item_separator
        if self.indent is not None:
            newline = self._newline(level + 1)
            first += newline
            separator += newline
        out.append(first)
        at = len(out) - 1
        for item in o:
            self._write(item, out, level + 1, above)
            # A chunk holds what stands before a value that is not a container.
            if isinstance(item, (str, int, float)) or item is None:
                out[at:] = ["".join(out[at:])]
            at = len(out)
            out.append(separator)
        out.pop()
        if self.indent is not None:
            out.append(self._newline(level))
        out.append("]")

    def _write_dict(self, o, out, level, above):
        if not o:
            out.append("{}")
            return
        out.append("{")
        separator = self.item_separator
        if self.indent is not None:
            newline = self._newline(level + 1)
            separator += newline
            out.append(newline)
        items = sorted(o.items()) if self.sort_keys else o.items()
        first = True
        for key, value in items:
            if isinstance(key, str):
                pass
            elif isinstance(key, float):
                key = self._float(key)
            elif key is True:
                key = "true"
            elif key is False:
                key = "false"
            elif key is None:
                key = "null"
            elif isinstance(key, int):
                key = int.__repr__(key)
            elif self.skipkeys:
                continue
            else:
                raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
            if not first:
                out.append(separator)
            first = False
            out.append(self._quote(key))
            out.append(self.key_separator)
            self._write(value, out, level + 1, above)
        if self.indent is not None:
            out.append(self._newline(level))
        out.append("}")
