import builtins, functools, io, os, re, sys, time, types
from enum import IntEnum
from _pytest import run_file as _run_file, position as _position, project_files as _project_files
from _inspect import block_end as _block_end, source_text as _source_text

__version__ = "9.0.0"
_WIDTH = 80
_own = __file__


class ExitCode(IntEnum):
    OK = 0
    TESTS_FAILED = 1
    INTERRUPTED = 2
    INTERNAL_ERROR = 3
    USAGE_ERROR = 4
    NO_TESTS_COLLECTED = 5


class UsageError(Exception):
    pass


class _Outcome(BaseException):
    def __init__(self, msg=None, pytrace=True):
        super().__init__(msg)
        self.msg, self.pytrace = msg, pytrace

    def __str__(self):
        return "" if self.msg is None else str(self.msg)


Skipped = type("Skipped", (_Outcome,), {"__module__": "builtins"})
Failed = type("Failed", (_Outcome,), {"__module__": "builtins"})
XFailed = type("XFailed", (Failed,), {"__module__": "builtins"})


class Exit(Exception):
    def __init__(self, msg="unknown reason", returncode=None):
        super().__init__(msg)
        self.msg, self.returncode = msg, returncode


def skip(reason="", *, allow_module_level=False):
    raise Skipped(reason)


def fail(reason="", pytrace=True):
    raise Failed(reason, pytrace)


def xfail(reason=""):
    raise XFailed(reason)


def exit(reason="", returncode=None):
    raise Exit(reason, returncode)


skip.Exception, fail.Exception, xfail.Exception, exit.Exception = Skipped, Failed, XFailed, Exit


def importorskip(modname, minversion=None, reason=None, *, exc_type=None):
    try:
        __import__(modname)
    except ImportError as e:
        raise Skipped(reason or f"could not import {modname!r}: {e}") from None
    return sys.modules[modname]


class Mark:
    def __init__(self, name, args, kwargs):
        self.name, self.args, self.kwargs = name, args, kwargs

    def __repr__(self):
        return f"Mark(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"


class MarkDecorator:
    def __init__(self, mark):
        self.mark = mark
        self.name, self.args, self.kwargs = mark.name, mark.args, mark.kwargs

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and (isinstance(args[0], (types.FunctionType, type))):
            target = args[0]
            target.pytestmark = [*(target.__dict__.get("pytestmark", [])), self.mark]
            return target
        return MarkDecorator(Mark(self.name, self.args + args, {**self.kwargs, **kwargs}))


class _Marks:
    def __getattr__(self, name):
        if name[0] == "_":
            raise AttributeError("Marker name must NOT start with underscore")
        return MarkDecorator(Mark(name, (), {}))


mark = _Marks()


class _Param:
    def __init__(self, values, marks, id):
        self.values, self.marks, self.id = values, marks, id


def param(*values, marks=(), id=None):
    marks = marks if isinstance(marks, (list, tuple)) else (marks,)
    return _Param(values, [m.mark for m in marks], id)


class _Fixture:
    def __init__(self, func, scope, params, autouse, ids, name):
        self.func, self.scope, self.params, self.autouse, self.ids = func, scope, params, autouse, ids
        self.name = name or func.__name__
        functools.update_wrapper(self, func)

    def __get__(self, obj, cls=None):
        return self

    def __call__(self, *args, **kwargs):
        raise Failed(f'Fixture "{self.name}" called directly. Fixtures are not meant to be called directly,\nbut are created '
            'automatically when test functions request them as parameters.', False)


def fixture(fixture_function=None, *, scope="function", params=None, autouse=False, ids=None, name=None):
    make = lambda func: _Fixture(func, scope, params, autouse, ids, name)
    return make if fixture_function is None else make(fixture_function)


yield_fixture = fixture


class ExceptionInfo:
    def __init__(self, value=None):
        self._value = value

    @property
    def value(self):
        if self._value is None:
            raise AssertionError(".value can only be used after the context manager exits")
        return self._value

    @property
    def type(self):
        return type(self.value)

    @property
    def tb(self):
        return self.value.__traceback__

    @property
    def typename(self):
        return self.type.__name__

    def exconly(self, tryshort=False):
        return _only(self.value)

    def errisinstance(self, exc):
        return isinstance(self.value, exc)

    def match(self, regexp):
        text = "\n".join([str(self.value), *getattr(self.value, "__notes__", ())])
        if not re.search(regexp, text):
            message = f"Regex pattern did not match.\n  Expected regex: {regexp!r}\n  Actual message: {text!r}"
            if regexp == text:
                message += "\n  Did you mean to `re.escape()` the regex?"
            raise AssertionError(message)
        return True

    def __repr__(self):
        return f"<ExceptionInfo {self._value!r} tblen=1>" if self._value is not None else "<ExceptionInfo for raises contextmanager>"


class _Raises:
    def __init__(self, expected, match=None, check=None):
        self.expected, self.match_expr, self.check = expected, match, check

    def __enter__(self):
        self.info = ExceptionInfo()
        return self.info

    def __exit__(self, cls, value, tb):
        if value is None:
            if isinstance(self.expected, tuple):
                names = "any of (" + ", ".join(e.__name__ for e in self.expected) + ")"
            else:
                names = self.expected.__name__
            raise Failed(f"DID NOT RAISE {names}")
        if not isinstance(value, self.expected):
            return False
        if self.check is not None and not self.check(value):
            return False
        self.info._value = value
        if self.match_expr is not None:
            value.__context__ = None
            pattern = self.match_expr
            try:
                self.info.match(pattern.pattern if isinstance(pattern, re.Pattern) else pattern)
            except AssertionError as e:
                raise AssertionError(str(e)) from None
        return True


def raises(expected_exception, *args, match=None, check=None, **kwargs):
    kinds = expected_exception if isinstance(expected_exception, tuple) else (expected_exception,)
    for kind in kinds:
        if not isinstance(kind, type) or not issubclass(kind, BaseException):
            raise TypeError(f"expected exception must be a BaseException type, not {getattr(kind, '__name__', type(kind).__name__)}")
    manager = _Raises(expected_exception, match, check)
    if not args:
        return manager
    with manager as info:
        args[0](*args[1:], **kwargs)
    return info


class _Warns:
    def __init__(self, expected, match):
        self.expected, self.match_expr = expected, match

    def __enter__(self):
        import warnings
        self._catch = warnings.catch_warnings(record=True)
        self.list = self._catch.__enter__()
        warnings.simplefilter("always")
        return self.list

    def __exit__(self, cls, value, tb):
        self._catch.__exit__(cls, value, tb)
        if cls is not None:
            return False
        found = [w for w in self.list if issubclass(w.category, self.expected)]
        if not found:
            raise Failed(f"DID NOT WARN. No warnings of type {(self.expected,) if not isinstance(self.expected, tuple) else self.expected} "
                f"were emitted.\n Emitted warnings: {[w.message for w in self.list]}.")
        if self.match_expr and not any(re.search(self.match_expr, str(w.message)) for w in found):
            raise Failed(f"DID NOT WARN. No warnings of type {self.expected} matching the regex were emitted.\n Regex: {self.match_expr}\n"
                f" Emitted warnings: {[w.message for w in found]}.")


def warns(expected_warning=Warning, *args, match=None, **kwargs):
    return _Warns(expected_warning, match)


