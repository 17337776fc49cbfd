"""Values from JSON."""

from _json import scan

__all__ = ["JSONDecoder", "JSONDecodeError"]

_SPACE = " \t\n\r"
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

    def scan_once(self, s, idx):
        return scan(self, s, idx)

    def decode(self, s, _w=None):
        value, end = self.raw_decode(s, len(s) - len(s.lstrip(_SPACE)))
        if end != len(s):
            rest = s[end:].lstrip(_SPACE)
            if rest:
                raise JSONDecodeError("Extra data", s, len(s) - len(rest))
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
