"""What is expected to raise or to warn."""

import re
import warnings

from _pytest.frames import ExceptionInfo
from _pytest.outcomes import Exit, fail


def _named(kind):
    return kind.__name__


class RaisesContext:
    def __init__(self, expected, match=None, check=None):
        __tracebackhide__ = True
        self.expected, self.wanted, self.check = expected, match, check
        self.info = None
        if isinstance(match, str):
            try:
                re.compile(match)
            except re.error as error:
                wrong = error
            else:
                return
            fail(f"Invalid regex pattern provided to 'match': {wrong}")

    def __enter__(self):
        self.info = ExceptionInfo.for_later()
        return self.info

    def matches(self, error):
        """Whether it is such an exception."""
        if not isinstance(error, self.expected):
            return False
        if self.wanted is not None:
            text = "\n".join([str(error), *getattr(error, "__notes__", ())])
            if not re.search(self.wanted, text):
                return False
        return self.check is None or bool(self.check(error))

    def __exit__(self, cls, value, tb):
        __tracebackhide__ = True
        if value is None:
            kinds = self.expected
            if len(kinds) == 1:
                fail(f"DID NOT RAISE {_named(kinds[0])}")
            fail(f"DID NOT RAISE any of ({', '.join(map(_named, kinds))})")
        if not isinstance(value, self.expected):
            return False
        if self.wanted is not None:
            text = "\n".join([str(value), *getattr(value, "__notes__", ())])
            pattern = getattr(self.wanted, "pattern", self.wanted)
            if not re.search(self.wanted, text):
                told = f"Regex pattern did not match.\n  Expected regex: {pattern!r}\n  Actual message: {text!r}"
                if pattern == text:
                    told += "\n Did you mean to `re.escape()` the regex?"
                raise AssertionError(told) from None
        if self.check is not None and not self.check(value):
            raise AssertionError(f"check {self.check!r} did not return True for the exception") from None
        self.info._value = value
        return True


def raises(expected_exception=None, *args, match=None, check=None, **kwargs):
    """Expects an exception: a context manager, or a call of a function."""
    __tracebackhide__ = True
    if expected_exception is None:
        if match is None and check is None:
            raise ValueError("You must specify at least one parameter to match on.")
        expected_exception = BaseException
    kinds = expected_exception if isinstance(expected_exception, tuple) else (expected_exception,)
    if not kinds:
        raise ValueError("You must pass at least one exception type.")
    for kind in kinds:
        if not isinstance(kind, type) or not issubclass(kind, BaseException):
            if isinstance(kind, type):
                raise ValueError(f"Expected a BaseException type, but got {kind.__name__!r}")
            if isinstance(kind, BaseException):
                raise TypeError(f"Expected a BaseException type, but got an exception instance: {type(kind).__name__}")
            raise TypeError(f"Expected a BaseException type, but got {type(kind).__name__!r}")
    if match == "":
        warnings.warn("matching against an empty string will *always* pass. If you want to check for an empty message you "
            "need to pass '^$'. If you don't want to match you should pass `None` or leave out the parameter.")
    if not args:
        if kwargs:
            raise TypeError("Unexpected keyword arguments passed to pytest.raises: " + ", ".join(sorted(kwargs))
                + "\nUse context-manager form instead?")
        return RaisesContext(kinds, match, check)
    function = args[0]
    if not callable(function):
        raise TypeError(f"{function!r} object (type: {type(function)}) must be callable")
    if match is not None:
        kwargs["match"] = match
    with RaisesContext(kinds, None, check) as info:
        function(*args[1:], **kwargs)
    return info


class WarningsRecorder(warnings.catch_warnings):
    """Keeps the warnings that are given meanwhile."""

    __module__ = "_pytest.recwarn"

    def __init__(self, *, _ispytest=False):
        super().__init__(record=True)
        self._entered = False
        self._list = []

    @property
    def list(self):
        return self._list

    def __getitem__(self, at):
        return self._list[at]

    def __iter__(self):
        return iter(self._list)

    def __len__(self):
        return len(self._list)

    def pop(self, cls=Warning):
        """Takes out the first warning of this class."""
        __tracebackhide__ = True
        best = None
        for at, warning in enumerate(self._list):
            if warning.category == cls:
                return self._list.pop(at)
            if best is None and issubclass(warning.category, cls):
                best = at
        if best is not None:
            return self._list.pop(best)
        raise AssertionError(f"{cls!r} not found in warning list")

    def clear(self):
        self._list[:] = []

    def __enter__(self):
        if self._entered:
            __tracebackhide__ = True
            raise RuntimeError(f"Cannot enter {self!r} twice")
        found = super().__enter__()
        self._list = found
        warnings.simplefilter("always")
        self._entered = True
        return self

    def __exit__(self, *error):
        super().__exit__(*error)
        self._entered = False


class WarningsChecker(WarningsRecorder):
    __module__ = "_pytest.recwarn"

    def __init__(self, expected, match):
        super().__init__()
        self.expected, self.wanted = expected, match

    def _is_expected(self, warning):
        return issubclass(warning.category, self.expected) and (
            self.wanted is None or re.search(self.wanted, str(warning.message)) is not None)

    def __exit__(self, cls, value, tb):
        super().__exit__(cls, value, tb)
        __tracebackhide__ = True
        if value is not None and (not isinstance(value, Exception) or isinstance(value, Exit)):
            return
        # As a tuple of classes is told.
        told = f"({', '.join(map(repr, self.expected))}{',' if len(self.expected) == 1 else ''})"

        def given():
            found = [one.message for one in self]
            if not found:
                return "[]"
            return "[\n  " + ",\n  ".join(map(repr, found)) + ",\n ]" if len(repr(found)) > 78 else repr(found)

        try:
            if not any(issubclass(one.category, self.expected) for one in self):
                fail(f"DID NOT WARN. No warnings of type {told} were emitted.\n Emitted warnings: {given()}.")
            if not any(self._is_expected(one) for one in self):
                pattern = getattr(self.wanted, "pattern", self.wanted)
                fail(f"Regex pattern did not match any of the {len(self)} warnings emitted.\n Regex: {pattern!r}\n"
                    f" Emitted warnings: {given()}.")
        finally:
            for one in self:
                if not self._is_expected(one):
                    warnings.warn_explicit(one.message, one.category, one.filename, one.lineno, source=one.source)


def warns(expected_warning=Warning, *args, match=None, **kwargs):
    """Expects a warning: a context manager, or a call of a function."""
    __tracebackhide__ = True
    kinds = expected_warning if isinstance(expected_warning, tuple) else (expected_warning,)
    for kind in kinds:
        if not isinstance(kind, type) or not issubclass(kind, Warning):
            raise TypeError(f"exceptions must be derived from Warning, not {kind if not isinstance(kind, type) else type(kind)}")
    if not args:
        if kwargs:
            raise TypeError("Unexpected keyword arguments passed to pytest.warns: " + ", ".join(sorted(kwargs))
                + "\nUse context-manager form instead?")
        return WarningsChecker(kinds, match)
    function = args[0]
    if not callable(function):
        raise TypeError(f"{function!r} object (type: {type(function)}) must be callable")
    with WarningsChecker(kinds, None):
        return function(*args[1:], **kwargs)


def deprecated_call(func=None, *args, **kwargs):
    """Expects a warning that something is deprecated."""
    __tracebackhide__ = True
    kinds = DeprecationWarning, PendingDeprecationWarning, FutureWarning
    return warns(kinds, *((func, *args) if func is not None else ()), **kwargs)
