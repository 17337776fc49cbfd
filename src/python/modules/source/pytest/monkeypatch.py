"""Changes of objects, mappings, the environment and the current folder that are undone later."""

import os
import sys
from contextlib import contextmanager

_MISSING = object()


def _resolve(name):
    parts = name.split(".")
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            pass
        else:
            continue
        try:
            __import__(used)
        except ImportError as error:
            if str(error).split()[-1] == used:
                raise
            raise ImportError(f"import error in {used}: {error}") from error
        found = _attribute(found, part, used)
    return found


def _attribute(target, name, shown):
    try:
        return getattr(target, name)
    except AttributeError as error:
        raise AttributeError(f"{type(target).__name__!r} object at {shown} has no attribute {name!r}") from error


def _target_of(path, raising):
    if not isinstance(path, str) or "." not in path:
        raise TypeError(f"must be absolute import path string, not {path!r}")
    module, attribute = path.rsplit(".", 1)
    target = _resolve(module)
    if raising:
        _attribute(target, attribute, module)
    return attribute, target


class MonkeyPatch:
    """Sets things for the time of a test."""

    __module__ = "_pytest.monkeypatch"

    def __init__(self):
        self._attributes = []
        self._items = []
        self._folder = None
        self._path = None

    @classmethod
    @contextmanager
    def context(cls):
        patch = cls()
        try:
            yield patch
        finally:
            patch.undo()

    def setattr(self, target, name, value=_MISSING, raising=True):
        __tracebackhide__ = True
        if value is _MISSING:
            if not isinstance(target, str):
                raise TypeError("use setattr(target, name, value) or setattr(target, value) with target being a dotted "
                    "import string")
            value = name
            name, target = _target_of(target, raising)
        elif not isinstance(name, str):
            raise TypeError("use setattr(target, name, value) with name being a string or setattr(target, value) with "
                "target being a dotted import string")
        old = getattr(target, name, _MISSING)
        if raising and old is _MISSING:
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        if isinstance(target, type):
            old = target.__dict__.get(name, _MISSING)
        self._attributes.append((target, name, old))
        setattr(target, name, value)

    def delattr(self, target, name=_MISSING, raising=True):
        __tracebackhide__ = True
        if name is _MISSING:
            if not isinstance(target, str):
                raise TypeError("use delattr(target, name) or delattr(target) with target being a dotted import string")
            name, target = _target_of(target, raising)
        if not hasattr(target, name):
            if raising:
                raise AttributeError(name)
            return
        old = getattr(target, name, _MISSING)
        if isinstance(target, type):
            old = target.__dict__.get(name, _MISSING)
        self._attributes.append((target, name, old))
        delattr(target, name)

    def setitem(self, dic, name, value):
        self._items.append((dic, name, dic.get(name, _MISSING)))
        dic[name] = value

    def delitem(self, dic, name, raising=True):
        if name not in dic:
            if raising:
                raise KeyError(name)
            return
        self._items.append((dic, name, dic.get(name, _MISSING)))
        del dic[name]

    def setenv(self, name, value, prepend=None):
        if not isinstance(value, str):
            import warnings
            from _pytest.outcomes import PytestWarning
            warnings.warn(PytestWarning(f"Value of environment variable {name} type should be str, but got {value!r} (type: "
                f"{type(value).__name__}); converted to str implicitly"))
            value = str(value)
        if prepend and name in os.environ:
            value += prepend + os.environ[name]
        self.setitem(os.environ, name, value)

    def delenv(self, name, raising=True):
        self.delitem(os.environ, name, raising)

    def syspath_prepend(self, path):
        if self._path is None:
            self._path = sys.path[:]
        sys.path.insert(0, str(path))

    def chdir(self, path):
        if self._folder is None:
            self._folder = os.getcwd()
        os.chdir(path)

    def undo(self):
        for target, name, old in reversed(self._attributes):
            if old is not _MISSING:
                setattr(target, name, old)
            else:
                delattr(target, name)
        self._attributes[:] = []
        for dic, name, old in reversed(self._items):
            if old is not _MISSING:
                dic[name] = old
            else:
                try:
                    del dic[name]
                except KeyError:
                    pass
        self._items[:] = []
        if self._path is not None:
            sys.path[:] = self._path
            self._path = None
        if self._folder is not None:
            os.chdir(self._folder)
            self._folder = None
