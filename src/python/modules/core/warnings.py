"""Warnings: filters, and where a warning goes that they let through."""

import sys
import _warnings

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = "default"
onceregistry = {}
_absent = object()
_shown = {}
_version = 0


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def _source_line(filename, lineno):
    try:
        import linecache
        return linecache.getline(filename, lineno)
    except Exception:
        return _warnings.source_line(filename, lineno)


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _source_line(filename, lineno)
    line = line.strip() if line else ""
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show(WarningMessage(message, category, filename, lineno, file, line))


_formatwarning, _showwarning = formatwarning, showwarning


def _show(m):
    text = formatwarning(m.message, m.category, m.filename, m.lineno, m.line)
    if m.source is not None:
        text += f"{m.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    if m.file is not None:
        m.file.write(text)
    elif sys.stderr is not None:
        _warnings.report(m.filename, m.lineno, m.category.__name__, str(m.message))
        sys.stderr.write(text)


def _deliver(m):
    if showwarning is not _showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(m.message, m.category, m.filename, m.lineno, m.file, m.line)
    else:
        _deliver_to(m)


_deliver_to = _show


def _filters_mutated():
    global _version
    _version += 1
    _shown.clear()


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _check(action, lineno):
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, lineno)
    _add((action, None, category, None, lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check(action, lineno)
    import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add((action, message, category, module, lineno), append)


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def warn(message=_absent, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if message is _absent:
        raise TypeError("warn() missing required argument 'message' (pos 1)")
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not hasattr(type(stacklevel), "__index__"):
        raise TypeError(f"'{type(stacklevel).__name__}' object cannot be interpreted as an integer")
    filename, lineno, module = _warnings.position(max(stacklevel, 1))
    warn_explicit(message, category, filename, lineno, module, _shown.setdefault(filename, {}), source=source)


def _is_known(registry, key):
    if registry is None:
        return False
    if registry.get("version") != _version:
        registry.clear()
        registry["version"] = _version
    if key in registry:
        return True
    registry[key] = True
    return False


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry is not None and registry.get("version") == _version and key in registry:
        return
    action = defaultaction
    for candidate, pattern, cls, where, line in filters:
        if _matches(pattern, text) and issubclass(category, cls) and _matches(where, module) and line in (0, lineno):
            action = candidate
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        _is_known(registry, key)
        if _is_known(onceregistry, (text, category)):
            return
    elif action == "module":
        _is_known(registry, key)
        if _is_known(registry, (text, category, 0)) and lineno:
            return
    elif action == "default":
        _is_known(registry, key)
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {(candidate, pattern, cls, where, line)}")
    _deliver(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        parts = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            parts.append("module=%r" % self._module)
        return f"{type(self).__name__}({', '.join(parts)})"

    def __enter__(self):
        global filters, showwarning, _deliver_to
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._saved = filters, showwarning, _deliver_to
        filters = list(filters)
        _filters_mutated()
        log = None
        if self._record:
            log = []
            _deliver_to = log.append
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _deliver_to
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters, showwarning, _deliver_to = self._saved
        _filters_mutated()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            made = arg.__new__

            @functools.wraps(made)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category, stacklevel)
                if made is not object.__new__:
                    return made(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return made(cls)

            arg.__new__ = staticmethod(__new__)
            inherited = arg.__init_subclass__
            inner = getattr(inherited, "__func__", None)

            @functools.wraps(inherited)
            def __init_subclass__(cls, *args, **kwargs):
                warn(message, category, stacklevel)
                return inherited(*args, **kwargs) if inner is None else inner(cls, *args, **kwargs)

            arg.__init_subclass__ = classmethod(__init_subclass__)
            arg.__deprecated__ = __new__.__deprecated__ = message
            __init_subclass__.__deprecated__ = message
            return arg
        if callable(arg):
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category, stacklevel)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                        f"not {arg!r}")
