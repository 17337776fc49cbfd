"""TOML, read only."""

import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _delta, timezone as _zone

__all__ = ["loads", "load", "TOMLDecodeError"]


class TOMLDecodeError(ValueError):
    def __init__(self, msg="", doc="", pos=0):
        if doc is not None:
            line = doc.count("\n", 0, pos) + 1
            where = "end of document" if pos >= len(doc) else f"line {line}, column {pos - doc.rfind(chr(10), 0, pos)}"
            msg = f"{msg} (at {where})"
        super().__init__(msg)


_bare = _re.compile(r"[A-Za-z0-9_-]+")
_hours = r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?"
_moment = _re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
                      rf"(?:[Tt ]{_hours}(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?")
_clock = _re.compile(_hours)
_number = _re.compile(r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0b[01](?:_?[01])*|0o[0-7](?:_?[0-7])*|"
                      r"([+-]?(?:0|[1-9](?:_?\d)*))((?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)")
_escapes = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(text, /, *, parse_float=float):
    try:
        text = text.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(text).__qualname__}'") from None
    return _Reader(text, parse_float).document()


class _Reader:
    def __init__(self, text, parse_float):
        self.text, self.at, self.float = text, 0, parse_float
        # Tables that are complete, by identity: inline ones, and arrays that are values.
        self.closed, self.headers, self.dotted = set(), set(), set()

    def fail(self, msg, at=None):
        raise TOMLDecodeError(msg, self.text, self.at if at is None else at)

    def peek(self, n=1):
        return self.text[self.at:self.at + n]

    def skip(self, chars):
        while self.at < len(self.text) and self.text[self.at] in chars:
            self.at += 1

    def blank(self):
        """Skips blanks, line ends and comments."""
        while True:
            self.skip(" \t\n")
            if self.peek() != "#":
                return
            self.comment()

    def comment(self):
        if self.peek() == "#":
            end = self.text.find("\n", self.at)
            self.at = len(self.text) if end < 0 else end

    def document(self):
        root = here = {}
        while True:
            self.blank()
            char = self.peek()
            if not char:
                return root
            if char == "[":
                here = self.header(root)
            elif char in "\"'" or _bare.match(char):
                self.pair(here, True)
            else:
                self.fail("Invalid statement")
            self.skip(" \t")
            self.comment()
            if self.peek() not in ("", "\n"):
                self.fail("Expected newline or end of document after a statement")

    def header(self, root):
        many = self.peek(2) == "[["
        self.at += 1 + many
        self.skip(" \t")
        *path, last = self.key()
        if self.peek(1 + many) != "]" * (1 + many):
            self.fail(f"Expected ']{']' * many}' at the end of a{'n array' if many else ' table'} declaration")
        table = root
        for part in path:
            table = table.setdefault(part, {})
            if isinstance(table, list) and id(table) not in self.closed:
                table = table[-1]
            if not isinstance(table, dict) or id(table) in self.closed:
                self.fail("Cannot overwrite a value" if not isinstance(table, dict) else
                          f"Cannot mutate immutable namespace {(*path, last)}" if many else
                          f"Cannot declare {(*path, last)} twice")
        if many:
            array = table.setdefault(last, [])
            if not isinstance(array, list):
                self.fail("Cannot overwrite a value")
            if id(array) in self.closed:
                self.fail(f"Cannot mutate immutable namespace {(*path, last)}")
            array.append({})
            made = array[-1]
        else:
            made = table.setdefault(last, {})
            if not isinstance(made, dict) or id(made) in self.headers | self.closed | self.dotted:
                self.fail(f"Cannot declare {(*path, last)} twice" if isinstance(made, (dict, list)) else "Cannot overwrite a value")
            self.headers.add(id(made))
        self.at += 1 + many
        return made

    def key(self):
        parts = []
        while True:
            char = self.peek()
            if char in ('"', "'") and char:
                parts.append(self.string(False))
            elif found := _bare.match(self.text, self.at):
                self.at = found.end()
                parts.append(found.group())
            else:
                self.fail("Invalid initial character for a key part")
            self.skip(" \t")
            if self.peek() != ".":
                return parts
            self.at += 1
            self.skip(" \t")

    def pair(self, table, remember=False):
        *path, last = self.key()
        if self.peek() != "=":
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip(" \t")
        value = self.value()
        for part in path:
            table = table.setdefault(part, {})
            if not isinstance(table, dict):
                self.fail("Cannot overwrite a value")
            if id(table) in self.closed | self.headers:
                self.fail(f"Cannot redefine namespace {tuple(path)}" if id(table) in self.headers else f"Cannot mutate immutable namespace {tuple(path)}")
            if remember:
                self.dotted.add(id(table))
        if last in table:
            self.fail("Cannot overwrite a value" if remember else f"Duplicate inline table key {last!r}")
        table[last] = value

    def value(self):
        char = self.peek()
        if not char:
            self.fail("Invalid value")
        if char in "\"'":
            return self.string(True)
        if char == "[":
            return self.array()
        if char == "{":
            return self.inline()
        for word, value in (("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if found := _moment.match(self.text, self.at):
            return self.moment(found)
        if found := _clock.match(self.text, self.at):
            self.at = found.end()
            hour, minute, second, micro = found.groups()
            return _time(int(hour), int(minute), int(second), int((micro or "0").ljust(6, "0")))
        if found := _number.match(self.text, self.at):
            self.at = found.end()
            whole, rest = found.groups()
            return self.float(found.group()) if rest else int(found.group(), 10 if whole else 0)
        for word in ("inf", "nan", "+inf", "-inf", "+nan", "-nan"):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return self.float(word)
        self.fail("Invalid value")

    def moment(self, found):
        year, month, day, hour, minute, second, micro, utc, sign, hours, minutes = found.groups()
        try:
            if hour is None:
                made = _date(int(year), int(month), int(day))
            else:
                zone = _zone.utc if utc else None
                if sign:
                    offset = _delta(hours=int(hours), minutes=int(minutes))
                    zone = _zone(-offset if sign == "-" else offset)
                made = _datetime(int(year), int(month), int(day), int(hour), int(minute), int(second),
                                 int((micro or "0").ljust(6, "0")), zone)
        except ValueError:
            self.fail("Invalid date or datetime")
        self.at = found.end()
        return made

    def array(self):
        made = []
        self.closed.add(id(made))
        self.at += 1
        while True:
            self.blank()
            if self.peek() == "]":
                break
            made.append(self.value())
            self.blank()
            if self.peek() == "]":
                break
            if self.peek() != ",":
                self.fail("Unclosed array")
            self.at += 1
        self.at += 1
        return made

    def inline(self):
        made = {}
        self.at += 1
        self.skip(" \t")
        while self.peek() != "}" or made:
            self.pair(made)
            self.skip(" \t")
            if self.peek() == "}":
                break
            if self.peek() != ",":
                self.fail("Unclosed inline table")
            self.at += 1
            self.skip(" \t")
        self.at += 1
        self.close(made)
        return made

    def close(self, table):
        self.closed.add(id(table))
        for value in table.values():
            if isinstance(value, dict):
                self.close(value)

    def string(self, multiline):
        quote = self.peek()
        if multiline and self.peek(3) == quote * 3:
            self.at += 3
            if self.peek() == "\n":
                self.at += 1
            return self.body(quote, True)
        self.at += 1
        return self.body(quote, False)

    def body(self, quote, multiline):
        out, end = [], quote * 3 if multiline else quote
        while True:
            char = self.peek()
            if not char:
                self.fail("Unterminated string" if quote == '"' else f"Expected {end!r}")
            if self.text.startswith(end, self.at):
                self.at += len(end)
                for _ in range(2 if multiline else 0):
                    if self.peek() == quote:
                        out.append(quote)
                        self.at += 1
                return "".join(out)
            if char == "\\" and quote == '"':
                self.escape(out, multiline)
                continue
            if (char < " " or char == "\x7f") and char != "\t" and not (char == "\n" and multiline):
                self.fail(f"Illegal character {char!r}")
            out.append(char)
            self.at += 1

    def escape(self, out, multiline):
        start, char = self.at, self.text[self.at + 1:self.at + 2]
        self.at += 2
        if multiline and char and char in " \t\n":
            if char != "\n":
                self.skip(" \t")
                if self.peek() != "\n":
                    self.fail("Unescaped '\\' in a string")
            self.skip(" \t\n")
        elif char in ("u", "U"):
            size = 4 if char == "u" else 8
            digits = self.peek(size)
            if len(digits) != size or _re.fullmatch("[0-9A-Fa-f]+", digits) is None:
                self.fail("Invalid hex value")
            code = int(digits, 16)
            self.at += size
            if code > 0x10ffff or 0xd800 <= code <= 0xdfff:
                self.fail("Escaped character is not a Unicode scalar value")
            out.append(chr(code))
        elif char in _escapes:
            out.append(_escapes[char])
        else:
            self.fail("Unescaped '\\' in a string" if char else "Unterminated string")
