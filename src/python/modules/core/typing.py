"""Type hints. Subscripted forms keep `__origin__` and `__args__`."""

import collections
import collections.abc
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias, NoneType

from _types import seal as _seal, union as _union_type

TYPE_CHECKING = False


def _caller(depth=2):
    try:
        return sys._getframe(depth).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return "__main__"


def _type_repr(obj):
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, (list, tuple)):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    return repr(obj)


class _Ored:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _cached(function):
    """Gives the same alias for the same parameters, as long as they are hashable."""
    known = {}

    def inner(*args):
        try:
            return known[args]
        except KeyError:
            pass
        except TypeError:
            return function(*args)
        result = function(*args)
        if len(known) >= 128:
            known.clear()
        known[args] = result
        return result
    inner.__name__, inner.__qualname__ = function.__name__, function.__qualname__
    return inner


class ForwardRef(_Ored):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        source = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _type_convert(arg):
    if arg is None:
        return NoneType
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _type_check(arg, msg):
    arg = _type_convert(arg)
    if arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _unique(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def _flatten(params):
    flat = []
    for p in params:
        if isinstance(p, (_UnionGenericAlias, types.UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    return tuple(_unique(flat))


def _is_unpacked(arg):
    return isinstance(arg, _UnpackGenericAlias) or getattr(arg, "__unpacked__", False) is True


def _unpack_args(*args):
    found = []
    for arg in args:
        inner = None
        if isinstance(arg, _UnpackGenericAlias) and getattr(arg.__args__[0], "__origin__", None) is tuple:
            inner = arg.__args__[0].__args__
        elif isinstance(arg, GenericAlias) and getattr(arg, "__unpacked__", False):
            inner = arg.__args__
        if inner is not None and not (inner and inner[-1] is ...):
            found.extend(inner)
        else:
            found.append(arg)
    return tuple(found)


def _collect(args, enforce=False):
    found, has_default = [], False
    for a in args:
        if isinstance(a, _TypeVarLike):
            inner = (a,)
        elif isinstance(a, type) and not isinstance(a, GenericAlias):
            inner = ()
        elif isinstance(a, (list, tuple)):
            inner = _collect(a)
        else:
            inner = getattr(a, "__parameters__", ())
        for t in inner:
            if t not in found:
                if enforce and isinstance(a, _TypeVarLike):
                    if a.has_default():
                        has_default = True
                    elif has_default:
                        raise TypeError(f"Type parameter {a!r} without a default follows type parameter with a default")
                found.append(t)
    return tuple(found)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or isinstance(arg, _ConcatenateGenericAlias)


def _prepare(alias, params, args):
    """Puts arguments in the places of parameters: those of a `TypeVarTuple` and of a `ParamSpec` together, defaults last."""
    args = _unpack_args(*args)
    for i, param in enumerate(params):
        if isinstance(param, TypeVarTuple):
            alen, left, right = len(args), i, len(params) - i - 1
            if left + right > alen:
                if param.has_default() and alen == left:
                    args = (*args, tuple(param.__default__))
                    continue
                raise TypeError(f"Too few arguments for {alias}; actual {alen}, expected at least {len(params) - 1}")
            args = (*args[:left], tuple(args[left:alen - right]), *args[alen - right:])
        elif isinstance(param, ParamSpec):
            if len(params) == 1 and not (args and _is_param_expr(args[0])):
                args = (args,)
            elif i < len(args) and isinstance(args[i], list):
                args = (*args[:i], tuple(_type_convert(a) for a in args[i]), *args[i + 1:])
            elif i == len(args) and param.has_default():
                args = (*args, param.__default__)
        elif i == len(args) and param.has_default():
            args = (*args, param.__default__)
    return args


def _substitute(origin, old_args, table):
    new_args = []
    for old in old_args:
        if isinstance(old, type) and not isinstance(old, GenericAlias):
            new_args.append(old)
            continue
        if isinstance(old, (list, tuple)):
            new_args.append(tuple(_substitute(origin, old, table)))
            continue
        if isinstance(old, _TypeVarLike):
            new = table[old]
        else:
            inner = getattr(old, "__parameters__", ())
            if not inner:
                new = old
            else:
                subargs = []
                for x in inner:
                    if isinstance(x, TypeVarTuple):
                        subargs.extend(table[x])
                    else:
                        subargs.append(table[x])
                new = tuple(table[inner[0]]) if _is_unpacked(old) and isinstance(inner[0], TypeVarTuple) else old[tuple(subargs)]
        if isinstance(new, tuple) and (origin is collections.abc.Callable or _is_unpacked(old)):
            new_args.extend(new)
        elif isinstance(new, _ConcatenateGenericAlias) and origin is collections.abc.Callable and not isinstance(new.__args__[-1], ParamSpec):
            new_args.extend(new.__args__[:-1])
        else:
            new_args.append(new)
    return new_args


def _new_args(alias, origin, old_args, args):
    params = alias.__parameters__
    args = _prepare(alias, params, args)
    if len(args) != len(params):
        few = len(args) < len(params)
        raise TypeError(f"Too {'few' if few else 'many'} arguments for {alias}; actual {len(args)}, "
                        f"expected {'at least ' if few and isinstance(alias, GenericAlias) else ''}{len(params)}")
    return tuple(_substitute(origin, old_args, dict(zip(params, args))))


def _substitute_alias(alias, args):
    """`list[T][int]`"""
    args = args if isinstance(args, tuple) else (args,)
    return GenericAlias(alias.__origin__, _new_args(alias, alias.__origin__, alias.__args__, args))


def _substitute_union(union, args):
    """`(list[T] | int)[str]`"""
    made, *rest = _new_args(union, None, union.__args__, args if isinstance(args, tuple) else (args,))
    for arg in rest:
        made = made | arg
    return made


class _Form(_Ored):
    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


class _SpecialForm(_Form):
    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)


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


class _BaseGenericAlias(_Ored):
    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        entries = [] if self.__origin__ in bases else [self.__origin__]
        rest = bases[bases.index(self) + 1:]
        for b in rest:
            if isinstance(b, (_BaseGenericAlias, GenericAlias)) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            if self.__class__ is not _SpecialGenericAlias or True:
                entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (len(attr) > 4 and attr[:2] == attr[-2:] == "__"):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr[:2] == attr[-2:] == "__" or attr in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        if not isinstance(args, tuple):
            args = (args,)
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _collect(args, origin is Generic)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = tuple(_type_convert(a) for a in (args if isinstance(args, tuple) else (args,)))
        return self.copy_with(_new_args(self, self.__origin__, self.__args__, args))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, inst=self._inst, name=self._name)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(a) for a in self.__args__]) if self.__args__ else "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        import operator
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        return operator.getitem, (origin, args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return all(a in other.__args__ for a in self.__args__) and all(a in self.__args__ for a in other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is NoneType:
                return f"typing.Optional[{_type_repr(args[1])}]"
            if args[1] is NoneType:
                return f"typing.Optional[{_type_repr(args[0])}]"
        return f"typing.Union[{', '.join([_type_repr(a) for a in args])}]"

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"

    def copy_with(self, args):
        return _CallableGenericAlias(self.__origin__, args, inst=self._inst, name=self._name)


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias):
    __unpacked__ = True

    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"


def _typed(values):
    return [(v, type(v)) for v in values]


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__)) or '()'}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata, **_):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
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


