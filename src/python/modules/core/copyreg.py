__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
dispatch_table = {}
_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _slotnames(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                name = "_%s%s" % (stripped, name) if stripped else name
            names.append(name)
    return names


_VALUES = (int, float, complex, str, bytes, tuple)


def _state(obj):
    for c in type(obj).__mro__[:-1]:
        if "__getstate__" in c.__dict__:
            return obj.__getstate__()
    return _getstate(obj)


def _getstate(obj):
    """What `object.__getstate__` gives."""
    state = getattr(obj, "__dict__", None)
    state = dict(state) if state else None
    slots = {n: getattr(obj, n) for n in _slotnames(type(obj)) if hasattr(obj, n)}
    return (state, slots) if slots else state


def _reduce(obj, proto):
    """How any object is taken apart: what `__reduce_ex__` says, or else class, arguments of `__new__`, state and items."""
    cls = type(obj)
    for c in cls.__mro__:
        if c is object or c in (list, dict, set, frozenset, BaseException) or c in _VALUES:
            break
        if "__reduce_ex__" in c.__dict__:
            return obj.__reduce_ex__(proto)
        if "__reduce__" in c.__dict__:
            return obj.__reduce__()
    return _default(obj, proto)


def _default(obj, proto):
    """What `object.__reduce_ex__` gives."""
    cls = type(obj)
    if isinstance(obj, BaseException):
        own = dict(obj.__dict__)
        return (cls, obj.args, own) if own else (cls, obj.args)
    if isinstance(obj, (set, frozenset, bytearray)):
        items = bytes(obj) if isinstance(obj, bytearray) else list(obj)
        return cls, (items,), _state(obj)
    if cls is range or cls is slice:
        return cls, (obj.start, obj.stop, obj.step)
    if cls is complex:
        return cls, (obj.real, obj.imag)
    if cls.__module__ == "re":
        if cls.__name__ == "Pattern":
            import re
            return re.compile, (obj.pattern, obj.flags)
        raise TypeError("cannot pickle 're.%s' object" % cls.__name__)
    if cls.__module__ == "builtins" and cls is not object or cls.__name__ in ("module", "generator", "code", "frame"):
        items = _iterator(obj, cls)
        if items is not None:
            return items
        raise TypeError("cannot pickle %r object" % cls.__name__)
    if proto < 2:
        base = next((b for b in (*_VALUES, list, dict) if isinstance(obj, b)), object)
        if _slotnames(cls) and not any("__getstate__" in c.__dict__ for c in cls.__mro__[:-1]):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        state = _state(obj)
        args = (cls, base, None if base is object else base(obj))
        return (_reconstructor, args, state) if state else (_reconstructor, args)
    func, args = __newobj__, (cls,)
    if hasattr(cls, "__getnewargs_ex__"):
        given = obj.__getnewargs_ex__()
        if not isinstance(given, tuple) or len(given) != 2:
            raise TypeError("__getnewargs_ex__ should return a tuple, not '%s'" % type(given).__name__)
        func, args = (__newobj_ex__, (cls, *given)) if given[1] else (func, (cls, *given[0]))
    elif hasattr(cls, "__getnewargs__"):
        given = obj.__getnewargs__()
        if not isinstance(given, tuple):
            raise TypeError("__getnewargs__ should return a tuple, not '%s'" % type(given).__name__)
        args = (cls, *given)
    else:
        for base in _VALUES:
            if isinstance(obj, base):
                args = (cls, base(obj)) if base is not tuple else (cls, tuple(obj))
                break
    return func, args, _state(obj), iter(obj) if isinstance(obj, list) else None, \
        iter(obj.items()) if isinstance(obj, dict) else None


def _iterator(obj, cls):
    if cls.__name__ in ("list_iterator", "tuple_iterator", "str_iterator", "range_iterator", "dict_keyiterator"):
        return iter, (list(obj),)
    return None