class _Approx:
    __hash__ = None
    __array_priority__ = 100

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    def _like(self, x):
        return _Approx(x, self.rel, self.abs, self.nan_ok)

    def _tolerance(self):
        absolute = 1e-12 if self.abs is None else self.abs
        if absolute < 0:
            raise ValueError(f"absolute tolerance can't be negative: {absolute}")
        if self.rel is None and self.abs is not None:
            return absolute
        relative = (1e-6 if self.rel is None else self.rel) * builtins.abs(self.expected)
        return max(relative, absolute)

    def __eq__(self, actual):
        e = self.expected
        if isinstance(e, dict):
            return isinstance(actual, dict) and actual.keys() == e.keys() and all(self._like(e[k]) == actual[k] for k in e)
        if isinstance(e, (list, tuple)):
            return len(actual) == len(e) and all(self._like(x) == y for x, y in zip(e, actual))
        if actual == e:
            return True
        if isinstance(e, bool) or not (hasattr(e, "__abs__") and hasattr(e, "__sub__")):
            return False
        if e != e:
            return self.nan_ok and actual != actual
        if e in (float("inf"), float("-inf")):
            return False
        try:
            return builtins.abs(e - actual) <= self._tolerance()
        except TypeError:
            return False

    def __ne__(self, actual):
        return not actual == self

    def __bool__(self):
        raise AssertionError("approx() is not supported in a boolean context.\nDid you mean: `assert a == approx(b)`?")

    def __repr__(self):
        e = self.expected
        if isinstance(e, dict):
            return "approx({!r})".format({k: self._like(v) for k, v in e.items()})
        if isinstance(e, (list, tuple)):
            return "approx({!r})".format(type(e)(self._like(v) for v in e))
        if isinstance(e, bool) or not hasattr(e, "__abs__") or e in (float("inf"), float("-inf")):
            return str(e)
        t = self._tolerance()
        return f"{e} ± {t:.1e}" if t < 1e-3 or t >= 1e3 else f"{e} ± {t:.2g}"


def approx(expected, rel=None, abs=None, nan_ok=False):
    return _Approx(expected, rel, abs, nan_ok)


_missing = object()


class MonkeyPatch:
    def __init__(self):
        self._undo = []
        self._cwd = None

    @classmethod
    def context(cls):
        import contextlib

        @contextlib.contextmanager
        def manage():
            m = cls()
            try:
                yield m
            finally:
                m.undo()

        return manage()

    def _find(self, target, name, value):
        if value is not _missing:
            return target, name, value
        path, _, attr = target.rpartition(".")
        __import__(path.partition(".")[0])
        obj = sys.modules[path.partition(".")[0]]
        for part in path.split(".")[1:]:
            obj = getattr(obj, part)
        return obj, attr, name

    def setattr(self, target, name, value=_missing, raising=True):
        target, name, value = self._find(target, name, value)
        old = getattr(target, name, _missing)
        if raising and old is _missing:
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        if isinstance(target, type):
            old = target.__dict__.get(name, _missing)
        self._undo.append((setattr, delattr, target, name, old))
        setattr(target, name, value)

    def delattr(self, target, name=_missing, raising=True):
        if isinstance(target, str):
            target, name, _ = self._find(target, None, _missing)
        if not hasattr(target, name):
            if raising:
                raise AttributeError(name)
            return
        self._undo.append((setattr, delattr, target, name, getattr(target, name)))
        delattr(target, name)

    def setitem(self, dic, name, value):
        self._undo.append((type(dic).__setitem__, type(dic).__delitem__, dic, name, dic.get(name, _missing)))
        dic[name] = value

    def delitem(self, dic, name, raising=True):
        if name not in dic:
            if raising:
                raise KeyError(name)
            return
        self._undo.append((type(dic).__setitem__, type(dic).__delitem__, dic, name, dic[name]))
        del dic[name]

    def setenv(self, name, value, prepend=None):
        value = str(value)
        if prepend and name in os.environ:
            value += prepend + os.environ[name]
        self.setitem(os.environ, name, value)

    def delenv(self, name, raising=True):
        self.delitem(os.environ, name, raising)

    def syspath_prepend(self, path):
        sys.path.insert(0, str(path))

    def chdir(self, path):
        if self._cwd is None:
            self._cwd = os.getcwd()
        os.chdir(path)

    def undo(self):
        for put, remove, target, name, old in reversed(self._undo):
            if old is not _missing:
                put(target, name, old)
            else:
                try:
                    remove(target, name)
                except (AttributeError, KeyError):
                    pass
        self._undo.clear()
        if self._cwd is not None:
            os.chdir(self._cwd)
            self._cwd = None


class _Captured(tuple):
    out = property(lambda self: self[0])
    err = property(lambda self: self[1])

    def __repr__(self):
        return f"CaptureResult(out={self[0]!r}, err={self[1]!r})"


class _Capture:
    def readouterr(self):
        found = _Captured((sys.stdout.getvalue(), sys.stderr.getvalue()))
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        return found


class LogCaptureFixture:
    def __init__(self):
        import logging
        self._logging, self._levels, self._phases, self._handler_level = logging, {}, {}, None
        fixture = self

        class LogCaptureHandler(logging.StreamHandler):
            def __init__(self):
                super().__init__(io.StringIO())
                self.records = []

            def emit(self, record):
                self.records.append(record)
                fixture._stream.write(self.format(record) + "\n")
                super().emit(record)

            def reset(self):
                self.clear()
                self.stream = io.StringIO()

            def clear(self):
                self.records = []
                self.stream = io.StringIO()

            def handleError(self, record):
                raise

        self.handler = LogCaptureHandler()
        self.handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s"))

    def begin(self, when):
        self._stream = io.StringIO()
        self.handler.reset()
        self._phases[when] = self.handler.records
        self._logging.getLogger().addHandler(self.handler)

    def end(self):
        self._logging.getLogger().removeHandler(self.handler)
        return self._stream.getvalue()

    def restore(self):
        for name, level in self._levels.items():
            self._logging.getLogger(name).setLevel(level)
        if self._handler_level is not None:
            self.handler.setLevel(self._handler_level)

    def get_records(self, when):
        return self._phases.get(when, [])

    @property
    def text(self):
        return self.handler.stream.getvalue()

    @property
    def records(self):
        return self.handler.records

    @property
    def record_tuples(self):
        return [(r.name, r.levelno, r.getMessage()) for r in self.records]

    @property
    def messages(self):
        return [r.getMessage() for r in self.records]

    def clear(self):
        self.handler.clear()

    def set_level(self, level, logger=None):
        target = self._logging.getLogger(logger)
        self._levels.setdefault(logger, target.level)
        target.setLevel(level)
        if self._handler_level is None:
            self._handler_level = self.handler.level
        self.handler.setLevel(level)

    def at_level(self, level, logger=None):
        target = self._logging.getLogger(logger)
        before, own = target.level, self.handler.level
        target.setLevel(level)
        self.handler.setLevel(level)
        return _Until(lambda: (target.setLevel(before), self.handler.setLevel(own)))

    def filtering(self, filter_):
        self.handler.addFilter(filter_)
        return _Until(lambda: self.handler.removeFilter(filter_))


class _Until:
    def __init__(self, undo):
        self._undo = undo

    def __enter__(self):
        pass

    def __exit__(self, *error):
        self._undo()


class FixtureRequest:
    def __init__(self, run, item, fixture=None, param=_missing):
        self._run, self._item, self.node = run, item, item
        self.function, self.module, self.cls, self.instance = item.func, item.module, item.cls, item.instance
        self.fixturename = fixture and fixture.name
        self.scope = fixture.scope if fixture else "function"
        self.config = run
        self._finalizers = []
        if param is not _missing:
            self.param = param

    def addfinalizer(self, finalizer):
        self._finalizers.append(finalizer)

    def getfixturevalue(self, name):
        return self._run.value(name, self._item)

    @property
    def fixturenames(self):
        return list(self._item.names)