class _SpecialGenericAlias(_BaseGenericAlias):
    def __init__(self, origin, nparams, *, inst=False, name=None, defaults=()):
        self.__origin__ = origin
        self._nparams = nparams
        self._inst = inst
        self._name = name or origin.__name__
        self._defaults = defaults
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in params])
        n, defaults = self._nparams, self._defaults
        if defaults and n - len(defaults) <= len(params) < n:
            params = (*params, *defaults[len(params) - n:])
        if not n:
            raise TypeError(f"{self} is not a generic class")
        if len(params) != n:
            expected = f"at least {n - len(defaults)}" if defaults else n
            raise TypeError(f"Too {'many' if len(params) > n else 'few'} arguments for {self}; "
                            f"actual {len(params)}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, inst=self._inst, name=self._name)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            params = (*[_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1]], ...)
        else:
            params = tuple([_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params])
        return self.copy_with(params)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, list):
            args = tuple([_type_convert(a) for a in args])
        else:
            args = (args,)
        return _CallableGenericAlias(self.__origin__, args + (result,), inst=self._inst, name="Callable")


def _optional(self, parameters):
    return Union[_type_check(parameters, f"{self} requires a single type."), NoneType]


def _union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = _flatten(tuple([_type_check(p, "Union[arg, ...]: each arg must be a type.") for p in parameters]))
    if len(parameters) == 1:
        return parameters[0]
    is_optional = len(parameters) == 2 and NoneType in parameters
    return _UnionGenericAlias(self, parameters, name="Optional" if is_optional else None)


