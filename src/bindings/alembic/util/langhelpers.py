"""`alembic.util.langhelpers`: small conversions, and functions of a module that are methods of what is current."""

import enum
from functools import cached_property as memoized_property
import uuid
import warnings


class immutabledict(dict):
    """A dict that stays as it is."""

    def _refuse(self, *arguments, **keywords):
        raise TypeError(f"{type(self).__name__} object is immutable")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def union(self, *others, **keywords):
        merged = dict(self)
        for other in (*others, keywords):
            merged.update(other or {})
        return immutabledict(merged)

    __or__ = union

    def __repr__(self):
        return f"immutabledict({super().__repr__()})"


EMPTY_DICT = immutabledict()

_TRUTHS = dict.fromkeys(("true", "yes", "on", "y", "t", "1"), True)
_TRUTHS |= dict.fromkeys(("false", "no", "off", "n", "f", "0"), False)


def asbool(obj):
    if isinstance(obj, str):
        word = obj.strip().lower()
        if word not in _TRUTHS:
            raise ValueError(f"String is not true/false: {word!r}")
        return _TRUTHS[word]
    return bool(obj)


def to_list(x, default=None):
    if x is None:
        return default
    if isinstance(x, list):
        return x
    if isinstance(x, (str, bytes)) or not hasattr(x, "__iter__"):
        return [x]
    return list(x)


def to_tuple(x, default=None):
    if x is None:
        return default
    if isinstance(x, str) or not hasattr(x, "__iter__"):
        return (x,)
    return tuple(x)


def unique_list(seq, hashfunc=None):
    if hashfunc is None:
        return list(dict.fromkeys(seq))
    firsts = {}
    for item in seq:
        firsts.setdefault(hashfunc(item), item)
    return list(firsts.values())


def dedupe_tuple(tup):
    return tuple(unique_list(tup))


def not_none(value):
    assert value is not None
    return value


def rev_id():
    return uuid.uuid4().hex[-12:]


def _with_legacy_names(translations):
    def decorate(fn):
        fn._legacy_translations = translations
        return fn

    return decorate


class _ProxiedClass(type):
    """Its modules get the methods that a class gets later."""

    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
        for globals_, attributes in ModuleClsProxy._modules.get(cls, ()):
            cls._add_to_module(name, globals_, globals_, attributes)


class ModuleClsProxy(metaclass=_ProxiedClass):
    """Its methods are also functions of modules, which call those of the instance that is installed."""

    _modules = {}

    @classmethod
    def create_module_class_proxy(cls, globals_, locals_):
        attributes = []
        for name in dir(cls):
            cls._add_to_module(name, globals_, locals_, attributes)
        ModuleClsProxy._modules.setdefault(cls, []).append((globals_, attributes))

    @classmethod
    def _add_to_module(cls, name, globals_, locals_, attributes):
        if name.startswith("_"):
            return
        member = getattr(cls, name)
        if callable(member):
            locals_[name] = _module_function(cls, name, member, globals_)
        elif name not in attributes:
            attributes.append(name)

    def _install_proxy(self):
        for globals_, attributes in ModuleClsProxy._modules.get(type(self), ()):
            globals_["_proxy"] = self
            for name in attributes:
                globals_[name] = getattr(self, name)

    def _remove_proxy(self):
        for globals_, attributes in ModuleClsProxy._modules.get(type(self), ()):
            globals_["_proxy"] = None
            for name in attributes:
                del globals_[name]


def _module_function(cls, name, method, globals_):
    legacy = getattr(method, "_legacy_translations", ())

    def function(*args, **kw):
        if "_proxy" not in globals_:
            raise NameError(
                f"Can't invoke function '{name}', as the proxy object has not yet been established for the "
                f"Alembic '{cls.__name__}' class.  Try placing this code inside a callable."
            )
        for old, new in legacy:
            if old in kw:
                warnings.warn(f"Argument {old!r} is now named {new!r} for method {name}().")
                kw[new] = kw.pop(old)
        return getattr(globals_["_proxy"], name)(*args, **kw)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = method.__doc__
    function.__module__ = globals_["__name__"]
    return function


class DispatchPriority(enum.IntEnum):
    """When a comparator has its turn."""

    FIRST = 50
    MEDIUM = 25
    LAST = 10


class PriorityDispatchResult(enum.Enum):
    """Whether the other comparators of a group have their turn too."""

    CONTINUE = enum.auto()
    STOP = enum.auto()


class Dispatcher:
    """Functions by the class of what they take."""

    def __init__(self):
        self._registry = {}

    def dispatch_for(self, target, *, qualifier="default", replace=False):
        def decorate(function):
            if (target, qualifier) in self._registry and not replace:
                raise ValueError(
                    f"Can not set dispatch function for object {target!r}: key already exists. To replace existing "
                    "function, use replace=True."
                )
            self._registry[(target, qualifier)] = function
            return function

        return decorate

    def dispatch(self, obj, qualifier="default"):
        targets = [obj] if isinstance(obj, str) else (obj if isinstance(obj, type) else type(obj)).__mro__
        for target in targets:
            for one in dict.fromkeys((qualifier, "default")):
                if (target, one) in self._registry:
                    return self._registry[(target, one)]
        raise ValueError(f"no dispatch function for object: {obj}")

    def branch(self):
        made = Dispatcher()
        made._registry.update(self._registry)
        return made