# What failed assert statements say.
_values, _stacks = {}, {}


def _begin(number):
    _stacks.setdefault(number, []).append({})
    return True


def _keep(number, part, value):
    _stacks[number][-1][part] = value
    return value


def _end(number, value):
    if value:
        _stacks[number].pop()
    return value


def _repr(value, limit=240):
    try:
        text = repr(value)
    except Exception as e:
        text = f"<[{e!r} raised in repr()] {type(value).__name__} object at {id(value):#x}>"
    if len(text) > limit:
        text = text[:limit // 2 - 2] + "..." + text[len(text) - limit // 2 + 1:]
    return text.replace("\n", "\\n")


def _outline(node, values, space):
    kind = node[0]
    if kind == "t":
        return node[1]
    if kind == "v":
        return _repr(values.get(node[1]))
    if kind == "n":
        value, name = values.get(node[1]), node[2]
        known = space.get(name, getattr(builtins, name, _missing))
        if known is value and (callable(value) or hasattr(value, "__name__")):
            return name
        return _repr(value)
    if kind == "c":
        result = _repr(values.get(node[1]))
        args = ", ".join(prefix + _outline(arg, values, space) for prefix, arg in node[3])
        return f"{result}\n{{{result} = {_outline(node[2], values, space)}({args})\n}}"
    if kind == "a":
        result = _repr(values.get(node[1]))
        return f"{result}\n{{{result} = {_outline(node[2], values, space)}.{node[3]}\n}}"
    if kind == "u":
        return node[1] + _outline(node[2], values, space)
    if kind == "b":
        return f"({_outline(node[1], values, space)} {node[2]} {_outline(node[3], values, space)})"
    if kind == "bool":
        parts = [_outline(inner, values, space) for part, inner, _ in node[2] if part in values]
        return "(" + f" {node[1]} ".join(parts) + ")"
    operands = [operand for operand in node[1] if operand[0] in values]
    (left, left_node, left_nested), (right, right_node, right_nested) = operands[-2:]
    sign = node[2][len(operands) - 2]
    custom = _compare(sign, values[left], values[right])
    if custom is not None:
        return "\n~".join(custom)
    a, b = _outline(left_node, values, space), _outline(right_node, values, space)
    return f"{f'({a})' if left_nested else a} {sign} {f'({b})' if right_nested else b}"


def _explain_in(space):
    def explain(number, outline, *message):
        values = _stacks[number].pop()
        text = "assert " + _outline(eval(outline), values, space)
        if message:
            given = message[0] if isinstance(message[0], str) else _repr(message[0])
            text = given.replace("\n", "\n~") + "\n>" + text
        return _layout(text)
    return explain


def _layout(text):
    """Lines of an explanation: what stands in braces says where a value comes from, below the line that shows it."""
    raw = text.split("\n")
    lines = [raw[0]]
    for line in raw[1:]:
        if line[:1] in ("{", "}", "~", ">"):
            lines.append(line)
        else:
            lines[-1] += "\\n" + line
    result, stack, counts = [lines[0]], [0], [0]
    for line in lines[1:]:
        if line.startswith("{"):
            lead = "and   " if counts[-1] else "where "
            stack.append(len(result))
            counts[-1] += 1
            counts.append(0)
            result.append(" +" + "  " * (len(stack) - 1) + lead + line[1:])
        elif line.startswith("}"):
            stack.pop()
            counts.pop()
            result[stack[-1]] += line[1:]
        else:
            stack[-1] += 1
            depth = len(stack) if line.startswith("~") else len(stack) - 1
            result.append("  " * depth + line[1:])
    return "\n".join(result)


def _compare(sign, left, right):
    config = _current
    verbose = config.verbose if config else 0
    limit = (_WIDTH - 15 - len(sign) - 2) // 2
    if verbose >= 2:
        limit = 10**9
    summary = f"{_repr(left, limit)} {sign} {_repr(right, limit)}"
    lines = None
    if sign == "==":
        lines = _compare_equal(left, right, verbose)
    elif sign == "not in" and isinstance(left, str) and isinstance(right, str):
        at = right.find(left)
        lines = [f"{_repr(left)} is contained here:", "  " + right, "? " + " " * at + "+" * len(left)]
    elif sign == "!=" and isinstance(left, set) and isinstance(right, set):
        lines = ["Both sets are equal"]
    if not lines:
        return None
    return _truncated([summary, "", *lines], verbose)


def _truncated(lines, verbose):
    size = sum(map(len, lines))
    if verbose >= 2 or len(lines) <= 10 and size <= 710:
        return lines
    lines = lines[:8] if len(lines) > 8 else lines
    if size > 710:
        left, kept = 640, []
        for line in lines:
            kept.append(line[:left])
            left -= len(line)
            if left <= 0:
                break
        lines = kept
    lines[-1] += "..."
    return lines + ["", "...Full output truncated, use '-vv' to show"]


def _pretty(value, indent=0):
    """A value with one item a line."""
    margin = " " * (indent + 4)
    kind = type(value)
    if kind is dict and value:
        items = [f"{_pretty(k, indent + 4)}: {_pretty(v, indent + 4)}" for k, v in value.items()]
        opening, closing = "{", "}"
    elif kind in (list, tuple, set, frozenset) and value:
        opening, closing = {list: "[]", tuple: "()", set: "{}", frozenset: ("frozenset({", "})")}[kind]
        try:
            ordered = sorted(value) if kind in (set, frozenset) else value
        except TypeError:
            ordered = sorted(value, key=repr)
        items = [_pretty(v, indent + 4) for v in ordered]
    else:
        return repr(value)
    return opening + "\n" + "".join(f"{margin}{item},\n" for item in items) + " " * indent + closing


def _plain(value):
    return isinstance(value, (list, tuple, dict, set, frozenset, str, bytes))


def _more(lines, verbose, left, right):
    if not verbose:
        return lines + ["Use -v to get more diff"]
    apart = _apart(_pretty(right).splitlines(), _pretty(left).splitlines())
    return lines + ["", "Full diff: (-: missing in left side, +: extra in left side)", *(line.rstrip() for line in apart)]


def _apart(old, new):
    try:
        from difflib import ndiff
    except ImportError:
        ndiff = _lines_apart
    return ndiff(old, new)


def _compare_equal(left, right, verbose):
    if isinstance(left, _Approx) or isinstance(right, _Approx):
        wanted, got = (left, right) if isinstance(left, _Approx) else (right, left)
        if isinstance(wanted.expected, (list, tuple, dict)):
            return None
        return ["comparison failed", f"Obtained: {got}", f"Expected: {wanted}"]
    if isinstance(left, str) and isinstance(right, str):
        return _compare_text(left, right, verbose)
    fields = getattr(type(left), "__dataclass_fields__", None)
    named = getattr(type(left), "_fields", None) if isinstance(left, tuple) else None
    if type(left) is type(right) and (fields is not None or named):
        names = named or [n for n, f in fields.items() if f.compare]
        same = [n for n in names if getattr(left, n) == getattr(right, n)]
        differ = [n for n in names if n not in same]
        lines = []
        if same:
            lines.append(f"Omitting {len(same)} identical items, use -vv to show")
        if differ:
            lines += ["Differing attributes:", repr(differ)]
            for n in differ:
                a, b = getattr(left, n), getattr(right, n)
                lines += ["", f"Drill down into differing attribute {n}:", f"  {n}: {a!r} != {b!r}"]
                lines += ["  " + line for line in _compare_equal(a, b, verbose) or ()]
        return lines
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        lines = []
        for i in range(min(len(left), len(right))):
            if left[i] != right[i]:
                lines.append(f"At index {i} diff: {left[i]!r} != {right[i]!r}")
                break
        extra = len(left) - len(right)
        if extra:
            side, items = ("Left", left[len(right):]) if extra > 0 else ("Right", right[len(left):])
            first = _repr(items[0])
            count = builtins.abs(extra)
            lines.append(f"{side} contains one more item: {first}" if count == 1 else
                f"{side} contains {count} more items, first extra item: {first}")
        return _more(lines, verbose, left, right)
    if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
        lines = []
        for side, items in (("left", left - right), ("right", right - left)):
            if items:
                lines.append(f"Extra items in the {side} set:")
                lines += [_repr(item) for item in items]
        return _more(lines, verbose, left, right)
    if isinstance(left, dict) and isinstance(right, dict):
        lines = []
        common = [k for k in left if k in right]
        same = [k for k in common if left[k] == right[k]]
        if same and verbose < 2:
            lines.append(f"Omitting {len(same)} identical items, use -vv to show")
        differ = [k for k in common if k not in same]
        if differ:
            lines.append("Differing items:")
            lines += [f"{_repr({k: left[k]})} != {_repr({k: right[k]})}" for k in differ]
        for side, mine, other in (("Left", left, right), ("Right", right, left)):
            extra = {k: mine[k] for k in mine if k not in other}
            if extra:
                lines.append(f"{side} contains {len(extra)} more item{'' if len(extra) == 1 else 's'}:")
                lines += repr(extra).splitlines()
        return _more(lines, verbose, left, right)
    return None


def _compare_text(left, right, verbose):
    lines = []
    a, b = left, right
    start = next((i for i in range(min(len(a), len(b))) if a[i] != b[i]), min(len(a), len(b)))
    if start > 42 and not verbose:
        lines.append(f"Skipping {start - 10} identical leading characters in diff, use -v to show")
        a, b = a[start - 10:], b[start - 10:]
    if a.isspace() or b.isspace():
        a, b = repr(a), repr(b)
    return lines + [line.strip("\n") for line in _apart(b.splitlines(keepends=True), a.splitlines(keepends=True))]


def _lines_apart(old, new):
    sizes = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            sizes[i][j] = sizes[i + 1][j + 1] + 1 if old[i] == new[j] else max(sizes[i + 1][j], sizes[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            yield "  " + old[i]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or sizes[i + 1][j] >= sizes[i][j + 1]):
            yield "- " + old[i]
            i += 1
        else:
            yield "+ " + new[j]
            j += 1


def _only(error):
    cls = type(error)
    name = cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
    text = str(error)
    text = f"{name}: {text}" if text else name
    if isinstance(error, AssertionError) and repr(error).startswith("AssertionError('assert "):
        text = text[len("AssertionError: "):]
    for note in getattr(error, "__notes__", ()):
        text += "\n" + note
    return text


class _Item:
    def __init__(self, path, module, cls, func, name, params, marks):
        self.path, self.module, self.cls, self.func, self.params, self.marks = path, module, cls, func, params, marks
        self.name, self.instance, self.values = name, None, {}
        self.originalname = func.__name__
        code = func.__code__
        first = 1 if cls is not None and not isinstance(cls.__dict__.get(func.__name__), staticmethod) else 0
        count = code.co_argcount + code.co_kwonlyargcount
        defaults = len(func.__defaults__ or ())
        self.names = [n for n in code.co_varnames[first:count]
            if n not in code.co_varnames[code.co_argcount - defaults:code.co_argcount] and n not in (func.__kwdefaults__ or ())]
        self.nodeid = "::".join([path, *([cls.__name__] if cls else []), name])

    def get_closest_marker(self, name, default=None):
        return next((m for m in reversed(self.marks) if m.name == name), default)

    def iter_markers(self, name=None):
        return (m for m in reversed(self.marks) if name is None or m.name == name)


class _Report:
    def __init__(self, item, outcome, when, error=None, reason="", sections=()):
        self.item, self.outcome, self.when, self.error, self.reason, self.sections = item, outcome, when, error, reason, sections


def _id(value, name, index):
    if value is None or isinstance(value, (str, int, float, bool, complex)):
        return str(value)
    if isinstance(value, bytes):
        return repr(value)[2:-1]
    if hasattr(value, "_name_") and hasattr(value, "_value_"):
        return str(value)
    if isinstance(getattr(value, "__name__", None), str):
        return value.__name__
    return f"{name}{index}"


def _own_marks(owner):
    found = getattr(owner, "pytestmark", [])
    return [m.mark if isinstance(m, MarkDecorator) else m for m in (found if isinstance(found, list) else [found])]


class _Run:
    def __init__(self, args):
        self.paths, self.verbose, self.quiet, self.maxfail, self.keyword, self.capture, self.marker = [], 0, 0, 0, "", True, ""
        self.style, self.only_collect, self.report = "auto", False, "fE"
        args = list(args)
        while args:
            arg = args.pop(0)
            if arg in ("-k", "-m", "-p", "-o", "-r", "--tb", "--maxfail", "--capture", "--durations", "-W"):
                arg += "=" + (args.pop(0) if args else "")
            key, _, value = arg.partition("=")
            if re.match(r"^-[vqxs]+$", arg):
                for c in arg[1:]:
                    self._flag(c)
            elif key == "-k":
                self.keyword = value
            elif key == "-m":
                self.marker = value
            elif re.match("^-r[a-zA-Z]*$", key):
                self._show(value or key[2:])
            elif key == "--tb":
                self.style = value
            elif arg in ("--collect-only", "--co"):
                self.only_collect = True
            elif key == "--maxfail":
                self.maxfail = int(value)
            elif arg in ("--verbose", "--quiet", "--exitfirst"):
                self._flag({"--verbose": "v", "--quiet": "q", "--exitfirst": "x"}[arg])
            elif arg == "--capture=no":
                self.capture = False
            elif not arg.startswith("-"):
                self.paths.append(arg)
        self.verbosity = self.verbose - self.quiet
        self.fixtures, self.cache, self.finishers = {}, {}, []
        self.reports, self.deselected, self.line, self.current = [], 0, 0, None
        self.out = sys.stdout

    def _show(self, chars):
        for c in chars:
            if c in "aA":
                self.report = "sxXEf" if c == "a" else "PpsxXEf"
            elif c == "N":
                self.report = ""
            elif (c := {"F": "f", "S": "s"}.get(c, c)) not in self.report:
                self.report += c

    def _flag(self, c):
        if c == "v":
            self.verbose += 1
        elif c == "q":
            self.quiet += 1
        elif c == "x":
            self.maxfail = 1
        else:
            self.capture = False

    def write(self, text):
        self.out.write(text)
        self.line = len(text) - text.rfind("\n") - 1 if "\n" in text else self.line + len(text)

    def sep(self, char, title=None):
        if title is None:
            line = char * (_WIDTH // len(char))
        else:
            fill = char * max((_WIDTH - len(title) - 2) // (2 * len(char)), 1)
            line = f"{fill} {title} {fill}"
        if len(line) + len(char.rstrip()) <= _WIDTH:
            line += char.rstrip()
        self.write(line + "\n")

    # Collection.

    def files(self):
        found = []
        for arg in self.paths or [""]:
            path, _, names = arg.partition("::")
            if path.endswith(".py"):
                cwd = os.getcwd().rstrip("/") + "/"
                found.append((path.removeprefix(cwd), names))
            else:
                folder = path.strip("/.") and path.strip("/") + "/"
                known = {p for p in _project_files() if p.startswith(folder)} | set(self._below(folder))
                tests = [p for p in known if re.match(r"^(test_.*|.*_test)\.py$", p.rpartition("/")[2])]
                found += [(file, names) for file in sorted(tests, key=lambda p: p.split("/"))]
        return found

    def _below(self, folder):
        try:
            entries = os.listdir(folder or ".")
        except OSError:
            return
        for entry in entries:
            path = folder + entry
            if os.path.isdir(path):
                if entry[0] not in "._" and entry not in ("build", "dist", "node_modules", "venv"):
                    yield from self._below(path + "/")
            else:
                yield path

    def load(self, path):
        name = path[:-3].replace("/", ".")
        module = types.ModuleType(name)
        space = module.__dict__
        space.update({"__file__": path, "@begin": _begin, "@keep": _keep, "@end": _end, "@explain": _explain_in(space)})
        sys.modules[name] = module
        _run_file(path, space)
        return module

    def add_fixtures(self, owner, home):
        for name in dir(owner) if isinstance(owner, type) else list(vars(owner)):
            value = getattr(owner, name, None)
            if isinstance(value, _Fixture):
                self.fixtures.setdefault(home, {})[value.name] = value

    def collect(self):
        items, errors = [], []
        for path in ("conftest.py",):
            if _source_text(path) is not None:
                self.add_fixtures(self.load(path), "")
        for path, names in self.files():
            if _source_text(path) is None:
                raise UsageError(f"file or directory not found: {path}")
            try:
                module = self.load(path)
            except Skipped as e:
                errors.append(_Report(None, "skipped", "collect", e, str(e)))
                continue
            except Exception as e:
                errors.append(_Report(path, "error", "collect", e))
                continue
            self.add_fixtures(module, path)
            found = []
            for name, value in list(vars(module).items()):
                if name.startswith("test") and isinstance(value, types.FunctionType):
                    found += self.items(path, module, None, value)
                elif name.startswith("Test") and isinstance(value, type) and "__init__" not in value.__dict__:
                    self.add_fixtures(value, (path, value))
                    for attr in self._in_order(value):
                        func = getattr(value, attr)
                        if attr.startswith("test") and callable(func):
                            found += self.items(path, module, value, getattr(func, "__func__", func))
            if names:
                found = [i for i in found if i.nodeid.partition("::")[2] == names or i.nodeid.partition("::")[2].startswith((names + "::", names + "["))]
            items += found
        return items, errors

    def _in_order(self, cls):
        names = {}
        for base in reversed(cls.__mro__[:-1]):
            for name in base.__dict__:
                names.setdefault(name)
        return names

    def items(self, path, module, cls, func):
        marks = _own_marks(module) + (_own_marks(cls) if cls else []) + _own_marks(func)
        sets = [({}, [], [])]
        for m in [m for m in marks if m.name == "parametrize"]:
            names, values = m.args[:2]
            names = [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)
            ids = m.kwargs.get("ids")
            choices = []
            for i, value in enumerate(values):
                own, label = [], None
                if isinstance(value, _Param):
                    own, label, value = value.marks, value.id, value.values if len(names) > 1 else value.values[0]
                parts = [value] if len(names) == 1 else list(value)
                if label is None and ids is not None and not callable(ids):
                    label = list(ids)[i]
                if label is None:
                    label = "-".join(str(ids(v)) if callable(ids) and ids(v) is not None else _id(v, n, i) for n, v in zip(names, parts))
                choices.append((dict(zip(names, parts)), [label], own))
            sets = [({**a, **b}, x + y, p + q) for a, x, p in sets for b, y, q in choices]
        found = []
        for params, labels, own in sets:
            item = _Item(path, module, cls, func, func.__name__, params, marks + own)
            item.labels = labels
            for variant in self._variants(item):
                found.append(variant)
        return found

    def _variants(self, item):
        """One item for each combination of the parameters of the fixtures it uses."""
        sets = [({}, [])]
        for name in self.closure(item):
            f = self.lookup(name, item)
            if isinstance(f, _Fixture) and f.params is not None and name not in item.params:
                choices = []
                for i, p in enumerate(f.params):
                    value = p.values[0] if isinstance(p, _Param) else p
                    label = p.id if isinstance(p, _Param) and p.id else list(f.ids)[i] if f.ids and not callable(f.ids) else _id(value, name, i)
                    choices.append(({name: (i, value)}, [label]))
                sets = [({**a, **b}, x + y) for a, x in sets for b, y in choices]
        for chosen, labels in sets:
            new = _Item(item.path, item.module, item.cls, item.func, item.func.__name__, item.params, item.marks)
            new.chosen = chosen
            labels = item.labels + labels
            if labels:
                new.name += f"[{'-'.join(labels)}]"
                new.nodeid += f"[{'-'.join(labels)}]"
            yield new

    def lookup(self, name, item, above=None):
        homes = ([(item.path, item.cls)] if item.cls else []) + [item.path, ""]
        found = [self.fixtures.get(home, {}).get(name) for home in homes]
        found = [f for f in found if f is not None]
        if above is not None and above in found:
            found = found[found.index(above) + 1:]
        return found[0] if found else _BUILTIN.get(name)

    def closure(self, item):
        order = {"session": 0, "package": 1, "module": 2, "class": 3, "function": 4}
        auto = []
        for home in ("", item.path, (item.path, item.cls)):
            auto += [n for n, f in self.fixtures.get(home, {}).items() if f.autouse]
        auto.sort(key=lambda n: order[self.lookup(n, item).scope])
        names = auto + [n for m in item.marks if m.name == "usefixtures" for n in m.args] + item.names
        found = []
        for name in names:
            self._needs(name, item, found)
        return found

    def _needs(self, name, item, found, above=None):
        f = self.lookup(name, item, above)
        if isinstance(f, _Fixture):
            code = f.func.__code__
            for inner in code.co_varnames[:code.co_argcount]:
                if inner not in ("self", "request") and inner not in found and inner != name:
                    self._needs(inner, item, found)
        if name not in found:
            found.append(name)

    # Fixtures.

    def value(self, name, item, above=None):
        if above is None and name in item.params:
            return item.params[name]
        if name == "request":
            return FixtureRequest(self, item)
        if above is None and name in item.values:
            return item.values[name]
        f = self.lookup(name, item, above)
        if f is None:
            raise LookupError(name)
        if not isinstance(f, _Fixture):
            value, finish = f(self, item)
            item.values[name] = value
            if finish:
                item.finishers.append(finish)
            return value
        chosen = getattr(item, "chosen", {}).get(name, (None, _missing))
        where = {"session": "", "package": "", "module": item.path, "class": (item.path, item.cls)}.get(f.scope, item)
        key = f, where, chosen[0]
        if key in self.cache:
            item.values[name] = self.cache[key]
            return self.cache[key]
        for old in [k for k in self.cache if k[0] is f and k[1] == where and k[2] != chosen[0]]:
            self.finish(lambda entry: entry[0] == old)
        request = FixtureRequest(self, item, f, chosen[1])
        code = f.func.__code__
        args = {}
        for inner in code.co_varnames[:code.co_argcount]:
            if inner == "request":
                args[inner] = request
            elif inner == "self":
                args[inner] = item.instance
            else:
                args[inner] = self.value(inner, item, f if inner == name else None)
        if code.co_flags & 32:
            generator = f.func(**args)
            value = next(generator)

            def finish():
                try:
                    next(generator)
                except StopIteration:
                    return
                raise Failed("fixture function has more than one 'yield'")
        else:
            value = f.func(**args)
            finish = None
        def finish_all():
            for one in reversed([*([finish] if finish else []), *request._finalizers]):
                one()

        if where is item:
            item.finishers.append(finish_all)
        else:
            self.cache[key] = value
            self.finishers.append((key, finish_all))
        item.values[name] = value
        return value

    def finish(self, is_due):
        errors = []
        for entry in reversed(list(self.finishers)):
            if is_due(entry):
                self.finishers.remove(entry)
                self.cache.pop(entry[0], None)
                try:
                    entry[1]()
                except Exception as e:
                    errors.append(e)
        if errors:
            raise errors[0]

    # Running.

    def run_item(self, item, following):
        item.finishers, item.logs = [], None
        sections = []
        skip_reason = self.skipped(item)
        if skip_reason is not None:
            return [_Report(item, "skipped", "setup", reason=skip_reason)]
        expected = None
        for m in item.marks:
            if m.name == "xfail" and all(m.args[:1] or [m.kwargs.get("condition", True)]):
                expected = m
        held = sys.stdout, sys.stderr
        reports = []

        def phase(when, func):
            if self.capture or "capsys" in item.names:
                sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
            if logs := self.logs(item):
                logs.begin(when)
            try:
                func()
                return None
            except (Skipped, Failed, Exception) as e:
                return e
            except SystemExit as e:
                return e
            finally:
                if sys.stdout is not held[0]:
                    for kind, stream in (("stdout", sys.stdout), ("stderr", sys.stderr)):
                        if stream.getvalue():
                            sections.append((f"Captured {kind} {when}", stream.getvalue()))
                if logs and (text := logs.end()):
                    sections.append((f"Captured log {when}", text))
                sys.stdout, sys.stderr = held

        def setup():
            if item.cls is not None:
                item.instance = item.cls()
            self.hooks(item)
            for name in self.closure(item):
                self.value(name, item)

        def call():
            args = {name: self.value(name, item) for name in item.names}
            item.args = args
            if item.cls is None or isinstance(item.cls.__dict__.get(item.func.__name__), staticmethod):
                result = item.func(**args)
            elif isinstance(item.cls.__dict__.get(item.func.__name__), classmethod):
                result = item.func(item.cls, **args)
            else:
                result = item.func(item.instance, **args)

        def teardown():
            errors = []
            for finish in reversed(item.finishers):
                try:
                    finish()
                except Exception as e:
                    errors.append(e)
            due = lambda entry: following is None or not self.same(entry[0][1], following)
            self.finish(due)
            if errors:
                raise errors[0]

        error = phase("setup", setup)
        outcome = None
        if isinstance(error, Skipped):
            outcome = _Report(item, "skipped", "setup", error, str(error))
        elif error is not None:
            outcome = _Report(item, "error", "setup", error)
            if expected is not None:
                outcome = _Report(item, "xfailed", "setup", error, expected.kwargs.get("reason", ""))
        else:
            error = phase("call", call)
            reason = expected.kwargs.get("reason", "") if expected else ""
            if isinstance(error, XFailed):
                outcome = _Report(item, "xfailed", "call", error, "reason: " + str(error))
            elif isinstance(error, Skipped):
                outcome = _Report(item, "skipped", "call", error, str(error))
            elif error is not None:
                kinds = expected.kwargs.get("raises") if expected else None
                if expected is not None and (kinds is None or isinstance(error, kinds)):
                    outcome = _Report(item, "xfailed", "call", error, reason)
                else:
                    outcome = _Report(item, "failed", "call", error)
            elif expected is not None:
                if expected.kwargs.get("strict"):
                    outcome = _Report(item, "failed", "call", None, "[XPASS(strict)] " + reason)
                else:
                    outcome = _Report(item, "xpassed", "call", None, reason)
            else:
                outcome = _Report(item, "passed", "call")
        reports.append(outcome)
        if self.maxfail and self.failed() + (outcome.outcome in ("failed", "error")) >= self.maxfail:
            following = None
        error = phase("teardown", teardown)
        if error is not None:
            reports.append(_Report(item, "error", "teardown", error))
        for report in reports:
            report.sections = sections
        if item.logs:
            item.logs.restore()
        return reports

    def logs(self, item):
        """What a test's log messages go to, once there may be some."""
        if item.logs is None and ("logging" in sys.modules or "caplog" in self.closure(item)):
            item.logs = LogCaptureFixture()
        return item.logs

    def failed(self):
        return sum(r.outcome in ("failed", "error") for r in self.reports)

    def same(self, where, following):
        return where in ("", following.path, (following.path, following.cls))

    def hooks(self, item):
        """The setup and teardown functions that are found by their names."""
        def once(owner, where, before, after, *args):
            key = ("hook", owner), where, None
            if key in self.cache:
                return
            begin, end = getattr(owner, before, None), getattr(owner, after, None)
            self.cache[key] = None
            call = lambda f: f and f(*(args if getattr(f, "__code__", None) and f.__code__.co_argcount > (1 if hasattr(f, "__self__") else 0) else ()))
            self.finishers.append((key, lambda: call(end)))
            call(begin)

        once(item.module, item.path, "setup_module", "teardown_module", item.module)
        if item.cls is not None:
            once(item.cls, (item.path, item.cls), "setup_class", "teardown_class")
        for owner, before, after in ((item.instance, "setup_method", "teardown_method"),) if item.cls else ((item.module, "setup_function", "teardown_function"),):
            begin, end = getattr(owner, before, None), getattr(owner, after, None)
            fit = lambda f: f() if f.__code__.co_argcount == (1 if item.cls else 0) else f(item.func)
            if end:
                item.finishers.append(lambda: fit(end))
            if begin:
                fit(begin)

    def skipped(self, item):
        for m in item.marks:
            if m.name == "skip":
                return m.args[0] if m.args else m.kwargs.get("reason", "unconditional skip")
            if m.name == "skipif" and any(m.args[:1] or [m.kwargs.get("condition")]):
                return m.kwargs.get("reason", "")
        return None

    def selected(self, item):
        if self.keyword:
            names = item.nodeid.lower()
            words = re.sub(r"[\w\[\]\-.:]+", lambda m: m.group() if m.group() in ("and", "or", "not") else
                repr(m.group().lower() in names), self.keyword)
            if not eval(words):
                return False
        if self.marker:
            names = {m.name for m in item.marks}
            words = re.sub(r"\w+", lambda m: m.group() if m.group() in ("and", "or", "not") else repr(m.group() in names), self.marker)
            if not eval(words):
                return False
        return True

    def show(self, report, done, total):
        letter, word = {"passed": (".", "PASSED"), "failed": ("F", "FAILED"), "skipped": ("s", "SKIPPED"), "error": ("E", "ERROR"),
            "xfailed": ("x", "XFAIL"), "xpassed": ("X", "XPASS")}[report.outcome]
        progress = f" [{done * 100 // total:3d}%]" if self.capture else ""
        if self.verbosity > 0:
            if self.line and report.when != "teardown":
                self.write("\n")
            reason = f" ({report.reason})" if report.reason and report.outcome in ("skipped", "xfailed", "xpassed") else ""
            self.write(f"{report.item.nodeid} {word}{reason}")
            self.write((progress.rjust(_WIDTH - self.line - 1) if progress else "") + "\n")
            return
        if self.current != report.item.path and self.verbosity == 0:
            if self.current is not None:
                self.fill(self.shown, total)
                self.write("\n")
            self.write(report.item.path + " ")
            self.current = report.item.path
        self.write(letter)
        self.shown = done
        if progress and done < total and self.line + len(" [100%]") + 1 >= _WIDTH:
            self.write(progress + "\n")
        elif done == total:
            self.last = progress

    def fill(self, done, total):
        if not self.capture:
            return
        self.write(f" [{done * 100 // total:3d}%]".rjust(_WIDTH - self.line - 1))

    def main(self):
        started = time.time()
        if self.verbosity >= 0:
            self.sep("=", "test session starts")
            version = ".".join(map(str, sys.version_info[:3]))
            self.write(f"platform {sys.platform} -- Python {version}, pytest-{__version__}, pluggy-1.6.0\n")
            self.write(f"rootdir: {os.getcwd()}\n")
        try:
            items, errors = self.collect()
        except UsageError:
            self.write("collected 0 items\n" if self.verbosity >= 0 else "")
            self.counts(time.time() - started)
            raise
        kept = [item for item in items if self.selected(item)]
        self.deselected = len(items) - len(kept)
        if self.verbosity >= 0:
            parts = f"collected {len(items)} item{'' if len(items) == 1 else 's'}"
            if errors:
                parts += f" / {len(errors)} error{'' if len(errors) == 1 else 's'}"
            if self.deselected:
                parts += f" / {self.deselected} deselected / {len(kept)} selected"
            self.write(parts + "\n")
            if kept and not errors:
                self.write("\n")
        if self.only_collect and not errors:
            return self.listing(kept, len(items), time.time() - started)
        self.reports += errors
        stopped = None
        if not errors:
            for i, item in enumerate(kept):
                following = kept[i + 1] if i + 1 < len(kept) else None
                for report in self.run_item(item, following):
                    self.reports.append(report)
                    self.show(report, i + 1, len(kept))
                if self.maxfail and self.failed() >= self.maxfail:
                    stopped = f"stopping after {self.failed()} failures"
                    break
            if kept and self.verbosity <= 0:
                if i + 1 == len(kept):
                    self.fill(self.shown, len(kept))
                self.write("\n")
        self.body()
        if errors:
            stopped = f"Interrupted: {len(errors)} error{'' if len(errors) == 1 else 's'} during collection"
        if stopped:
            self.sep("!", stopped)
        self.counts(time.time() - started)
        outcomes = {r.outcome for r in self.reports}
        if errors:
            return ExitCode.INTERRUPTED
        if outcomes & {"failed", "error"}:
            return ExitCode.TESTS_FAILED
        return ExitCode.OK if kept else ExitCode.NO_TESTS_COLLECTED

    def listing(self, kept, total, seconds):
        above = []
        for item in kept:
            if self.verbosity < 0:
                self.write(item.nodeid + "\n")
                continue
            homes = [f"<Dir {os.path.basename(os.getcwd())}>", *(f"<Dir {part}>" for part in item.path.split("/")[:-1]), f"<Module {item.path.rpartition('/')[2]}>"] + ([f"<Class {item.cls.__name__}>"] if item.cls else [])
            for depth, home in enumerate(homes):
                if above[depth:depth + 1] != [home]:
                    above[depth:] = [home]
                    self.write("  " * depth + home + "\n")
            self.write("  " * len(homes) + f"<Function {item.name}>\n")
        words = f"{len(kept)}{f'/{total}' if len(kept) != total else ''} test{'' if len(kept) == 1 else 's'} collected"
        if not kept:
            words = "no tests collected"
        if len(kept) != total:
            words += f" ({total - len(kept)} deselected)"
        self.write("\n")
        text = f"{words} in {seconds:.2f}s"
        if self.verbosity < 0:
            self.write(text + "\n")
        else:
            self.sep("=", text)
        return ExitCode.OK if kept else ExitCode.NO_TESTS_COLLECTED

    def counts(self, seconds):
        count = lambda outcome: sum(r.outcome == outcome for r in self.reports)
        parts = []
        for outcome in ("failed", "passed", "skipped", "deselected", "xfailed", "xpassed", "error"):
            n = self.deselected if outcome == "deselected" else count(outcome)
            if n:
                parts.append(f"{n} {outcome}{'s' if outcome == 'error' and n > 1 else ''}")
        if not any(count(o) for o in ("failed", "passed", "skipped", "xfailed", "xpassed", "error")):
            parts = parts or ["no tests ran"]
        text = f"{', '.join(parts)} in {seconds:.2f}s"
        if self.verbosity < 0:
            self.write(text + "\n" if self.reports else "\n" + text + "\n")
        else:
            if not any(r.outcome in ("failed", "error") for r in self.reports):
                self.write("\n")
            self.sep("=", text)

    # Reports of what went wrong.

    def body(self):
        errors = [r for r in self.reports if r.outcome == "error"]
        failures = [r for r in self.reports if r.outcome == "failed"]
        if self.verbosity >= 0 and (errors or failures):
            self.write("\n")
        if errors and self.style != "no":
            self.sep("=", "ERRORS")
            for r in errors:
                if r.when == "collect":
                    self.sep("_", f"ERROR collecting {r.item}")
                else:
                    self.sep("_", f"ERROR at {r.when} of {self.title(r.item)}")
                self.failure(r)
        if failures and self.style != "no":
            self.sep("=", "FAILURES")
            for r in failures:
                if self.style == "line" and r.error is not None:
                    path, line = self.entries(r.error)[-1][:2]
                    for part in _only(r.error).split("\n"):
                        self.write(f"E   {part}\n")
                    self.write(f"{os.path.join(os.getcwd(), path)}:{line}: {_only(r.error).split(chr(10))[0]}\n")
                    continue
                self.sep("_", self.title(r.item))
                self.failure(r)
        for c, outcome, title in (("P", "passed", "PASSES"), ("X", "xpassed", "XPASSES")):
            found = [r for r in self.reports if r.outcome == outcome and c in self.report]
            if found and self.style != "no":
                self.sep("=", title)
            for r in found:
                if r.sections and self.style != "no":
                    self.sep("_", self.title(r.item))
                    self.captured(r)
        self.summary(failures, errors)

    def summary(self, failures, errors):
        lines = []
        for c in self.report:
            if c == "s":
                folded = {}
                for r in self.reports:
                    if r.outcome == "skipped":
                        at = r.item.path, r.item.func.__code__.co_firstlineno
                        if r.error is not None:
                            path, line = self.entries(r.error)[-1][:2] if r.error.__traceback__ else at
                            at = path, line
                        folded[*at, r.reason] = folded.get((*at, r.reason), 0) + 1
                lines += [f"SKIPPED [{n}] {path}:{line}: {reason}" for (path, line, reason), n in folded.items()]
            elif c in "pPxX" and (c != "P" or "p" not in self.report):
                outcome, word = {"p": ("passed", "PASSED"), "P": ("passed", "PASSED"), "x": ("xfailed", "XFAIL"),
                    "X": ("xpassed", "XPASS")}[c]
                lines += [f"{word} {r.item.nodeid}" + (f" - {r.reason}" if r.reason and outcome != "passed" else "")
                    for r in self.reports if r.outcome == outcome]
            elif c in "fE":
                lines += failures if c == "f" else errors
        if lines:
            self.sep("=", "short test summary info")
            for r in lines:
                if isinstance(r, str):
                    self.write(r + "\n")
                    continue
                line = f"{'FAILED' if r.outcome == 'failed' else 'ERROR'} {r.item if r.when == 'collect' else r.item.nodeid}"
                message = r.reason if r.error is None else "" if isinstance(r.error, LookupError) and self.is_missing(r) else _only(r.error)
                if self.verbose >= 2:
                    self.write(line + (f" - {message}" if message else "") + "\n")
                    continue
                message = message.split("\n")[0]
                if message:
                    room = _WIDTH - len(line) - 3
                    if len(message) > room:
                        message = message[:room - 3] + "..." if room > 3 else None
                    if message:
                        line += " - " + message
                self.write(line + "\n")

    def title(self, item):
        return f"{item.cls.__name__}.{item.name}" if item.cls else item.name

    def is_missing(self, report):
        return type(report.error) is LookupError and report.when == "setup"

    def failure(self, report):
        error, item = report.error, report.item
        if error is None:
            self.write(report.reason + "\n")
        elif self.is_missing(report):
            self.missing_fixture(report)
        elif isinstance(error, Failed) and not error.pytrace:
            self.write(str(error) + "\n")
        elif report.when == "collect":
            self.collection(error, item)
        else:
            self.chain(error, item)
        self.captured(report)

    def captured(self, report):
        for title, text in report.sections:
            self.sep("-", title)
            self.write(text if text.endswith("\n") else text + "\n")

    def collection(self, error, path):
        text = _only(error)
        entries = self.entries(error)
        for frame in entries:
            self.write(f"{frame[0]}:{frame[1]}: in {frame[2]}\n    {self.line_of(frame).strip()}\n")
        for line in text.split("\n"):
            self.write(f"E   {line}\n")

    def missing_fixture(self, report):
        item, name = report.item, report.error.args[0]
        code = item.func.__code__
        lines = _source_text(item.path).splitlines()
        first = code.co_firstlineno
        self.write(f"file {os.path.join(os.getcwd(), item.path)}, line {first}\n")
        end = _block_end(_source_text(item.path), first)
        for line in lines[first - 1:end]:
            self.write("  " + line + "\n")
            if line.rstrip().endswith(":") or "):" in line:
                break
        known = set(_BUILTIN)
        for home in ("", item.path, (item.path, item.cls)):
            known |= set(self.fixtures.get(home, ()))
        self.write(f"E       fixture '{name}' not found\n")
        self.write(f">       available fixtures: {', '.join(sorted(known))}\n")
        self.write(">       use 'pytest --fixtures [testpath]' for help on them.\n\n")
        self.write(f"{os.path.join(os.getcwd(), item.path)}:{first}\n")

    def entries(self, error):
        """File, line, name, code, position and local variables of each frame of the program."""
        found, tb = [], error.__traceback__
        while tb is not None:
            path, first, name, at = _position(tb)
            if path != _own:
                found.append((path, at[0], name, first, at, tb))
            tb = tb.tb_next
        start = next((i for i, entry in enumerate(found) if not entry[0].startswith("/usr/lib/")), 0)
        return found[start:]

    def line_of(self, entry):
        text = _source_text(entry[0])
        lines = text.splitlines() if text else []
        return lines[entry[1] - 1] if entry[1] <= len(lines) else ""

    def chain(self, error, item):
        errors, links = [error], []
        while True:
            last = errors[-1]
            if last.__cause__ is not None:
                errors.append(last.__cause__)
                links.append("The above exception was the direct cause of the following exception:")
            elif last.__context__ is not None and not last.__suppress_context__:
                errors.append(last.__context__)
                links.append("During handling of the above exception, another exception occurred:")
            else:
                break
        for i in range(len(errors) - 1, -1, -1):
            self.trace(errors[i], item)
            if i:
                self.write(f"\n{links[i - 1]}\n")

    def trace(self, error, item):
        entries = self.entries(error)
        for i, entry in enumerate(entries):
            last = i == len(entries) - 1
            if 0 < i and not last and self.style == "auto" or self.style == "short":
                self.short(entry)
                if last:
                    for part in _only(error).split("\n"):
                        self.write(f"E   {part}\n")
                continue
            if i:
                self.sep("_ ")
            self.long(entry, error if last else None, item)

    def short(self, entry):
        line, at = self.line_of(entry), entry[4]
        self.write(f"{entry[0]}:{entry[1]}: in {entry[2]}\n    {line.strip()}\n")
        start, stop = at[1], at[3]
        if line[:start].rstrip().endswith("assert"):
            start, stop = line[:start].rstrip().rindex("assert"), len(line.rstrip())
        if at[0] == at[2] and (line[:start].strip() or line[stop:].strip()):
            self.write(" " * (start - len(line) + len(line.lstrip()) + 4) + "^" * (stop - start) + "\n")

    def arguments(self, entry, item):
        if entry[2] == item.func.__name__ and entry[0] == item.path and entry[3] == item.func.__code__.co_firstlineno:
            found = {"self": item.instance} if item.instance is not None else {}
            return {**found, **getattr(item, "args", {})}
        frame = getattr(entry[5], "tb_frame", None)
        if frame is None:
            return {}
        values = frame.f_locals
        code = frame.f_code
        return {n: values[n] for n in code.co_varnames[:code.co_argcount + code.co_kwonlyargcount] if n in values}

    def long(self, entry, error, item):
        path, line, name, first, at, _ = entry
        arguments = self.arguments(entry, item)
        text = _source_text(path)
        if arguments:
            row = ""
            self.write("\n")
            for key, value in arguments.items():
                part = f"{key} = {_repr(value)}"
                if len(part) + len(row) + 2 > _WIDTH and row:
                    self.write(row + "\n")
                    row = part
                else:
                    row = f"{row}, {part}" if row else part
            self.write(row + "\n")
        self.write("\n")
        lines = text.splitlines() if text else []
        end = line
        if lines:
            first = 1 if name == "<module>" else first
            end = max(at[2], line)
            shown = lines[first - 1:end]
            margin = min((len(l) - len(l.lstrip()) for l in shown if l.strip()), default=0)
            source = self.line_of(entry)
            for number, content in enumerate(shown, first):
                content = content[margin:]
                self.write(((">   " if number == line else "    ") + content).rstrip() + "\n")
                if number == line and at[0] == at[2]:
                    start, stop = at[1], at[3]
                    if source[:start].rstrip().endswith("assert"):
                        start = source[:start].rstrip().rindex("assert")
                        stop = len(source.rstrip())
                    if source[:start].strip() or source[stop:].strip():
                        self.write(" " * (start - margin + 4) + "^" * (stop - start) + "\n")
            indent = 4 + len(source[margin:]) - len(source[margin:].lstrip())
        else:
            indent = 4
        if error is not None:
            for part in _only(error).split("\n"):
                self.write("E" + " " * (indent - 1) + part + "\n")
        self.write(f"\n{path}:{line}: {type(error).__name__ if error is not None else ''}\n")


def _capsys(run, item):
    return _Capture(), None


def _caplog(run, item):
    return run.logs(item), None


def _monkeypatch(run, item):
    m = MonkeyPatch()
    return m, m.undo


def _tmp_path(run, item):
    import pathlib, tempfile
    return pathlib.Path(tempfile.mkdtemp(prefix=re.sub(r"\W", "_", item.name)[:30])), None


def _recwarn(run, item):
    w = _Warns(Warning, None)
    found = w.__enter__()
    return found, lambda: w._catch.__exit__(None, None, None)


_BUILTIN = {"caplog": _caplog, "capsys": _capsys, "monkeypatch": _monkeypatch, "tmp_path": _tmp_path, "recwarn": _recwarn}
_current = None


def main(args=None, plugins=None):
    global _current
    outer = _current
    if isinstance(args, (str, os.PathLike)):
        raise TypeError(f"`args` parameter expected to be a list of strings, got: {args!r} (type: {type(args)})")
    _current = run = _Run(sys.argv[1:] if args is None else args)
    try:
        return run.main()
    except UsageError as e:
        run.write(f"ERROR: {e}\n\n")
        return ExitCode.USAGE_ERROR
    except Exit as e:
        run.write("\n")
        run.sep("!", f"_pytest.outcomes.Exit: {e.msg}")
        return ExitCode.INTERRUPTED if e.returncode is None else e.returncode
    finally:
        _current = outer
