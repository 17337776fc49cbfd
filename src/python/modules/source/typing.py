"""Type hints. Subscripted forms keep `__origin__` and `__args__`."""

import collections
import collections.abc
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj is type(None):
            return "NoneType"
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, list):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    return repr(obj)


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def _type_check(arg, msg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _flatten(params):
    flat = []
    for p in params:
        if isinstance(p, _UnionGenericAlias):
            flat.extend(p.__args__)
        elif isinstance(p, types.UnionType):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    unique = []
    for p in flat:
        if p not in unique:
            unique.append(p)
    return tuple(unique)


def _collect(args):
    found = []
    for a in args:
        if isinstance(a, _TypeVarLike):
            inner = (a,)
        elif isinstance(a, type):
            inner = ()
        elif isinstance(a, (list, tuple)):
            inner = _collect(a)
        else:
            inner = getattr(a, "__parameters__", ())
        for t in inner:
            if t not in found:
                found.append(t)
    return tuple(found)


class _SpecialForm:
    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _GenericAlias:
    def __init__(self, origin, args, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        if not isinstance(args, tuple):
            args = (args,)
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _collect(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if len(args) != len(self.__parameters__):
            word = "many" if len(args) > len(self.__parameters__) else "few"
            raise TypeError(f"Too {word} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}")
        args = tuple(_type_check(a, "Parameters to generic types must be types.") for a in args)
        table = dict(zip(self.__parameters__, args))

        def replace(a):
            if a in table if isinstance(a, TypeVar) else False:
                return table[a]
            inner = getattr(a, "__parameters__", ()) if not isinstance(a, type) else ()
            if inner:
                return a[tuple(table[p] for p in inner)]
            return a
        return self.copy_with(tuple(replace(a) for a in self.__args__))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, inst=self._inst, name=self._name)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join(_type_repr(a) for a in self.__args__) if self.__args__ else "()"
        return f"{name}[{args}]"

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            entries = [self.__origin__]
            if Generic not in bases and not any(isinstance(b, _GenericAlias) and b is not self and b.__origin__ is Generic for b in bases):
                entries.append(Generic)
            return tuple(entries)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = list(bases).index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _GenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, attr):
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f"typing.Optional[{_type_repr(args[1])}]"
            if args[1] is type(None):
                return f"typing.Optional[{_type_repr(args[0])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and args[0] is ...:
            return f"typing.Callable[..., {_type_repr(args[1])}]"
        return f"typing.Callable[[{', '.join(_type_repr(a) for a in args[:-1])}], {_type_repr(args[-1])}]"


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set((v, type(v)) for v in self.__args__) == set((v, type(v)) for v in other.__args__)

    def __hash__(self):
        return hash(frozenset((v, type(v)) for v in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata, **_):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(repr(a) for a in self.__metadata__)}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)


class _SpecialGenericAlias:
    def __init__(self, origin, nparams, *, inst=False, name=None):
        self.__origin__ = origin
        self._nparams = nparams
        self._inst = inst
        self._name = name or origin.__name__

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, "Parameters to generic types must be types.") for p in params)
        if self._nparams >= 0 and len(params) != self._nparams:
            word = "many" if len(params) > self._nparams else "few"
            raise TypeError(f"Too {word} arguments for {self}; actual {len(params)}, expected {self._nparams}")
        return _GenericAlias(self.__origin__, params, inst=self._inst, name=self._name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __repr__(self):
        return "typing." + self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            checked = tuple(_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1])
            return _GenericAlias(tuple, (*checked, ...), inst=False, name=self._name)
        checked = tuple(_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params)
        return _GenericAlias(tuple, checked, inst=False, name=self._name)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, list):
            args = tuple(_type_check(a, "Callable[[arg, ...], result]: each arg must be a type.") for a in args)
            return _CallableGenericAlias(self.__origin__, args + (result,), inst=False, name="Callable")
        return _CallableGenericAlias(self.__origin__, (args, result), inst=False, name="Callable")


def _optional(self, parameters):
    arg = _type_check(parameters, f"{self} requires a single type.")
    return Union[arg, type(None)]