def _literal(self, parameters):
    flat = []
    for p in parameters if isinstance(parameters, tuple) else (parameters,):
        if isinstance(p, _LiteralGenericAlias):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    unique = []
    for pair in _typed(flat):
        if pair not in unique:
            unique.append(pair)
    return _LiteralGenericAlias(self, tuple([value for value, _ in unique]))


def _single(self, parameters):
    return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),), name=self._name)


def _single_only(self, parameters):
    return _GenericAlias(self, (_type_check(parameters, f"{self._name} accepts only a single type."),), name=self._name)


def _unpack(self, parameters):
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(self, (item,), name="Unpack")


def _concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    head = [_type_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in parameters[:-1]]
    return _ConcatenateGenericAlias(self, (*head, parameters[-1]), name="Concatenate")


def _annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _is_unpacked(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    return _AnnotatedAlias(_type_check(params[0], "Annotated[t, ...]: t must be a type."), tuple(params[1:]))


Optional = _SpecialForm("Optional", _optional)
Union = _SpecialForm("Union", _union)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _single)
Final = _SpecialForm("Final", _single)
Required = _SpecialForm("Required", _single_only)
NotRequired = _SpecialForm("NotRequired", _single_only)
ReadOnly = _SpecialForm("ReadOnly", _single_only)
TypeGuard = _SpecialForm("TypeGuard", _single)
TypeIs = _SpecialForm("TypeIs", _single)
Unpack = _SpecialForm("Unpack", _unpack)
Concatenate = _SpecialForm("Concatenate", _concatenate)
Annotated = _SpecialForm("Annotated", _annotated)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = NoDefaultType()


class _TypeVarLike:
    _lazy_default = None

    def _set(self, name, default, module):
        self.__name__ = name
        self._default = _type_convert(default)
        self.__module__ = module

    @property
    def __default__(self):
        if self._lazy_default is not None:
            self._default = self._lazy_default()
            self._lazy_default = None
        return self._default

    def has_default(self):
        return self._lazy_default is not None or self._default is not NoDefault

    def __typing_subst__(self, arg):
        return arg

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


def _named(function, args, keywords):
    if args:
        name, *rest = args
    elif "name" in keywords:
        name, rest = keywords.pop("name"), []
    else:
        raise TypeError(f"{function}() missing required argument 'name' (pos 1)")
    if not isinstance(name, str):
        raise TypeError(f"{function}() argument 'name' must be str, not {type(name).__name__}")
    return name, rest


class TypeVar(_TypeVarLike, _Ored):
    _lazy_bound = _lazy_constraints = None

    def __init__(self, *args, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False, **keywords):
        name, constraints = _named("typevar", args, keywords)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self._set(name, default, _caller())
        self._constraints = tuple([_type_check(t, "TypeVar(name, constraint, ...): constraints must be types.") for t in constraints])
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __setattr__(self, name, value):
        if name in ("__bound__", "__constraints__", "__default__"):
            raise AttributeError(f"attribute '{name}' of 'typing.TypeVar' objects is not writable")
        object.__setattr__(self, name, value)

    @property
    def __bound__(self):
        if self._lazy_bound is not None:
            self._bound = self._lazy_bound()
            self._lazy_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._lazy_constraints is not None:
            self._constraints = self._lazy_constraints()
            self._lazy_constraints = None
        return self._constraints

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._kind}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._kind, self.__origin__))


class ParamSpecArgs(_ParamSpecPart):
    _kind = "args"


class ParamSpecKwargs(_ParamSpecPart):
    _kind = "kwargs"


class ParamSpec(_TypeVarLike, _Ored):
    def __init__(self, *args, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False, **keywords):
        name, _ = _named("paramspec", args, keywords)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self._set(name, default, _caller())
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    args = property(ParamSpecArgs)
    kwargs = property(ParamSpecKwargs)
    __repr__ = TypeVar.__repr__


class TypeVarTuple(_TypeVarLike):
    def __init__(self, *args, default=NoDefault, **keywords):
        name, _ = _named("typevartuple", args, keywords)
        self._set(name, default, _caller())

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


for _kind in (TypeVar, ParamSpec, TypeVarTuple, NoDefaultType, ParamSpecArgs, ParamSpecKwargs):
    _kind.__module__ = "typing"


