"""Tracebacks as text."""

import sys
from _traceback import format_error


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = value if value is not None else exc
    return format_error(error).splitlines(keepends=True) if error is not None else ["NoneType: None\n"]


def format_exception_only(exc, /, value=None):
    error = value if value is not None else exc
    name = type(error).__qualname__
    if type(error).__module__ not in ("builtins", "__main__"):
        name = type(error).__module__ + "." + name
    text = str(error)
    return [f"{name}: {text}\n" if text else f"{name}\n"]


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception()))


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc())


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (file or sys.stderr).write("".join(format_exception(exc, value)))


def format_tb(tb, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


def format_stack(f=None, limit=None):
    return []


def extract_tb(tb, limit=None):
    return []
