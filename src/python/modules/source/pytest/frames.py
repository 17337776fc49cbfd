"""Exceptions as reports show them: the program's frames with their source, in the styles of --tb."""

import os
import sys
import traceback

from _assertion import position, statement
from _inspect import source_text
from _pytest.pretty import short, whole

# Where the standard library and the packages seem to stand: their frames are not shown.
_OWN = __file__.rpartition("/")[0] + "/"
_FOREIGN = ("/usr/lib/python3", "/usr/local/lib/python3", "<string>", "<frozen")


class Place:
    """From where paths are told."""

    folder = None


def absolute(path):
    path = str(path)
    return path if path.startswith(("/", "<")) else os.path.join(Place.folder or os.getcwd(), path)


def relative(path):
    """The path from where the command was called, where that is shorter."""
    whole_path = absolute(path)
    if whole_path.startswith("<"):
        return whole_path
    near = os.path.relpath(whole_path, Place.folder or os.getcwd())
    return near if len(near) < len(whole_path) else whole_path


class Entry:
    """One frame of a traceback."""

    def __init__(self, tb):
        self.raw = tb
        self.file, self.first, self.name, self.span = position(tb)
        self.frame = tb.tb_frame
        self.line = self.span[0] if self.span[0] else tb.tb_lineno
        self.style = None

    @property
    def path(self):
        return absolute(self.file)

    @property
    def lineno(self):
        return self.line - 1

    @property
    def locals(self):
        return self.frame.f_locals

    def is_foreign(self):
        return self.file.startswith(_FOREIGN)

    def is_hidden(self, info=None):
        hidden = self.frame.f_locals.get("__tracebackhide__", self.frame.f_globals.get("__tracebackhide__", False))
        return bool(hidden(info)) if callable(hidden) else bool(hidden)

    def source(self):
        return (source_text(self.file) or source_text(self.path) or "").splitlines()

    def arguments(self):
        """The names and values of the function's parameters."""
        code, values = self.frame.f_code, self.frame.f_locals
        count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        return [(name, values[name]) for name in code.co_varnames[:count] if name in values]


class Traceback(list):
    def cut(self, path=None, firstlineno=None):
        """What follows the first frame of a file, or of a function."""
        for at, entry in enumerate(self):
            if (path is None or entry.path == absolute(path)) and (firstlineno is None or entry.first == firstlineno):
                return Traceback(self[at:])
        return self


def entries_of(error):
    found, tb = Traceback(), error.__traceback__
    while tb is not None:
        found.append(Entry(tb))
        tb = tb.tb_next
    return found


def message_of(error, tryshort=False):
    """The class and the text of an exception."""
    if isinstance(error, SyntaxError):
        lines = "".join(traceback.format_exception_only(type(error), error)).rstrip().split("\n")
        text = "\n".join(_with_whole_path(line) for line in lines)
    else:
        cls = type(error)
        name = cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"
        try:
            told = str(error)
        except Exception:
            told = "<exception str() failed>"
        text = f"{name}: {told}" if told else name
        notes = getattr(error, "__notes__", None) or ()
        text = "\n".join([text, *map(str, notes)])
        text = text.rstrip()
    if tryshort and isinstance(error, AssertionError) and repr(error).startswith("AssertionError('assert "):
        text = text.removeprefix("AssertionError: ")
    return text