def _type_param(kind, name, bound, default):
    """What stands in `class C[T: bound = default]`."""
    made = (TypeVar, TypeVarTuple, ParamSpec)[kind % 3](name)
    made.__module__ = _caller()
    if kind != 1:
        made.__infer_variance__ = True
    if bound is not None:
        if kind == 3:
            made._lazy_constraints = bound
        else:
            made._lazy_bound = bound
    if default is not None:
        made._lazy_default = default
    return made


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        self.__dict__.update(_name=name, _value=value, _lazy=None, _params=tuple(type_params), __module__=_caller())

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        if self._lazy is not None:
            value = self._lazy()
            self.__dict__.update(_value=value, _lazy=None)
        return self._value

    __type_params__ = property(lambda self: self._params)
    __parameters__ = property(lambda self: _collect(tuple(p for t in self._params for p in (t if isinstance(t, TypeVarTuple) else (t,)))))

    def __setattr__(self, name, value):
        if name == "__name__":
            raise AttributeError("readonly attribute")
        if name in ("__value__", "__type_params__", "__parameters__", "__module__"):
            raise AttributeError(f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}' "
                             "and no __dict__ for setting new attributes")

    def __getitem__(self, args):
        if not self._params:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, args if isinstance(args, tuple) else (args,))

    def __repr__(self):
        return self._name

    def __or__(self, other):
        made = _union_type(self, other)
        return Union[self, other] if made is NotImplemented else made

    def __ror__(self, other):
        made = _union_type(other, self)
        return Union[other, self] if made is NotImplemented else made

    def __iter__(self):
        yield Unpack[self]

    def __reduce__(self):
        return self._name


for _kind in (TypeVar, ParamSpec, TypeVarTuple, NoDefaultType, ParamSpecArgs, ParamSpecKwargs, TypeAliasType):
    _seal(_kind)


def _type_alias(name, value, params, module):
    """What `type name[params] = value` binds."""
    made = TypeAliasType(name, None, type_params=params)
    made.__dict__.update(_lazy=value, __module__=module)
    return made


class Generic:
    __slots__ = ()
    _is_protocol = False

    @classmethod
    @_cached
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_convert(p) for p in params])
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for p in params:
                if not isinstance(p, _TypeVarLike) and not (_is_unpacked(p) and _collect((p,))):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                    f"or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        wanted = getattr(cls, "__parameters__", ())
        if not wanted:
            raise TypeError(f"{cls} is not a generic class")
        given = params
        params = _prepare(cls, wanted, params)
        if len(params) != len(wanted):
            few = len(params) < len(wanted)
            least = sum(not p.has_default() for p in wanted)
            expected = f"at least {least}" if few or least != len(wanted) and len(given) < least else len(wanted)
            raise TypeError(f"Too {'few' if few else 'many'} arguments for {cls}; actual {len(params)}, expected {expected}")
        args = []
        for p, arg in zip(wanted, params):
            if isinstance(p, TypeVarTuple):
                args.extend(arg)
            else:
                args.append(arg)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = []
        if "__orig_bases__" in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        if "__orig_bases__" in cls.__dict__:
            tvars = _collect(cls.__orig_bases__)
            declared = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if declared is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple times.")
                    declared = base.__parameters__
            if declared is None:
                for base in cls.__orig_bases__:
                    if isinstance(base, _GenericAlias) and base.__origin__ is Protocol:
                        declared = base.__parameters__
            if declared is not None:
                missing = [t for t in tvars if t not in declared]
                if missing:
                    raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                    f"Generic[{', '.join(map(str, declared))}]")
                tvars = declared
        cls.__parameters__ = tuple(tvars)


_NOT_ATTRS = frozenset("""__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__
__subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __parameters__
__orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__
__type_params__ _abc_registry __init_subclass__ __qualname__ __hash__ _MutableMapping__marker""".split())


def _protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for attr in [*base.__dict__, *base.__dict__.get("__annotations__", {})]:
            if not attr.startswith("_abc_") and (attr not in _NOT_ATTRS or attr == "__hash__" and base.__dict__.get(attr) is not None):
                attrs.add(attr)
    return attrs


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and Protocol in bases:
            for base in bases:
                if base not in (object, Generic, Protocol) and not getattr(base, "_is_protocol", False) \
                        and (base.__module__, base.__name__) not in _ALLOWED:
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and cls.__dict__.get("_is_protocol"):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            values = [attr for attr in sorted(cls.__protocol_attrs__) if not callable(getattr(cls, attr, None))]
            if values and cls.__subclasshook__ is not None:
                raise TypeError("Protocols with non-method members don't support issubclass(). "
                                f"Non-method members: {str(values)[1:-1]}.")
            return cls in other.__mro__ or _implements(cls, other) or _is_registered(cls, other)
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__ or _is_registered(cls, type(instance)):
            return True
        for attr in cls.__protocol_attrs__:
            try:
                value = getattr(instance, attr)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, attr, None)):
                return False
        return True