def _union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = tuple(_type_check(p, "Union[arg, ...]: each arg must be a type.") for p in parameters)
    parameters = _flatten(parameters)
    if len(parameters) == 1:
        return parameters[0]
    return _UnionGenericAlias(self, parameters, name="Optional" if len(parameters) == 2 and type(None) in parameters else "Union")


def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        if isinstance(p, _LiteralGenericAlias):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    unique = []
    seen = set()
    for p in flat:
        if (p, type(p)) not in seen:
            seen.add((p, type(p)))
            unique.append(p)
    return _LiteralGenericAlias(self, tuple(unique))


def _single(self, parameters):
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _GenericAlias(self, (item,))


def _concatenate(self, parameters):
    return _GenericAlias(self, parameters)


Optional = _SpecialForm("Optional", _optional)
Union = _SpecialForm("Union", _union)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _single)
Final = _SpecialForm("Final", _single)
Required = _SpecialForm("Required", _single)
NotRequired = _SpecialForm("NotRequired", _single)
TypeGuard = _SpecialForm("TypeGuard", _single)
Unpack = _SpecialForm("Unpack", _single)
Concatenate = _SpecialForm("Concatenate", _concatenate)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.")
        return _AnnotatedAlias(origin, tuple(params[1:]))


class _NoDefaultType:
    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(_NoDefaultType)