class ExceptionInfo:
    """What `pytest.raises` gives: an exception, once it is there."""

    __module__ = "_pytest._code.code"

    def __init__(self, value=None):
        self._value = value
        self._traceback = None

    def __class_getitem__(cls, item):
        return cls

    @classmethod
    def from_exception(cls, exception, exprinfo=None):
        return cls(exception)

    @classmethod
    def from_current(cls, exprinfo=None):
        return cls(sys.exception())

    @classmethod
    def for_later(cls):
        return cls()

    def _there(self, name):
        if self._value is None:
            raise AssertionError(f".{name} can only be used after the context manager exits")
        return self._value

    @property
    def value(self):
        return self._there("value")

    @property
    def type(self):
        return type(self._there("type"))

    @property
    def tb(self):
        return self._there("tb").__traceback__

    @property
    def typename(self):
        return type(self._there("typename")).__name__

    @property
    def traceback(self):
        if self._traceback is None:
            self._traceback = entries_of(self.value)
        return self._traceback

    @traceback.setter
    def traceback(self, value):
        self._traceback = value

    def exconly(self, tryshort=False):
        return message_of(self.value, tryshort)

    def errisinstance(self, exc):
        return isinstance(self.value, exc)

    def match(self, regexp):
        __tracebackhide__ = True
        import re
        text = "\n".join([str(self.value), *getattr(self.value, "__notes__", ())])
        if not re.search(regexp, text):
            told = f"Regex pattern did not match.\n  Expected regex: {regexp!r}\n  Actual message: {text!r}"
            if regexp == text:
                told += "\n Did you mean to `re.escape()` the regex?"
            raise AssertionError(told)
        return True

    def group_contains(self, expected_exception, *, match=None, depth=None):
        import re
        if not isinstance(self.value, BaseExceptionGroup):
            raise AssertionError("excinfo.value is not an exception group")

        def search(group, level):
            for inner in group.exceptions:
                if isinstance(inner, BaseExceptionGroup) and search(inner, level + 1):
                    return True
                if (depth is None or depth == level) and isinstance(inner, expected_exception):
                    if match is None or re.search(match, str(inner)):
                        return True
            return False

        return search(self.value, 1)

    def getrepr(self, showlocals=False, style="long", abspath=False, tbfilter=True, funcargs=False, truncate_locals=True,
            truncate_args=True, chain=True):
        return Shown(self.value, Style(style, showlocals, funcargs=funcargs), lambda entries: entries)

    def __repr__(self):
        if self._value is None:
            return "<ExceptionInfo for raises contextmanager>"
        return f"<ExceptionInfo {short(self._value)} tblen={len(entries_of(self._value))}>"


class Style:
    """How tracebacks are shown."""

    def __init__(self, name="long", show_locals=False, verbose=0, funcargs=True):
        self.name, self.show_locals, self.verbose, self.funcargs = name, show_locals, verbose, funcargs

    def repr(self, value, size=240):
        return whole(value) if self.verbose >= 2 else short(value, size)


class Shown:
    """An exception with those that led to it, as a report shows it."""

    def __init__(self, error, style, cut):
        self.error, self.style, self.cut = error, style, cut
        entries = cut(entries_of(error))
        self.crash_path, self.crash_line = (entries[-1].path, entries[-1].line) if entries else ("", 0)
        self.message = message_of(error, tryshort=True)
        # What is told once the report is printed is what stood there when the test failed.
        self.lines = list(self._told())

    @property
    def reprcrash(self):
        return Crash(self.crash_path, self.crash_line, self.message)

    def crash(self):
        return f"{self.crash_path}:{self.crash_line}: {self.message.split(chr(10))[0]}"

    def __str__(self):
        return "\n".join(line if isinstance(line, str) else line.text for line in self.lines)

    def _told(self):
        if self.style.name == "native" or isinstance(self.error, BaseExceptionGroup):
            yield from native(self.error, self.cut).splitlines()
            return
        errors, links = [self.error], []
        while True:
            last = errors[-1]
            if last.__cause__ is not None and last.__cause__ not in errors:
                errors.append(last.__cause__)
                links.append("The above exception was the direct cause of the following exception:")
            elif last.__context__ is not None and not last.__suppress_context__ and last.__context__ not in errors:
                errors.append(last.__context__)
                links.append("During handling of the above exception, another exception occurred:")
            else:
                break
        for at in range(len(errors) - 1, -1, -1):
            yield from self._one(errors[at])
            if at:
                yield ""
                yield links[at - 1]

    def _one(self, error):
        entries = self.cut(entries_of(error))
        if not entries:
            for line in message_of(error, tryshort=True).split("\n"):
                yield f"E   {line}"
            return
        if self.style.name == "line":
            for at, line in enumerate(message_of(error, tryshort=True).split("\n")):
                yield f"{'    ' if at else 'E   '}{line}"
            return
        if isinstance(error, RecursionError):
            entries, told = _without_repetition(entries)
        else:
            told = None
        for at, entry in enumerate(entries):
            is_last = at == len(entries) - 1
            style = entry.style or self.style.name
            if style == "short":
                yield from self._short(entry, error if is_last else None)
            else:
                yield from self._long(entry, error if is_last else None)
            if not is_last:
                following = entries[at + 1].style or self.style.name
                if style == "long" or following == "long":
                    yield Separator("_ ")
        if told:
            yield told

    def _locals(self, entry, margin):
        if not self.style.show_locals:
            return
        for name in sorted(entry.locals):
            if name.startswith("@"):
                continue
            if name == "__builtins__":
                yield f"{margin}__builtins__ = <builtins>"
            else:
                yield f"{margin}{name:<10} = {self.style.repr(entry.locals[name])}"

    def _short(self, entry, error):
        yield f"{relative(entry.file)}:{entry.line}: in {entry.name}"
        lines = entry.source()
        if 0 < entry.line <= len(lines):
            line = lines[entry.line - 1]
            yield f"    {line.strip()}"
            arrow = _arrow(entry, line)
            if arrow:
                start, stop = arrow
                yield " " * (start - len(line) + len(line.lstrip()) + 4) + "^" * (stop - start)
        else:
            yield "    ???"
        if error is not None:
            for text in message_of(error, tryshort=True).split("\n"):
                yield f"E   {text}"
        yield from self._locals(entry, "        ")

    def _long(self, entry, error):
        arguments = entry.arguments() if self.style.funcargs else []
        if arguments:
            yield ""
            row = ""
            for name, value in arguments:
                part = f"{name} = {self.style.repr(value)}"
                if len(part) + len(row) + 2 > WIDTH:
                    if row:
                        yield row
                    row = part
                else:
                    row = f"{row}, {part}" if row else part
            yield row
        yield ""
        lines = entry.source()
        indent = 4
        if 0 < entry.line <= len(lines):
            first, last = statement("\n".join(lines) + "\n", entry.line)
            begin = 1 if entry.name == "<module>" else min(entry.first, first)
            shown = lines[begin - 1:max(last, entry.line)]
            margin = min((len(line) - len(line.lstrip()) for line in shown if line.strip()), default=0)
            for number, line in enumerate(shown, begin):
                yield (">   " if number == entry.line else "    ") + line[margin:]
                arrow = _arrow(entry, line) if number == entry.line else None
                if arrow:
                    yield " " * (arrow[0] - margin + 4) + "^" * (arrow[1] - arrow[0])
            head = lines[first - 1]
            indent = 4 + len(head) - len(head.lstrip()) - margin
        else:
            yield ">   ???"
        if error is not None:
            for text in message_of(error, tryshort=True).split("\n"):
                yield "E" + " " * (indent - 1) + text
        if self.style.show_locals:
            yield ""
            yield from self._locals(entry, "")
        yield ""
        yield f"{relative(entry.file)}:{entry.line}: {type(error).__name__ if error is not None else ''}"


