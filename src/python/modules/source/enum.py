"""Enumerations."""

import sys
from functools import reduce
from operator import or_ as _or_

__all__ = ["EnumMeta", "EnumType", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
           "auto", "unique", "property", "verify", "member", "nonmember", "global_enum",
           "KEEP", "STRICT", "CONFORM", "EJECT", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"]

_auto_null = object()
STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"
CONTINUOUS, NAMED_FLAGS, UNIQUE = "one: continuous", "two: named flags", "three: unique"
_builtin_property = property


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_auto_null):
        self.value = value


class property(_builtin_property):
    pass


def _is_descriptor(obj):
    return not isinstance(obj, type) and (
        hasattr(type(obj), "__get__") or hasattr(type(obj), "__set__") or hasattr(type(obj), "__delete__"))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


class _EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._cls_name = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and key.startswith(f"_{self._cls_name}__"):
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                           "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_boundary_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or isinstance(value, type) and False):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            single = isinstance(value, auto)
            if single:
                value = (value,)
            if type(value) is tuple and any(isinstance(v, auto) for v in value):
                resolved = []
                for v in value:
                    if isinstance(v, auto):
                        if v.value is _auto_null:
                            v.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
                        v = v.value
                    resolved.append(v)
                value = resolved[0] if single else tuple(resolved)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def update(self, members, **more):
        for key in members.keys() if hasattr(members, "keys") else ():
            self[key] = members[key]


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            for chain in base.__mro__:
                if isinstance(chain, EnumType) and chain.__dict__.get("_member_names_"):
                    if isinstance(base, EnumType) and base._member_names_:
                        raise TypeError(f"<enum {base.__name__!r}> cannot be extended")
        namespace = _EnumDict()
        namespace._cls_name = cls
        enum_base = metacls._first_enum(bases)
        if enum_base is not None:
            namespace._generate = getattr(enum_base, "_generate_next_value_", None)
        return namespace

    @staticmethod
    def _first_enum(bases):
        for base in reversed(bases):
            if isinstance(base, EnumType):
                return base
        return None

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(getattr(classdict, "_member_names", {}))
        values = {name: classdict[name] for name in names}
        body = {key: value for key, value in classdict.items() if key not in values and key != "_ignore_"
                and key not in getattr(classdict, "_ignore", ())}
        enum_base = metacls._first_enum(bases)
        if "_generate_next_value_" in body and not isinstance(body["_generate_next_value_"], staticmethod):
            body["_generate_next_value_"] = staticmethod(body["_generate_next_value_"])
        data_type = object
        for base in bases:
            for chain in base.__mro__:
                if chain is object or isinstance(chain, EnumType):
                    if isinstance(chain, EnumType) and chain.__dict__.get("_member_type_", object) is not object:
                        data_type = chain._member_type_
                        break
                    continue
                if "__new__" in chain.__dict__ or "__dataclass_fields__" in chain.__dict__:
                    data_type = base if not isinstance(base, EnumType) else chain
                    break
            if data_type is not object:
                break
        user_new = body.get("__new__")
        if user_new is not None:
            del body["__new__"]
        elif enum_base is not None:
            for chain in (base_chain for base in bases for base_chain in base.__mro__):
                own = chain.__dict__.get("_new_member_") if isinstance(chain, EnumType) else None
                if own is not None:
                    user_new = own
                    break
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_member_type_"] = data_type
        if user_new is not None:
            body["_new_member_"] = user_new
        if boundary is not None:
            body["_boundary_"] = boundary
        is_repr = any(b.__name__ == "ReprEnum" for base in bases for b in base.__mro__)
        if enum_base is not None and data_type is not object and "__format__" not in body and not is_repr:
            body["__format__"] = enum_base.__format__
        made = super().__new__(metacls, cls, bases, body, **kwds)
        if enum_base is not None:
            for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
                if name not in body and data_type is not object and not (is_repr and name in ("__str__", "__format__")):
                    found = getattr(enum_base, name, None)
                    if found is not None and getattr(made, name) is not found:
                        type.__setattr__(made, name, found)
        new_func = user_new
        if isinstance(new_func, staticmethod):
            new_func = new_func.__func__
        for name in names:
            value = values[name]
            args = value if isinstance(value, tuple) else (value,)
            if data_type is tuple:
                args = (args,)
            if new_func is not None:
                item = new_func(made, *args)
            elif data_type is object:
                item = object.__new__(made)
            else:
                item = data_type.__new__(made, *args)
            if not hasattr(item, "_value_"):
                if data_type is object:
                    item._value_ = value
                else:
                    try:
                        item._value_ = data_type(*args)
                    except Exception as exc:
                        raise TypeError("_value_ not set in __new__, unable to create it") from exc
            value = item._value_
            item._name_ = name
            item.__objclass__ = made
            item._sort_order_ = len(made._member_names_)
            if made.__init__ is not object.__init__ and "__init__" in _user_init(made):
                item.__init__(*args)
            canonical = None
            for other in made._member_map_.values():
                if other._value_ == item._value_:
                    canonical = other
                    break
            if canonical is not None:
                item = canonical
            elif not _is_flag(made) or _single_bit(value):
                made._member_names_.append(name)
            made._member_map_[name] = item
            try:
                made._value2member_map_.setdefault(value, item)
            except TypeError:
                pass
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and cls._member_map_:
            return cls._lookup(value)
        if names is None:
            return cls._lookup(value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def _lookup(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for item in cls._member_map_.values():
                if item._value_ == value:
                    return item
        result = None
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            failure = e
        if isinstance(result, cls):
            return result
        problem = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if failure is not None:
            problem.__context__ = failure
            if isinstance(failure, ValueError) and _is_flag(cls):
                raise failure
            raise problem from failure if False else problem
        if result is not None:
            raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        raise problem

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        names = list(names)
        if names and isinstance(names[0], str):
            pairs = []
            last = []
            for i, name in enumerate(names):
                value = cls._generate_next_value_(name, start, i, last[:])
                last.append(value)
                pairs.append((name, value))
        elif hasattr(names, "items"):
            pairs = list(names.items())
        else:
            pairs = [(n, names[n]) if isinstance(n, str) else n for n in names]
        for name, value in pairs:
            namespace[name] = value
        namespace["__module__"] = module or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member", DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                       "__members__", "__module__", "__name__", "__qualname__"] + cls._member_names_)

    def __getattr__(cls, name):
        if not _is_dunder(name):
            members = cls.__dict__.get("_member_map_")
            if members is not None and name in members:
                return members[name]
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if _is_flag(cls):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)


EnumMeta = EnumType


def _user_init(cls):
    names = set()
    for base in cls.__mro__:
        if base is object or base is Enum or base in (int, str, float):
            break
        if "__init__" in base.__dict__:
            names.add("__init__")
    return names


def _single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _is_flag(cls):
    return any(base.__dict__.get("_flag_marker_", False) for base in cls.__mro__)


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            for last in reversed(last_values):
                try:
                    return last + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    @_builtin_property
    def name(self):
        return self._name_

    @_builtin_property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        return sorted(set(["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]))

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        item = str.__new__(cls, value)
        item._value_ = value
        return item

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class Flag(Enum):
    _boundary_ = STRICT

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        return 2 ** (last_value.bit_length())

    @classmethod
    def _all_bits(cls):
        return reduce(_or_, [m._value_ for m in cls._member_map_.values()], 0)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        bits = cls._all_bits()
        span = (1 << bits.bit_length()) - 1
        if value < 0:
            value = value & span if not value & ~span == ~span or True else value
        if value & ~bits:
            if cls._boundary_ == STRICT:
                width = max(value.bit_length(), bits.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bin(value, width)}\n  allowed {_bin(bits, width)}")
            if cls._boundary_ == CONFORM:
                value &= bits
            elif cls._boundary_ == EJECT:
                return value
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            item = object.__new__(cls)
        else:
            item = cls._member_type_.__new__(cls, value)
        item._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        unknown = value & ~bits
        if unknown and names:
            names.append(f"{unknown}")
        item._name_ = "|".join(names) if names else None
        cls._value2member_map_[value] = item
        return item

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for item in type(self):
            if item._value_ & self._value_:
                yield item

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__.__name__
        if self._name_ is None:
            return f"<{cls}: {self._value_!r}>"
        return f"<{cls}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _bits(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._boundary_ == KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._all_bits() & ~self._value_)


type.__setattr__(Flag, "_flag_marker_", True)


def _bin(value, width):
    return f"0b0 {value:0{width}b}" if value >= 0 else f"0b1 {value & ((1 << width) - 1):0{width}b}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__


def unique(enumeration):
    duplicates = [(name, item.name) for name, item in enumeration.__members__.items() if name != item.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if UNIQUE in self.checks:
            unique(enumeration)
        return enumeration


def global_enum(cls, update_str=False):
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
