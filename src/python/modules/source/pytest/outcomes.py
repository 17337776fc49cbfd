"""How a test ends early, the categories of warnings, and the statuses of a whole run."""

import sys
from enum import IntEnum

__all__ = ["ExitCode", "Exit", "UsageError", "skip", "fail", "xfail", "exit", "importorskip"]


class ExitCode(IntEnum):
    OK = 0
    TESTS_FAILED = 1
    INTERRUPTED = 2
    INTERNAL_ERROR = 3
    USAGE_ERROR = 4
    NO_TESTS_COLLECTED = 5


class UsageError(Exception):
    """The command line or a configuration asks for what there is not."""


class OutcomeException(BaseException):
    def __init__(self, msg=None, pytrace=True):
        if msg is not None and not isinstance(msg, str):
            raise TypeError(f"{type(self).__name__} expected string as 'msg' parameter, got '{type(msg).__name__}' instead.\n"
                "Perhaps you meant to use a mark?")
        super().__init__(msg)
        self.msg = msg
        self.pytrace = pytrace

    def __repr__(self):
        return self.msg if self.msg is not None else f"<{type(self).__name__} instance>"

    __str__ = __repr__


class Skipped(OutcomeException):
    __module__ = "builtins"

    def __init__(self, msg=None, pytrace=True, allow_module_level=False, *, at_item=False):
        super().__init__(msg, pytrace)
        self.allow_module_level = allow_module_level
        # Whether the test is told as the place, not the line that skips.
        self.at_item = at_item


class Failed(OutcomeException):
    __module__ = "builtins"


class XFailed(Failed):
    __module__ = "builtins"


class Exit(Exception):
    __module__ = "_pytest.outcomes"

    def __init__(self, msg="unknown reason", returncode=None):
        super().__init__(msg)
        self.msg = msg
        self.returncode = returncode


def skip(reason="", *, allow_module_level=False):
    """Skips the test, or the module where that is allowed."""
    __tracebackhide__ = True
    raise Skipped(reason, allow_module_level=allow_module_level)


def fail(reason="", pytrace=True):
    """Fails the test."""
    __tracebackhide__ = True
    raise Failed(reason, pytrace)


def xfail(reason=""):
    """Ends the test as one that is expected to fail; does nothing with --runxfail."""
    __tracebackhide__ = True
    from _pytest.marks import MARK_GEN
    if MARK_GEN._config is None or not MARK_GEN._config.option.runxfail:
        raise XFailed(reason)


def exit(reason="", returncode=None):
    """Ends the whole run."""
    __tracebackhide__ = True
    raise Exit(reason, returncode)


skip.Exception, fail.Exception, xfail.Exception, exit.Exception = Skipped, Failed, XFailed, Exit


def importorskip(modname, minversion=None, reason=None, *, exc_type=None):
    """The module, or the test is skipped."""
    __tracebackhide__ = True
    kinds = exc_type or ModuleNotFoundError
    try:
        __import__(modname)
    except kinds as error:
        raise Skipped(reason or f"could not import {modname!r}: {error}", allow_module_level=True) from None
    module = sys.modules[modname]
    if minversion is not None:
        found = getattr(module, "__version__", None)
        if found is None or _numbers(found) < _numbers(minversion):
            raise Skipped(reason or f"module {modname!r} has __version__ {found!r}, required is: {minversion!r}",
                allow_module_level=True)
    return module


def _numbers(version):
    found = []
    for part in str(version).split("."):
        digits = "".join(c for c in part if c.isdigit())
        found.append(int(digits) if digits else 0)
    return found


class PytestWarning(UserWarning):
    __module__ = "pytest"


class PytestAssertRewriteWarning(PytestWarning):
    __module__ = "pytest"


class PytestCacheWarning(PytestWarning):
    __module__ = "pytest"


class PytestConfigWarning(PytestWarning):
    __module__ = "pytest"


class PytestCollectionWarning(PytestWarning):
    __module__ = "pytest"


class PytestDeprecationWarning(PytestWarning, DeprecationWarning):
    __module__ = "pytest"


class PytestExperimentalApiWarning(PytestWarning, FutureWarning):
    __module__ = "pytest"


class PytestRemovedIn10Warning(PytestDeprecationWarning):
    __module__ = "pytest"


class PytestReturnNotNoneWarning(PytestWarning):
    __module__ = "pytest"


class PytestUnknownMarkWarning(PytestWarning):
    __module__ = "pytest"


class PytestUnraisableExceptionWarning(PytestWarning):
    __module__ = "pytest"


class PytestUnhandledThreadExceptionWarning(PytestWarning):
    __module__ = "pytest"