WIDTH = 80


class Separator:
    """A line across the report."""

    def __init__(self, sign):
        self.sign = sign
        self.text = (sign * (WIDTH // len(sign)))


class Crash:
    def __init__(self, path, lineno, message):
        self.path, self.lineno, self.message = path, lineno, message

    def __str__(self):
        return f"{self.path}:{self.lineno}: {self.message}"


def _arrow(entry, line):
    """Which part of the line raised, where that is not all of it."""
    first, start, last, stop = entry.span
    if first != entry.line or last != first:
        return None
    if line[start:stop].strip() == line.strip() or start >= stop:
        return None
    return start, stop


def _without_repetition(entries):
    seen = {}
    for at, entry in enumerate(entries):
        known, values = seen.setdefault((entry.file, entry.line), []), dict(entry.locals)
        if values in known:
            return Traceback(entries[:at + 1]), "!!! Recursion detected (same locals & position)"
        known.append(values)
    return entries, None


def native(error, cut):
    """The traceback as Python itself prints it, from the first frame that is shown."""
    entries = cut(entries_of(error))
    tb = entries[0].raw if entries else None
    held, error.__traceback__ = error.__traceback__, tb
    try:
        lines = "".join(traceback.format_exception(type(error), error, tb)).splitlines()
    finally:
        error.__traceback__ = held
    return "\n".join(_with_whole_path(line) for line in _without_own(lines))


def _without_own(lines):
    """The lines of a traceback without the frames of this package."""
    is_own = False
    for line in lines:
        bare = line.lstrip(" |+")
        if bare.startswith('File "'):
            is_own = bare.startswith(f'File "{_OWN}')
        elif is_own:
            indent = len(line) - len(bare)
            is_own = line[:indent].endswith("    ")
        if not is_own:
            yield line


def _with_whole_path(line):
    before, sign, rest = line.partition('  File "')
    if sign and not before.strip(" |+") and not rest.startswith(("/", "<")):
        return f"{before}{sign}{absolute(rest)}"
    return line
