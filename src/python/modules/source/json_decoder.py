"""Values from JSON."""

import re

__all__ = ["JSONDecoder", "JSONDecodeError"]

_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
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


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {"-Infinity": -_INF, "Infinity": _INF, "NaN": float("nan")}.__getitem__
        self.strict = strict
        self.memo = {}
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s, _w=None):
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
        if len(esc) == 4 and not esc.strip("0123456789abcdefABCDEF"):
            return int(esc, 16)
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
            comma = end - 1
            end = _SPACE.match(s, end).end()
            if s[end:end + 1] != '"':
                if s[end:end + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
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
            comma = end - 1
            end = _SPACE.match(s, end).end()
            if s[end:end + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)
