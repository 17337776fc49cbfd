"""Weak references."""

import sys
from collections.abc import MutableMapping, MutableSet
from itertools import count as _count

from _types import seal as _seal
from _weakref import getweakrefcount, getweakrefs, ref

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref
_reference, _store = object.__getattribute__, object.__setattr__


def _target(proxy):
    target = _reference(proxy, "_ref")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


class ProxyType:
    __slots__ = ("_ref", "__weakref__")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __hash__(self):
        kind = "Callable" if callable(_target(self)) else ""
        raise TypeError(f"unhashable type: 'weakref.{kind}ProxyType'")

    def __repr__(self):
        target = _target(self)
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __format__(self, spec):
        return format(_target(self), spec)


def _value(other):
    return _target(other) if isinstance(type(other), type) and issubclass(type(other), ProxyType) else other


def _forward(name):
    def method(self, *args):
        target = _target(self)
        found = getattr(type(target), name, None)
        if found is None:
            if name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__") or len(args) == 1 and name.strip("_") in _BINARY:
                return NotImplemented
            raise TypeError(f"'{type(target).__name__}' object does not support '{name}'")
        return found(target, *[_value(arg) for arg in args])
    method.__name__ = name
    setattr(ProxyType, name, method)


_BINARY = ("add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or radd rsub rmul rmatmul rtruediv rfloordiv "
           "rmod rdivmod rpow rlshift rrshift rand rxor ror").split()
for _name in ("eq ne lt le gt ge len getitem setitem delitem contains iter next reversed neg pos abs invert int float index bytes "
              "iadd isub imul itruediv ifloordiv imod iand ior ixor " + " ".join(_BINARY)).split():
    if not _name.startswith("i") or _name in ("iter", "int", "index", "invert"):
        _forward(f"__{_name}__")


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (_seal(ProxyType), _seal(CallableProxyType))


def proxy(object, callback=None, /):
    made = ProxyType.__new__(CallableProxyType if callable(object) else ProxyType)
    _store(made, "_ref", ref(object) if callback is None else ref(object, lambda reference: callback(made)))
    return made


class WeakMethod(ref):
    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def _cb(arg):
            self = self_wr()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, _cb)
        self._func_ref = ref(func, _cb)
        self._meth_type = type(meth)
        self._alive = True
        self_wr = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = ref.__hash__


class KeyedRef(ref):
    __slots__ = "key",

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        known = self.data.get(key)
        return known is not None and known() is not None

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        new = type(self)() if type(self) is WeakValueDictionary else WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        known = self.data.get(key)
        value = None if known is None else known()
        return default if value is None else value

    def items(self):
        for key, known in list(self.data.items()):
            value = known()
            if value is not None:
                yield key, value

    def keys(self):
        for key, known in list(self.data.items()):
            if known() is not None:
                yield key

    __iter__ = keys

    def values(self):
        for known in list(self.data.values()):
            value = known()
            if value is not None:
                yield value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            try:
                key, known = self.data.popitem()
            except KeyError:
                raise KeyError("popitem(): dictionary is empty") from None
            value = known()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        known = self.data.pop(key, None)
        value = None if known is None else known()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, value in (other if hasattr(other, "items") else dict(other)).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self.data = {}

        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.pop(reference, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for known, value in list(self.data.items()):
            key = known()
            if key is not None:
                yield key, value

    def keys(self):
        for known in list(self.data):
            key = known()
            if key is not None:
                yield key

    __iter__ = keys

    def values(self):
        for known, value in list(self.data.items()):
            if known() is not None:
                yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            try:
                known, value = self.data.popitem()
            except KeyError:
                raise KeyError("popitem(): dictionary is empty") from None
            key = known()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in (dict if hasattr(dict, "items") else type({})(dict)).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    __ior__ = WeakValueDictionary.__ior__
    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set()

        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(reference)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for known in list(self.data):
            item = known()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return self.__class__, (list(self),)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def pop(self):
        while True:
            try:
                known = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = known()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update([ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def _refs(self, other):
        return {ref(item) for item in other}

    def issubset(self, other):
        return self.data.issubset(self._refs(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < self._refs(other)

    def issuperset(self, other):
        return self.data.issuperset(self._refs(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > self._refs(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == self._refs(other)

    __hash__ = None

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update({ref(item, self._remove) for item in other})

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        return self.__class__([*self, *other])

    __or__ = union

    def isdisjoint(self, other):
        return not self.intersection(other)

    def __repr__(self):
        return repr(self.data)


class finalize:
    __slots__ = ()
    _registry = {}
    _index = _count()
    _is_watching = _is_shut_down = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs or None
        info.atexit = True
        info.index = next(self._index)
        self._registry[self] = info
        if not finalize._is_watching:
            finalize._is_watching = True
            try:
                import atexit
                atexit.register(self._exitfunc)
            except ImportError:
                pass

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info and not finalize._is_shut_down:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _exitfunc(cls):
        pending = [(f, info) for f, info in cls._registry.items() if info.atexit]
        pending.sort(key=lambda item: item[1].index, reverse=True)
        for f, _ in pending:
            try:
                f()
            except Exception:
                sys.excepthook(*sys.exc_info())
        finalize._is_shut_down = True
