"""Tracebacks as text."""

import sys
import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_absent = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_REPEATS = 3


def _safe(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.locals = {k: _safe(v, "local", repr) for k, v in locals.items()} if locals else None
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._lines = None if line is None else line.split("\n")

    def _source(self):
        if self._lines is None and self.lineno is not None:
            self._lines = [_traceback.source_line(self.filename, n).rstrip()
                           for n in range(self.lineno, (self.end_lineno or self.lineno) + 1)]
        return self._lines or []

    @property
    def line(self):
        if self.lineno is None and self._lines is None:
            return None
        lines = self._source()
        return lines[0].strip() if lines else ""

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


def _summary(filename, lineno, name, place, locals=None):
    end, start, stop, lines = place
    made = FrameSummary(filename, lineno, name, locals=locals, end_lineno=end, colno=start, end_colno=stop)
    made._lines = lines
    return made


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = klass()
        for frame, lineno in _limited(list(frame_gen), limit):
            code = frame.f_code
            made.append(FrameSummary(code.co_filename, lineno, code.co_name,
                                     locals=frame.f_locals if capture_locals else None))
        return made

    @classmethod
    def from_list(klass, a_list):
        made = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            made.append(frame)
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        f = frame_summary
        filename = "<stdin>" if f.filename.startswith("<stdin>-") else f.filename
        text = f'  File "{filename}", line {f.lineno}, in {f.name}\n'
        text += _traceback.excerpt(f._source(), f.colno, f.end_colno)
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = (frame.filename, frame.lineno, frame.name)
            if key != last or frame.lineno is None:
                self._repeats(count, result)
                last, count = key, 0
            count += 1
            if count <= _REPEATS:
                result.append(text)
        self._repeats(count, result)
        return result

    def _repeats(self, count, result):
        more = count - _REPEATS
        if more > 0:
            result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


class _Margin:
    depth = 0
    need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin=None):
        if not self.depth:
            return text
        prefix = self.indent() + (margin or "|") + " "
        return "".join(prefix + line for line in text.splitlines(True))


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary()
        self._has_stack = exc_traceback is not None
        for filename, lineno, name, place, frame in _limited(_traceback.entries(exc_traceback), limit):
            self.stack.append(_summary(filename, lineno, name, place, frame.f_locals if capture_locals else None))
        self._exc_type = exc_type if save_exc_type else None
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.exc_type_str, self._str, self._lines = _traceback.described(exc_type, exc_value, exc_traceback)
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            self.lineno = None if self.lineno is None else str(self.lineno)
            self.end_lineno = None if self.end_lineno is None else str(self.end_lineno)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return

        def nested(e):
            return TracebackException(type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                                      max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        cause, context = exc_value.__cause__, exc_value.__context__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = nested(cause)
        wanted = not compact or (self.__cause__ is None and not self.__suppress_context__)
        if context is not None and wanted and id(context) not in seen:
            self.__context__ = nested(context)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [nested(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        for line in self._lines:
            if _depth:
                yield from (indent + part + "\n" for part in line.removesuffix("\n").split("\n"))
            else:
                yield line
        if self.exceptions and show_group:
            for e in self.exceptions:
                yield from e.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        ctx = _ctx or _Margin()
        output, exc, message = [], self, None
        while exc is not None:
            output.append((message, exc))
            if not chain:
                break
            if exc.__cause__ is not None:
                message, exc = _CAUSE, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                message, exc = _CONTEXT, exc.__context__
            else:
                break
            output[-1] = (message, output[-1][1])
        messages = [message for message, _ in output[:-1]]
        for index in range(len(output) - 1, -1, -1):
            exc = output[index][1]
            if index < len(messages):
                yield ctx.emit(messages[index])
            yield from exc._format_one(chain, ctx)

    def _format_one(self, chain, ctx):
        if self.exceptions is None:
            if self._has_stack:
                yield ctx.emit("Traceback (most recent call last):\n")
                yield from map(ctx.emit, self.stack.format())
            yield from map(ctx.emit, self.format_exception_only())
            return
        if ctx.depth > self.max_group_depth:
            yield ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        outermost = ctx.depth == 0
        ctx.depth += outermost
        if self._has_stack:
            yield ctx.emit("Exception Group Traceback (most recent call last):\n", "+" if outermost else None)
            yield from map(ctx.emit, self.stack.format())
        yield from map(ctx.emit, self.format_exception_only())
        count, width = len(self.exceptions), self.max_group_width
        shown = count if count <= width else width + 1
        ctx.need_close = False
        for i in range(shown):
            if i == shown - 1:
                ctx.need_close = True
            cut = i >= width
            title = "..." if cut else i + 1
            yield f"{ctx.indent()}{'  ' if i else '+-'}+---------------- {title} ----------------\n"
            ctx.depth += 1
            if cut:
                more = count - width
                yield ctx.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=ctx)
            if i == shown - 1 and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.depth -= 1
        ctx.depth -= outermost

    def print(self, *, file=None, chain=True, **kwargs):
        _write("".join(self.format(chain=chain)), file)


def _write(text, file):
    (sys.stderr if file is None else file).write(text)


def _parse(exc, value, tb):
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _absent:
        if exc is None:
            return None, None
        if not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, exc.__traceback__
    return value, tb


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **kwargs):
    value, tb = _parse(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **kwargs):
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exception_only(exc, /, value=_absent, *, show_group=False, **kwargs):
    if value is _absent:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    return StackSummary(_summary(*entry[:4]) for entry in _limited(_traceback.entries(tb), limit))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(sys._getframe().f_back if f is None else f))
    made = StackSummary.extract(frames, limit=limit)
    for summary, (frame, _) in zip(made, frames if limit is None or limit >= 0 else frames[limit:]):
        summary._lines = frame._span[3][:1]
    made.reverse()
    return made


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    return _walk(f)


def _walk(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
