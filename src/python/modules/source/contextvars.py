"""Variables that each task has its own value of."""

from _thread import current as _current
from collections.abc import Mapping

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


class Token:
    MISSING = _Missing()
    __module__ = "contextvars"

    def __init__(self, context, var, old):
        self._context, self._var, self._old, self._used = context, var, old, False

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class ContextVar:
    __slots__ = ("name", "_default", "__weakref__")

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name, self._default = name, default

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def get(self, default=_missing, /):
        value = _stack()[-1]._data.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _stack()[-1]
        token = Token(context, self, context._data.get(self, Token.MISSING))
        context._data[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _stack()[-1]:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is Token.MISSING:
            token._context._data.pop(self, None)
        else:
            token._context._data[self] = token._old


class Context(Mapping):
    def __init__(self):
        self._data, self._entered = {}, False

    def __repr__(self):
        return object.__repr__(self)

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._data[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    __hash__ = object.__hash__

    def __eq__(self, other):
        return self._data == other._data if isinstance(other, Context) else NotImplemented

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        contexts = _stack()
        contexts.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            contexts.pop()
            self._entered = False

    def copy(self):
        new = Context()
        new._data = self._data.copy()
        return new


# The contexts that each thread has entered.
_contexts = {}


def _stack():
    thread = _current()
    if thread not in _contexts:
        _contexts[thread] = [Context()]
    return _contexts[thread]


def copy_context():
    return _stack()[-1].copy()