def _is_registered(cls, other):
    return any(issubclass(other, known) for known in cls.__dict__.get("_abc_registry", ()))


def _implements(cls, other):
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return False
                break
            if attr in base.__dict__.get("__annotations__", {}) and getattr(other, "_is_protocol", False):
                break
        else:
            return False
    return True


_ALLOWED = {("collections.abc", name) for name in ("Callable Awaitable Iterable Iterator AsyncIterable AsyncIterator Hashable Sized "
            "Container Collection Reversible Buffer".split())} | {
            ("contextlib", "AbstractContextManager"), ("contextlib", "AbstractAsyncContextManager")}


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
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


runtime = runtime_checkable


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol and tp.__dict__.get("_is_protocol", False)


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _make(origin, n, name=None, inst=False, defaults=()):
    return _SpecialGenericAlias(origin, n, inst=inst, name=name, defaults=defaults)


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
for _name, _count in (("Hashable", 0), ("Sized", 0), ("Iterable", 1), ("Iterator", 1), ("Reversible", 1), ("Container", 1),
                      ("Collection", 1), ("MutableSet", 1), ("Mapping", 2), ("MutableMapping", 2), ("Sequence", 1),
                      ("MutableSequence", 1), ("ByteString", 0), ("MappingView", 1), ("KeysView", 1), ("ItemsView", 2),
                      ("ValuesView", 1), ("Awaitable", 1), ("AsyncIterable", 1), ("AsyncIterator", 1), ("Coroutine", 3)):
    if hasattr(_abc, _name):
        globals()[_name] = _make(getattr(_abc, _name), _count, _name)
AbstractSet = _make(_abc.Set, 1, "AbstractSet")
Generator = _make(_abc.Generator, 3, "Generator", False, (NoneType, NoneType))
if hasattr(_abc, "AsyncGenerator"):
    AsyncGenerator = _make(_abc.AsyncGenerator, 2, "AsyncGenerator", False, (NoneType,))
Text = str

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


def _supports(name, method):
    namespace = {"__module__": "typing", "__slots__": (), method: abstractmethod(lambda self, *args: None)}
    made = types.new_class(name, (Protocol,), {}, lambda body: body.update(namespace))
    return runtime_checkable(made)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__")
SupportsRound = _supports("SupportsRound", "__round__")
for _kind in (SupportsAbs, SupportsRound):
    _kind.__parameters__ = (T_co,)


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    inner = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((inner.__module__, inner.__qualname__), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, "__func__", func)
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _mark(obj, name, value=True):
    try:
        setattr(obj, name, value)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    return _mark(f, "__final__")


def override(method, /):
    return _mark(method, "__override__")


