"""Classes that hold data."""

import copy
import keyword
import sys
import types
from functools import wraps

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    def __repr__(self):
        return f"<dataclasses._MISSING_TYPE object at {id(self):#x}>"


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class _KIND:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _KIND("_FIELD"), _KIND("_FIELD_CLASSVAR"), _KIND("_FIELD_INITVAR")


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={self._field_type})")


class _DataclassParams:
    def __init__(self, **options):
        self.__dict__.update(options)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    if isinstance(annotation, str):
        text = annotation.split("[")[0].split(".")[-1].strip()
        return {"ClassVar": _FIELD_CLASSVAR, "InitVar": _FIELD_INITVAR}.get(text, _FIELD)
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return _FIELD_INITVAR
    if getattr(getattr(annotation, "__origin__", annotation), "_name", None) == "ClassVar":
        return _FIELD_CLASSVAR
    return _FIELD


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _kind_of(a_type)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default is not MISSING and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


class _Methods:
    """The text of the methods of one class, compiled in one go."""

    def __init__(self):
        self.lines, self.known, self.made = [], {}, []

    def add(self, name, params, body, returns=None, decorator=None, overwrite=None, annotations=None):
        if decorator:
            self.lines.append(f" {decorator}")
        self.lines.append(f" def {name}({', '.join(params)}):")
        self.lines.extend([f"  {line}" for line in body])
        self.made.append((name, overwrite, annotations))

    def install(self, cls):
        if not self.made:
            return
        names = ", ".join([name for name, _, _ in self.made])
        text = "\n".join([f"def __create_fn__({', '.join(self.known)}):", *self.lines, f" return ({names},)"])
        scope = getattr(sys.modules.get(cls.__module__), "__dict__", {})
        exec(text, scope)
        for function, (name, overwrite, annotations) in zip(scope.pop("__create_fn__")(**self.known), self.made):
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            if annotations is not None:
                function.__annotations__ = annotations
            if overwrite is not False and name in cls.__dict__:
                if overwrite:
                    text = f"Cannot overwrite attribute {name} in class {cls.__name__}"
                    raise TypeError(text if overwrite is True else f"{text} {overwrite}")
            else:
                setattr(cls, name, function)


