"""Operators as functions."""

from builtins import abs as _abs
from _operator import *

__all__ = ["abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv",
           "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul",
           "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter",
           "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne",
           "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor"]


def abs(a, /):
    return _abs(a)


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), "__len__"):
        return len(obj)
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


class _getter:
    __slots__ = ("_parts",)

    def __init__(self, /, *parts):
        if not parts:
            raise TypeError(f"{type(self).__name__} expected 1 argument, got 0")
        self._parts = parts

    def __call__(self, /, *objs, **keywords):
        if keywords:
            raise TypeError(f"{type(self).__name__}() takes no keyword arguments")
        if len(objs) != 1:
            raise TypeError(f"{type(self).__name__} expected 1 argument, got {len(objs)}")
        obj, = objs
        if len(self._parts) == 1:
            return self._get(obj, self._parts[0])
        return tuple([self._get(obj, part) for part in self._parts])

    def __repr__(self):
        return f"operator.{type(self).__name__}({', '.join(map(repr, self._parts))})"

    def __reduce__(self):
        return type(self), self._parts


class attrgetter(_getter):
    __slots__ = ()

    def __init__(self, /, *attrs):
        super().__init__(*attrs)
        for attr in attrs:
            if not isinstance(attr, str):
                raise TypeError("attribute name must be a string")

    def _get(self, obj, path):
        for name in path.split("."):
            obj = getattr(obj, name)
        return obj


class itemgetter(_getter):
    __slots__ = ()

    def _get(self, obj, item):
        return obj[item]


class methodcaller:
    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        name, *args = args
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args), *(f"{k}={v!r}" for k, v in self._kwargs.items())]
        return f"operator.methodcaller({', '.join(parts)})"

    def __reduce__(self):
        if self._kwargs:
            from functools import partial
            return partial(methodcaller, self._name, **self._kwargs), self._args
        return methodcaller, (self._name, *self._args)


for _name in __all__:
    if _name not in ("attrgetter", "countOf", "indexOf", "is_", "is_not", "itemgetter", "length_hint", "methodcaller",
                     "truth"):
        globals()[f"__{_name.rstrip('_')}__"] = globals()[_name]
del _name
