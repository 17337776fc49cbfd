"""Functions about functions."""

from types import GenericAlias, MethodType

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
           "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_missing = object()


class partial:
    """Create a new function with partial application of the given arguments and keywords."""

    __slots__ = ("_parts", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError("the first argument must be callable")
        args = tuple(args)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self._parts = func, args, keywords
        return self

    def _part(index, name):
        def refuse(self, value=None):
            raise AttributeError("readonly attribute")
        return property(lambda self: self._parts[index], refuse, refuse)

    func, args, keywords = _part(0, "func"), _part(1, "args"), _part(2, "keywords")
    del _part

    def __call__(self, /, *args, **keywords):
        func, first, known = self._parts
        if keywords:
            return func(*first, *args, **{**known, **keywords})
        return func(*first, *args, **known)

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        import warnings
        warnings.warn("functools.partial will be a method descriptor in future Python versions; "
                      "wrap it in staticmethod() if you want to preserve the old behavior", FutureWarning, 2)
        return self

    def __repr__(self):
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        try:
            func, args, keywords = self._parts
            parts = [repr(func), *map(repr, args), *[f"{name}={value!r}" for name, value in keywords.items()]]
        finally:
            _shown.discard(id(self))
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, namespace = state
        self._parts = func, tuple(args), dict(keywords or {})
        self.__dict__.clear()
        self.__dict__.update(namespace or {})

    __class_getitem__ = classmethod(GenericAlias)


_shown = set()


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f"{name}={value!r}" for name, value in self.keywords.items()]]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            new_func = get(obj, cls)
            if new_func is not self.func:
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def reduce(*args, **keywords):
    """Apply a function of two arguments cumulatively to the items of an iterable, from left to right."""
    if keywords:
        raise TypeError("reduce() takes no keyword arguments")
    if not 2 <= len(args) <= 3:
        few = len(args) < 2
        raise TypeError(f"reduce expected at {'least 2' if few else 'most 3'} arguments, got {len(args)}")
    function, iterable = args[:2]
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if len(args) == 2:
        for value in it:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = args[2]
    for element in it:
        value = function(value, element)
    return value


class _KeyWrapper:
    __slots__ = ("_cmp", "obj")
    __hash__ = None

    def __init__(self, cmp):
        self._cmp = cmp

    def __call__(self, obj):
        made = _KeyWrapper(self._cmp)
        made.obj = obj
        return made

    def _order(self, other):
        if not isinstance(other, _KeyWrapper):
            raise TypeError("other argument must be K instance")
        return self._cmp(self.obj, other.obj)

    def __lt__(self, other):
        return self._order(other) < 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __eq__(self, other):
        return self._order(other) == 0

    def __ne__(self, other):
        return self._order(other) != 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __ge__(self, other):
        return self._order(other) >= 0


_KeyWrapper.__name__ = _KeyWrapper.__qualname__ = "functools.KeyWrapper"


def cmp_to_key(*args, **keywords):
    """Convert a cmp= function into a key= function."""
    if keywords.keys() == {"mycmp"} and not args:
        args = (keywords["mycmp"],)
    elif not args:
        raise TypeError("cmp_to_key() missing required argument 'mycmp' (pos 1)")
    elif len(args) > 1 or keywords:
        raise TypeError(f"cmp_to_key() takes at most 1 argument ({len(args) + len(keywords)} given)")
    return _KeyWrapper(args[0])


def _ordering(name, root, text, derive):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else derive(result, self, other)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = f"Return a {_SIGNS[name]} b.  Computed by @total_ordering from {text}."
    return method


_SIGNS = {"__lt__": "<", "__gt__": ">", "__le__": "<=", "__ge__": ">="}
_DERIVED = {
    "__lt__": (("__gt__", "(not a < b) and (a != b)", lambda r, a, b: not r and a != b),
               ("__le__", "(a < b) or (a == b)", lambda r, a, b: r or a == b),
               ("__ge__", "(not a < b)", lambda r, a, b: not r)),
    "__le__": (("__ge__", "(not a <= b) or (a == b)", lambda r, a, b: not r or a == b),
               ("__lt__", "(a <= b) and (a != b)", lambda r, a, b: r and a != b),
               ("__gt__", "(not a <= b)", lambda r, a, b: not r)),
    "__gt__": (("__lt__", "(not a > b) and (a != b)", lambda r, a, b: not r and a != b),
               ("__ge__", "(a > b) or (a == b)", lambda r, a, b: r or a == b),
               ("__le__", "(not a > b)", lambda r, a, b: not r)),
    "__ge__": (("__le__", "(not a >= b) or (a == b)", lambda r, a, b: not r or a == b),
               ("__gt__", "(a >= b) and (a != b)", lambda r, a, b: r and a != b),
               ("__lt__", "(not a >= b)", lambda r, a, b: not r)),
}


