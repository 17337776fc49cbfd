"""Weak references."""

from _weakref import ref, proxy

ReferenceType = ref
ProxyType = type(None)


def getweakrefcount(obj):
    return 0


class WeakMethod:
    def __init__(self, meth, callback=None):
        self._obj, self._func = ref(meth.__self__), meth.__func__

    def __call__(self):
        obj = self._obj()
        return None if obj is None else self._func.__get__(obj)


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        self._data = {}
        self.update(other, **kw)

    def _live(self):
        for key, weak in list(self._data.items()):
            value = weak()
            if value is None:
                del self._data[key]
            else:
                yield key, value

    def __getitem__(self, key):
        value = self._data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._data[key] = ref(value)

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        weak = self._data.get(key)
        return weak is not None and weak() is not None

    def __len__(self):
        return sum(1 for _ in self._live())

    def __iter__(self):
        return (key for key, _ in self._live())

    def keys(self):
        return iter(self)

    def values(self):
        return (value for _, value in self._live())

    def items(self):
        return self._live()

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, *args):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kw):
        for key, value in dict(other, **kw).items():
            self[key] = value

    def clear(self):
        self._data.clear()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakKeyDictionary(WeakValueDictionary):
    def _live(self):
        for weak, value in list(self._data.items()):
            key = weak()
            if key is None:
                del self._data[weak]
            else:
                yield key, value

    def __getitem__(self, key):
        return self._data[ref(key)]

    def __setitem__(self, key, value):
        self._live()
        self._data[ref(key)] = value

    def __delitem__(self, key):
        del self._data[ref(key)]

    def __contains__(self, key):
        return any(k == key for k, _ in self._live())


class WeakSet:
    def __init__(self, data=None):
        self._data = []
        for item in data or ():
            self.add(item)

    def _live(self):
        self._data = [weak for weak in self._data if weak() is not None]
        return [weak() for weak in self._data]

    def add(self, item):
        if item not in self:
            self._data.append(ref(item))

    def discard(self, item):
        self._data = [weak for weak in self._data if weak() is not None and weak() != item]

    def remove(self, item):
        if item not in self:
            raise KeyError(item)
        self.discard(item)

    def __contains__(self, item):
        return item in self._live()

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self._ref, self._call = ref(obj), (func, args, kwargs)

    @property
    def alive(self):
        return self._call is not None and self._ref() is not None

    def __call__(self):
        call, self._call = self._call, None
        return call[0](*call[1], **call[2]) if call else None

    def detach(self):
        call, self._call = self._call, None
        return (self._ref(), *call) if call else None