def _add_init(methods, cls, fields, frozen, has_post_init, slots):
    std = [f for f in fields if f.init and not f.kw_only]
    kw = [f for f in fields if f.init and f.kw_only]
    seen = None
    for f in std:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen = f
        elif seen is not None:
            follows = f"non-default argument {f.name!r} follows default argument"
            raise TypeError(f"{follows} {seen.name!r}" if sys.version_info >= (3, 12) else follows)
    self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
    known = methods.known
    known["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    known["__dataclass_builtins_object__"] = object
    body = []
    for f in fields:
        default = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            known[default] = f.default_factory
            value = f"{default}()"
            if f.init:
                value += f" if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
        elif f.init:
            if f.default is not MISSING:
                known[default] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            known[default] = f.default
            value = default
        else:
            continue
        if f._field_type is not _FIELD_INITVAR:
            if frozen:
                body.append(f"__dataclass_builtins_object__.__setattr__({self_name}, {f.name!r}, {value})")
            else:
                body.append(f"{self_name}.{f.name} = {value}")

    def parameter(f):
        if f.default is not MISSING:
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__" if f.default_factory is not MISSING else f.name
    if has_post_init:
        args = ", ".join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.__post_init__({args})")
    params = [self_name, *map(parameter, std), *(["*", *map(parameter, kw)] if kw else [])]
    annotations = {f.name: f.type for f in std + kw}
    annotations["return"] = None
    methods.add("__init__", params, body or ["pass"], annotations=annotations)


def _shown_annotation(annotation):
    if isinstance(annotation, types.GenericAlias):
        return repr(annotation)
    if isinstance(annotation, type):
        module = annotation.__module__
        return annotation.__qualname__ if module == "builtins" else f"{module}.{annotation.__qualname__}"
    text = repr(annotation)
    return text if isinstance(annotation, str) else text.replace("typing.", "")


def _shown_signature(fields):
    parts, is_keyword = [], False
    for f in sorted([f for f in fields if f.init], key=lambda f: bool(f.kw_only)):
        if f.kw_only and not is_keyword:
            is_keyword = True
            parts.append("*")
        text = f"{f.name}: {_shown_annotation(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"({', '.join(parts)})"


def _recursive_repr(user_function):
    running = set()

    @wraps(user_function)
    def wrapper(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return user_function(self)
        finally:
            running.discard(key)
    return wrapper


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    default_kw_only = kw_only
    for b in cls.__mro__[-1:0:-1]:
        base_fields = b.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            for f in base_fields.values():
                all_fields[f.name] = f
            is_frozen = getattr(b, _PARAMS).frozen
            all_frozen_bases = is_frozen if all_frozen_bases is None else all_frozen_bases and is_frozen
            any_frozen_base = any_frozen_base or is_frozen
    annotations = cls.__dict__.get("__annotations__", {})
    cls_fields = []
    kw_seen = False
    for name, type in annotations.items():
        if type is KW_ONLY or isinstance(type, str) and type.split(".")[-1] == "KW_ONLY":
            if kw_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_seen = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, type, kw_only))
    for f in cls_fields:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                                           match_args=match_args, kw_only=default_kw_only, slots=slots, weakref_slot=weakref_slot))
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    instance_fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    init_fields = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    methods = _Methods()
    if init:
        _add_init(methods, cls, init_fields, frozen, hasattr(cls, _POST_INIT), slots)
    if repr:
        methods.known["__dataclass_recursive_repr__"] = _recursive_repr
        body = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in instance_fields if f.repr])
        methods.add("__repr__", ["self"], [f"return f\"{{self.__class__.__qualname__}}({body})\""],
                    decorator="@__dataclass_recursive_repr__")
    compared = [f.name for f in instance_fields if f.compare]
    if eq:
        terms = " and ".join([f"self.{name}==other.{name}" for name in compared]) or "True"
        methods.add("__eq__", ["self", "other"], ["if self is other:", " return True",
                    "if other.__class__ is self.__class__:", f" return {terms}", "return NotImplemented"])
    if order:
        mine, other = ["(" + "".join([f"{who}.{name}," for name in compared]) + ")" for who in ("self", "other")]
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            methods.add(name, ["self", "other"], ["if other.__class__ is self.__class__:", f" return {mine}{sign}{other}",
                        "return NotImplemented"], overwrite="Consider using functools.total_ordering")
    if frozen:
        names = tuple(f.name for f in instance_fields)
        methods.known.update(cls=cls, FrozenInstanceError=FrozenInstanceError)
        test = "if type(self) is cls" + (f" or name in {names!r}:" if names else ":")
        for name, args, what in (("__setattr__", ["name", "value"], "assign to"), ("__delattr__", ["name"], "delete")):
            methods.add(name, ["self", *args], [test, f" raise FrozenInstanceError(f\"cannot {what} field {{name!r}}\")",
                        f"super(cls, self).{name}({', '.join(args)})"], overwrite=True)
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = "".join([f"self.{f.name}," for f in instance_fields if (f.compare if f.hash is None else f.hash)])
        methods.add("__hash__", ["self"], [f"return hash(({hashed}))"], overwrite=False)
    elif eq and not has_explicit_hash:
        cls.__hash__ = None
    methods.install(cls)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in init_fields if f.init and not f.kw_only)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + (_shown_signature(init_fields) if init else "()")
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if slots:
        cls = _with_slots(cls, instance_fields, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    return cls


def _with_slots(cls, instance_fields, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    body = dict(cls.__dict__)
    names = [f.name for f in instance_fields]
    for name in (*names, "__dict__", "__weakref__"):
        body.pop(name, None)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ("__weakref__",))
        inherited.update([slots] if isinstance(slots, str) else slots)
    body["__slots__"] = tuple([name for name in (*names, *(["__weakref__"] if weakref_slot else [])) if name not in inherited])
    if frozen:
        body.setdefault("__getstate__", _get_state)
        body.setdefault("__setstate__", _set_state)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    cls.__qualname__ = qualname
    return cls


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_asdict_inner(v, dict_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_asdict_inner(v, dict_factory) for v in obj)
    if isinstance(obj, dict):
        pairs = [(_asdict_inner(k, dict_factory), _asdict_inner(v, dict_factory)) for k, v in obj.items()]
        return _same_dict(obj, pairs)
    return copy.deepcopy(obj)


def _same_dict(obj, pairs):
    if not hasattr(type(obj), "default_factory"):
        return type(obj)(pairs)
    made = type(obj)(obj.default_factory)
    for key, value in pairs:
        made[key] = value
    return made


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if _is_instance(obj):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_astuple_inner(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_astuple_inner(v, tuple_factory) for v in obj)
    if isinstance(obj, dict):
        pairs = [(_astuple_inner(k, tuple_factory), _astuple_inner(v, tuple_factory)) for k, v in obj.items()]
        return _same_dict(obj, pairs)
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    namespace = {} if namespace is None else dict(namespace)
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    namespace.update(defaults)
    namespace["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda body: body.update(namespace))
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = "__main__"
    cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