def total_ordering(cls):
    roots = {op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, text, derive in _DERIVED[root]:
        if name not in roots:
            setattr(cls, name, _ordering(name, root, text, derive))
    return cls


def _make_key(args, kwds, typed, fasttypes=(int, str)):
    key = args
    if kwds:
        key += (_missing,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(v) for v in args])
        if kwds:
            key += tuple([type(v) for v in kwds.values()])
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return key


_info_class = None


def _cache_info(*parts):
    global _info_class
    if _info_class is None:
        from collections import namedtuple
        _info_class = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
        _info_class.__module__ = "functools"
    return _info_class(*parts)


class _lru_cache_wrapper:
    def __init__(self, user_function, maxsize, typed):
        self._function, self._maxsize, self._typed = user_function, maxsize, typed
        self._cache = {}
        self._hits = self._misses = 0

    def __call__(self, /, *args, **kwds):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        cache = self._cache
        result = cache.get(key, _missing)
        if result is not _missing:
            self._hits += 1
            if maxsize is not None:
                del cache[key]
                cache[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwds)
        if maxsize is not None and key not in cache and len(cache) >= maxsize:
            del cache[next(iter(cache))]
        cache[key] = result
        return result

    def __get__(self, obj, cls=None):
        return self if obj is None else MethodType(self, obj)

    def cache_info(self):
        """Report cache statistics"""
        return _cache_info(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._cache.clear()
        self._hits = self._misses = 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"


def lru_cache(maxsize=128, typed=False):
    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return decorate(function)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return decorate


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        value = cache.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


def _merge(sequences):
    result = []
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _mro_with(cls, abcs):
    for index, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - index
            break
    else:
        boundary = 0
    abcs = list(abcs)
    bases, others, own = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:]), []
    for base in abcs:
        if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__):
            own.append(base)
    for base in own:
        abcs.remove(base)
    lists = [[cls], *[_mro_with(base, abcs) for base in (*bases, *own, *others)], bases, own, others]
    return _merge([list(part) for part in lists])


def _compose_mro(cls, types):
    bases = set(cls.__mro__)

    def related(typ):
        return typ not in bases and hasattr(typ, "__mro__") and not isinstance(typ, GenericAlias) and issubclass(cls, typ)

    types = [n for n in types if related(n)]
    types = [n for n in types if not any(n != other and n in other.__mro__ for other in types)]
    known = set(types)
    mro = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in known])
        if not found:
            mro.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for part in sub:
                if part not in mro:
                    mro.append(part)
    return _mro_with(cls, mro)


def _find_impl(cls, registry):
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            if t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    from types import MappingProxyType, UnionType
    registry = {}
    found = {}
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        try:
            return found[cls]
        except KeyError:
            pass
        impl = registry[cls] if cls in registry else _find_impl(cls, registry)
        found[cls] = impl
        return impl

    def members(cls):
        if isinstance(cls, UnionType):
            return cls.__args__
        if getattr(cls, "__origin__", None) is not None and repr(cls).startswith(("typing.Union[", "typing.Optional[")):
            return cls.__args__
        return None

    def is_valid(cls):
        if isinstance(cls, type) and not isinstance(cls, GenericAlias):
            return True
        parts = members(cls)
        return parts is not None and all(isinstance(part, type) and not isinstance(part, GenericAlias) for part in parts)

    def register(cls, func=None):
        if is_valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            ann = getattr(cls, "__annotations__", {})
            if not ann:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                                "or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not is_valid(cls):
                if members(cls) is not None:
                    raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        for part in members(cls) or (cls,):
            registry[part] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{funcname} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