def no_type_check(arg):
    if isinstance(arg, type):
        for obj in list(arg.__dict__.values()):
            if isinstance(obj, types.FunctionType):
                _mark(obj, "__no_type_check__")
    return _mark(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    return lambda *args, **kwds: no_type_check(decorator(*args, **kwds))


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    options = {"eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
               "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs}
    return lambda cls: _mark(cls, "__dataclass_transform__", options)


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
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
        if tp.__origin__ is collections.abc.Callable and not (len(res) == 2 and _is_param_expr(res[0])):
            return (list(res[:-1]), res[-1])
        return res
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def _eval_type(t, globalns, localns):
    if isinstance(t, ForwardRef):
        module = t.__forward_module__
        if module is not None:
            globalns = getattr(sys.modules.get(module), "__dict__", globalns)
        value = eval(t.__forward_code__, globalns if localns is None or localns is globalns else {**globalns, **localns})
        return _eval_type(_type_check(value, "Forward references must evaluate to types."), globalns, localns)
    if isinstance(t, GenericAlias):
        args = tuple([_eval_type(ForwardRef(a) if isinstance(a, str) else a, globalns, localns) for a in t.__args__])
        return t if args == t.__args__ else GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        args = tuple([_eval_type(a, globalns, localns) for a in t.__args__])
        if args == t.__args__:
            return t
        made = args[0]
        for arg in args[1:]:
            made = made | arg
        return made
    if isinstance(t, _LiteralGenericAlias):
        return t
    if isinstance(t, _GenericAlias):
        args = tuple([_eval_type(a, globalns, localns) if not isinstance(a, (tuple, list)) else a for a in t.__args__])
        return t if args == t.__args__ else t.copy_with(args)
    return t


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, _LiteralGenericAlias):
        return t
    if isinstance(t, _GenericAlias):
        args = tuple([_strip_annotations(a) for a in t.__args__])
        return t if args == t.__args__ else t.copy_with(args)
    if isinstance(t, GenericAlias):
        args = tuple([_strip_annotations(a) for a in t.__args__])
        return t if args == t.__args__ else GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        args = tuple([_strip_annotations(a) for a in t.__args__])
        return t if args == t.__args__ else Union[args]
    return t


def _hint(value, globalns, localns):
    if value is None:
        return NoneType
    if isinstance(value, str):
        value = ForwardRef(value)
    return _eval_type(value, globalns, localns)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            ann = base.__dict__.get("__annotations__", {})
            if isinstance(ann, types.MemberDescriptorType):
                ann = {}
            names = getattr(sys.modules.get(base.__module__), "__dict__", {}) if globalns is None else globalns
            locals_ = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # A name of the module goes before one of the class, as annotations of methods see it.
                names, locals_ = locals_, names
            params = getattr(base, "__type_params__", ())
            if params:
                locals_ = {**locals_, **{p.__name__: p for p in params}}
            for name, value in ann.items():
                hints[name] = _hint(value, names, locals_)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        ann = getattr(obj, "__annotations__", None)
        if ann is None:
            if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                                type(str.join), type(object.__init__), type(object().__str__))):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        params = getattr(obj, "__type_params__", None) or ()
        if params:
            localns = {**localns, **{p.__name__: p for p in params}}
        for name, value in ann.items():
            hints[name] = _hint(value, globalns, localns)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `X = NewType('X', {name})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __call__(self, *args):
        if len(args) != 1:
            raise TypeError(f"_typing._idfunc() takes exactly one argument ({len(args)} given)")
        return args[0]

    def __reduce__(self):
        return self.__qualname__

    __or__, __ror__ = _Ored.__or__, _Ored.__ror__


_FIXED = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
          "_asdict", "_source")


def _make_nmtuple(name, pairs, module, defaults=()):
    fields = [n for n, _ in pairs]
    hints = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in pairs}
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = hints
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotations = ns.get("__annotations__", {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_nmtuple(typename, annotations.items(), ns["__module__"], [ns[n] for n in defaults])
        made.__orig_bases__ = ns.get("__orig_bases__", (NamedTuple,))
        if Generic in bases:
            body = {key: value for key, value in made.__dict__.items() if key not in ("__dict__", "__weakref__")}
            made = type(typename, bases, body)
        for key, value in ns.items():
            if key in _FIXED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__") and key not in made._fields:
                setattr(made, key, value)
                method = getattr(type(value), "__set_name__", None)
                if method is not None:
                    method(value, made, key)
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    pairs = list(fields) if fields is not None else list(kwargs.items())
    made = _make_nmtuple(typename, pairs, _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


def _qualifiers(hint):
    found = set()
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint = hint.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            found.add(origin)
            hint = hint.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        own = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for n, t in ns.get("__annotations__", {}).items()}
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            base_required = base.__dict__.get("__required_keys__", set())
            base_optional = base.__dict__.get("__optional_keys__", set())
            required |= base_required
            optional -= base_required
            required -= base_optional
            optional |= base_optional
            readonly.update(base.__dict__.get("__readonly_keys__", ()))
            mutable.update(base.__dict__.get("__mutable_keys__", ()))
        annotations.update(own)
        for key, value in own.items():
            marks = _qualifiers(value)
            is_required = Required in marks or total and NotRequired not in marks
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in marks:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def TypedDict(typename, fields=None, /, *, total=True):
    ns = {"__annotations__": dict(fields or ()), "__module__": _caller()}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


# Few programs name these, and their modules take longer to load than this one.
_late = {
    "ContextManager": ("contextlib", "AbstractContextManager"),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager"),
    "Pattern": ("re", "Pattern"),
    "Match": ("re", "Match"),
}


def __getattr__(name):
    if name not in _late:
        raise AttributeError(f"module 'typing' has no attribute '{name}'")
    module, origin = _late[name]
    defaults = (bool | None,) if module == "contextlib" else ()
    made = _make(getattr(__import__(module), origin), 1 + len(defaults), name, False, defaults)
    globals()[name] = made
    return made
