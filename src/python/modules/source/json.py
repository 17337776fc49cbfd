"""JSON."""

import re

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
_ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_NUMBER = re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?")
_STRING = re.compile(r'(.*?)(["\\\x00-\x1f])', re.S)
_SPACE = re.compile(r"[ \t\n\r]*")
_BACKSLASH = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_INF = float("inf")


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _escape_ascii(match):
    s = match.group(0)
    try:
        return _ESCAPES[s]
    except KeyError:
        n = ord(s)
        if n < 0x10000:
            return f"\\u{n:04x}"
        n -= 0x10000
        return f"\\u{0xd800 | ((n >> 10) & 0x3ff):04x}\\u{0xdc00 | (n & 0x3ff):04x}"


def _escape(match):
    s = match.group(0)
    return _ESCAPES.get(s) or f"\\u{ord(s):04x}"


def _quote(s, ascii_only):
    if ascii_only:
        if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
            return '"' + s + '"'
        return '"' + _ESCAPE_ASCII.sub(_escape_ascii, s) + '"'
    return '"' + _ESCAPE.sub(_escape, s) + '"'


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

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        out = []
        self._write(o, out, 0, [])
        return "".join(out)

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, 0, [])
        return iter(out)

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == _INF:
            text = "Infinity"
        elif o == -_INF:
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
            out.append(_quote(o, self.ensure_ascii))
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
        out.append("[")
        separator = self.item_separator
        if self.indent is not None:
            newline = self._newline(level + 1)
            out.append(newline)
            separator += newline
        first = True
        for item in o:
            if not first:
                out.append(separator)
            first = False
            self._write(item, out, level + 1, above)
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
            out.append(_quote(key, self.ensure_ascii))
            out.append(self.key_separator)
            self._write(value, out, level + 1, above)
        if self.indent is not None:
            out.append(self._newline(level))
        out.append("}")


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {"-Infinity": -_INF, "Infinity": _INF, "NaN": float("nan")}.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _SPACE.match(s, 0).end())
        end = _SPACE.match(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == "{":
            return self._object(s, i + 1)
        if c == "[":
            return self._array(s, i + 1)
        for text, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(text, i):
                return value, i + len(text)
        m = _NUMBER.match(s, i)
        if m is not None:
            integer, frac, exp = m.groups()
            if frac or exp:
                return self.parse_float(integer + (frac or "") + (exp or "")), m.end()
            return self.parse_int(integer), m.end()
        for text in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(text, i):
                return self.parse_constant(text), i + len(text)
        raise StopIteration(i)

    def _string(self, s, end):
        begin = end - 1
        chunks = []
        while True:
            m = _STRING.match(s, end)
            if m is None:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            end = m.end()
            content, terminator = m.groups()
            if content:
                chunks.append(content)
            if terminator == '"':
                return "".join(chunks), end
            if terminator != "\\":
                if self.strict:
                    raise JSONDecodeError("Invalid control character at", s, end - 1)
                chunks.append(terminator)
                continue
            esc = s[end:end + 1]
            if not esc:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if esc != "u":
                if esc not in _BACKSLASH:
                    raise JSONDecodeError("Invalid \\escape", s, end - 1)
                chunks.append(_BACKSLASH[esc])
                end += 1
                continue
            n = self._hex(s, end)
            end += 5
            if 0xd800 <= n <= 0xdbff and s[end:end + 2] == "\\u":
                low = self._hex(s, end + 1)
                if 0xdc00 <= low <= 0xdfff:
                    n = 0x10000 + (((n - 0xd800) << 10) | (low - 0xdc00))
                    end += 6
            chunks.append(chr(n) if not 0xd800 <= n <= 0xdfff else "\ufffd")

    def _hex(self, s, pos):
        esc = s[pos + 1:pos + 5]
        if len(esc) == 4 and esc[1] not in "xX":
            try:
                return int(esc, 16)
            except ValueError:
                pass
        raise JSONDecodeError("Invalid \\uXXXX escape", s, pos)

    def _object(self, s, end):
        pairs = []
        end = _SPACE.match(s, end).end()
        c = s[end:end + 1]
        if c == "}":
            end += 1
            return self._finish(pairs), end
        if c != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
        end += 1
        while True:
            key, end = self._string(s, end)
            end = _SPACE.match(s, end).end()
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            end = _SPACE.match(s, end + 1).end()
            try:
                value, end = self._value(s, end)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            pairs.append((key, value))
            end = _SPACE.match(s, end).end()
            c = s[end:end + 1]
            end += 1
            if c == "}":
                return self._finish(pairs), end
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end - 1)
            end = _SPACE.match(s, end).end()
            if s[end:end + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
            end += 1

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value)

    def _array(self, s, end):
        values = []
        end = _SPACE.match(s, end).end()
        if s[end:end + 1] == "]":
            return values, end + 1
        while True:
            try:
                value, end = self._value(s, end)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            values.append(value)
            end = _SPACE.match(s, end).end()
            c = s[end:end + 1]
            end += 1
            if c == "]":
                return values, end
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end - 1)
            end = _SPACE.match(s, end).end()


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                                parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