class _Lazy:
    """A value that type parameter syntax gives as a function, evaluated when it is first asked for."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        values = instance.__dict__["_values"]
        value = values.get(self.name)
        if type(value) is _Thunk:
            value = values[self.name] = value.function()
        return value

    def __set__(self, instance, value):
        raise AttributeError(f"attribute '{self.name}' of '{_full(instance)}' objects is not writable")


class _Thunk:
    def __init__(self, function):
        self.function = function


def _full(obj):
    return f"typing.{type(obj).__name__}"


class _TypeVarLike:
    __default__ = _Lazy()
    __bound__ = _Lazy()
    __infer_variance__ = __covariant__ = __contravariant__ = False
    __module__ = "typing"

    def _begin(self, name, default):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__}() argument 'name' must be str, not {type(name).__name__}")
        self.__dict__["_values"] = {"__default__": default, "__bound__": None}
        self.__name__ = name

    def _variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def has_default(self):
        return self.__default__ is not NoDefault

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __call__(self, *args):
        raise TypeError(f"'{_full(self)}' object is not callable")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__


class TypeVar(_TypeVarLike):
    __constraints__ = _Lazy()

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        self._begin(name, default)
        self._variance(covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self._values["__constraints__"] = tuple(_type_check(t, message) for t in constraints)
        self._values["__bound__"] = ForwardRef(bound) if isinstance(bound, str) else bound


class ParamSpecArgs:
    _kind = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._kind}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._kind, self.__origin__))


class ParamSpecKwargs(ParamSpecArgs):
    _kind = "kwargs"


class ParamSpec(_TypeVarLike):
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        self._begin(name, default)
        self._variance(covariant, contravariant, infer_variance)
        self._values["__bound__"] = bound

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_TypeVarLike):
    def __init__(self, name, *, default=NoDefault):
        self._begin(name, default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


def _type_param(kind, name, bound, default):
    """What type parameter syntax makes."""
    param = (TypeVar, TypeVarTuple, ParamSpec)[kind % 3](name)
    if kind != 1:
        param.__infer_variance__ = True
    if bound is not None:
        param._values["__constraints__" if kind == 3 else "__bound__"] = _Thunk(bound)
    if default is not None:
        param._values["__default__"] = _Thunk(default)
    return param


class TypeAliasType:
    __value__ = _Lazy()
    __module__ = "typing"

    def __init__(self, name, value, *, type_params=()):
        import sys
        frame = getattr(sys, "_getframe", None)
        module = frame(1).f_globals.get("__name__") if frame else None
        self._fill(name, value, type_params, module)

    def _fill(self, name, value, type_params, module):
        own = self.__dict__
        own["_values"] = {"__value__": value}
        own["__name__"], own["__type_params__"], own["__module__"] = name, type_params, module
        params = []
        for p in type_params:
            params.append(Unpack[p] if isinstance(p, TypeVarTuple) else p)
        own["__parameters__"] = tuple(params)

    def __setattr__(self, name, value):
        if name in ("__value__", "__name__", "__type_params__", "__parameters__", "__module__"):
            raise AttributeError(f"attribute '{name}' of '{_full(self)}' objects is not writable")
        raise AttributeError(f"'{_full(self)}' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __getattr__(self, name):
        raise AttributeError(f"'{_full(self)}' object has no attribute '{name}'")

    def __repr__(self):
        return self.__name__

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, params):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, params)

    def __call__(self, *args, **kwds):
        raise TypeError(f"'{_full(self)}' object is not callable")

    def __reduce__(self):
        return self.__name__


def _type_alias(name, value, type_params, module):
    alias = object.__new__(TypeAliasType)
    alias._fill(name, _Thunk(value), type_params, module)
    return alias


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not params and cls in (Generic, Protocol):
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        params = tuple(_type_check(p, "Parameters to generic types must be types.") for p in params)
        if cls is Generic or cls is Protocol:
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _GenericAlias)) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                f"or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        else:
            wanted = getattr(cls, "__parameters__", ())
            if not wanted:
                raise TypeError(f"{cls} is not a generic class")
            needed = sum(not getattr(p, "has_default", bool)() for p in wanted)
            if len(params) < needed:
                raise TypeError(f"Too few arguments for {cls}; actual {len(params)}, expected at least {needed}")
            params += tuple(p.__default__ for p in wanted[len(params):])
            if len(params) > len(wanted):
                raise TypeError(f"Too many arguments for {cls}; actual {len(params)}, expected {len(wanted)}")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = []
        if "__orig_bases__" in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        if "__orig_bases__" in cls.__dict__:
            tvars = _collect(cls.__orig_bases__)
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    tvars = base.__parameters__
        cls.__parameters__ = tuple(tvars)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not cls.__dict__.get("_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            return all(hasattr(instance, attr) for attr in _protocol_attrs(cls))
        return super().__instancecheck__(instance)


_NOT_ATTRS = frozenset(["__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
                        "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__",
                        "_is_protocol", "_is_runtime_protocol", "_abc_registry", "__init_subclass__", "__qualname__", "__hash__",
                        "__match_args__"])


def _protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for attr in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
            if attr not in _NOT_ATTRS:
                attrs.add(attr)
    return attrs


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


def runtime_checkable(cls):
    cls._is_runtime_protocol = True
    return cls


def _make(origin, n, name=None, inst=False):
    return _SpecialGenericAlias(origin, n, inst=inst, name=name)


_abc = collections.abc
List = _make(list, 1, "List")
Dict = _make(dict, 2, "Dict")
Set = _make(set, 1, "Set")
FrozenSet = _make(frozenset, 1, "FrozenSet")
Type = _make(type, 1, "Type")
Tuple = _TupleType(tuple, -1, name="Tuple")
Callable = _CallableType(_abc.Callable, 2, name="Callable")
DefaultDict = _make(collections.defaultdict, 2, "DefaultDict", True)
OrderedDict = _make(collections.OrderedDict, 2, "OrderedDict", True)
Counter = _make(collections.Counter, 1, "Counter", True)
ChainMap = _make(collections.ChainMap, 2, "ChainMap", True)
Deque = _make(collections.deque, 1, "Deque", True)
Hashable = _make(_abc.Hashable, 0, "Hashable")
Sized = _make(_abc.Sized, 0, "Sized")
Iterable = _make(_abc.Iterable, 1, "Iterable")
Iterator = _make(_abc.Iterator, 1, "Iterator")
Generator = _make(_abc.Generator, 3, "Generator")
Reversible = _make(_abc.Reversible, 1, "Reversible")
Container = _make(_abc.Container, 1, "Container")
Collection = _make(_abc.Collection, 1, "Collection")
AbstractSet = _make(_abc.Set, 1, "AbstractSet")
MutableSet = _make(_abc.MutableSet, 1, "MutableSet")
Mapping = _make(_abc.Mapping, 2, "Mapping")
MutableMapping = _make(_abc.MutableMapping, 2, "MutableMapping")
Sequence = _make(_abc.Sequence, 1, "Sequence")
MutableSequence = _make(_abc.MutableSequence, 1, "MutableSequence")
ByteString = _make(_abc.ByteString, 0, "ByteString")
MappingView = _make(_abc.MappingView, 1, "MappingView")
KeysView = _make(_abc.KeysView, 1, "KeysView")
ItemsView = _make(_abc.ItemsView, 2, "ItemsView")
ValuesView = _make(_abc.ValuesView, 1, "ValuesView")
Awaitable = _make(_abc.Awaitable, 1, "Awaitable")
AsyncIterable = _make(_abc.AsyncIterable, 1, "AsyncIterable")
AsyncIterator = _make(_abc.AsyncIterator, 1, "AsyncIterator")
Coroutine = _make(_abc.Coroutine, 3, "Coroutine")
AsyncGenerator = _make(_abc.AsyncGenerator, 2, "AsyncGenerator")
Text = str

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


def cast(typ, val):
    return val


def assert_type(val, typ):
    return val


def assert_never(arg):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        res = tp.__args__
        if isinstance(tp, _CallableGenericAlias) and not (len(res) == 2 and res[0] is ...):
            return (list(res[:-1]), res[-1])
        return res
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def _eval_type(t, globalns, localns):
    if isinstance(t, ForwardRef):
        value = eval(t.__forward_arg__, globalns, localns)
        return _eval_type(type(None) if value is None else ForwardRef(value) if isinstance(value, str) else value, globalns, localns)
    if isinstance(t, _GenericAlias):
        args = tuple(_eval_type(a, globalns, localns) for a in t.__args__)
        return t if args == t.__args__ else t.copy_with(args)
    if isinstance(t, GenericAlias):
        args = tuple(_eval_type(ForwardRef(a) if isinstance(a, str) else a, globalns, localns) for a in t.__args__)
        return t if args == t.__args__ else GenericAlias(t.__origin__, args)
    return t


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if isinstance(t, _GenericAlias):
        args = tuple(_strip_annotations(a) for a in t.__args__)
        return t if args == t.__args__ else t.copy_with(args)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            ann = base.__dict__.get("__annotations__", {})
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
            for name, value in ann.items():
                if value is None:
                    value = type(None)
                if isinstance(value, str):
                    value = ForwardRef(value)
                hints[name] = _eval_type(value, names, dict(vars(base)) if localns is None else localns)
    else:
        names = globalns if globalns is not None else getattr(obj, "__globals__", getattr(obj, "__dict__", {}))
        for name, value in (getattr(obj, "__annotations__", None) or {}).items():
            if value is None:
                value = type(None)
            if isinstance(value, str):
                value = ForwardRef(value)
            hints[name] = _eval_type(value, names, names if localns is None else localns)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = self.__name__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __call__(self, x):
        return x

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        annotations = ns.get("__annotations__", {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                                f"{', '.join(n for n in annotations if n in ns)}")
        made = collections.namedtuple(typename, list(annotations), defaults=defaults, module=ns.get("__module__"))
        made.__annotations__ = dict(annotations)
        made.__new__.__annotations__ = dict(annotations)
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__") and key not in annotations:
                setattr(made, key, value)
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


class _NamedTupleForm:
    def __call__(self, typename, fields=None, /, **kwargs):
        pairs = list(fields) if fields is not None else list(kwargs.items())
        made = collections.namedtuple(typename, [n for n, _ in pairs], module="__main__")
        made.__annotations__ = {n: t for n, t in pairs}
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        own = {n: ForwardRef(t) if isinstance(t, str) else t for n, t in ns.get("__annotations__", {}).items()}
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, value in own.items():
            origin = getattr(value, "__origin__", None)
            if origin is Required or (total and origin is not NotRequired):
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


class _TypedDictForm:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        ns = {"__annotations__": dict(fields if fields is not None else kwargs), "__module__": "__main__"}
        return _TypedDictMeta(typename, (), ns, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


TypedDict = _TypedDictForm()


# Few programs name these, and their modules take longer to load than this one.
_late = {
    "ContextManager": ("contextlib", "AbstractContextManager"),
    "Pattern": ("re", "Pattern"),
    "Match": ("re", "Match"),
}


def __getattr__(name):
    if name not in _late:
        raise AttributeError(f"module 'typing' has no attribute '{name}'")
    module, origin = _late[name]
    made = _make(getattr(__import__(module), origin), 1, name)
    globals()[name] = made
    return made
