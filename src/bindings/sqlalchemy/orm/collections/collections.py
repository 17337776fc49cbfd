"""Collections of relationships: which methods of a class change its members, and what they tell the mapping layer.

The native half gives `_adding`, `_adding_again`, `_removing` and `_removing_some`, which tell of a change before it is made,
`_is_linked`, `_loaded`, `_column_values`, `_origin`, `_describe` and `_warn`.
"""
from sqlalchemy import exc as _exc

_ABSENT = object()


class collection:
    """Marks methods of a class that is to be the class of collections."""

    @staticmethod
    def appender(fn):
        fn._sa_instrument_role = "appender"
        return fn

    @staticmethod
    def remover(fn):
        fn._sa_instrument_role = "remover"
        return fn

    @staticmethod
    def iterator(fn):
        fn._sa_instrument_role = "iterator"
        return fn

    @staticmethod
    def internally_instrumented(fn):
        fn._sa_instrumented = True
        return fn

    @staticmethod
    def adds(arg):
        def mark(fn):
            fn._sa_instrument_before = (_adding, arg)
            return fn

        return mark

    @staticmethod
    def replaces(arg):
        def mark(fn):
            fn._sa_instrument_before = (_adding, arg)
            fn._sa_instrument_after = _removing
            return fn

        return mark

    @staticmethod
    def removes(arg):
        def mark(fn):
            fn._sa_instrument_before = (_removing, arg)
            return fn

        return mark

    @staticmethod
    def removes_return():
        def mark(fn):
            fn._sa_instrument_after = _removing
            return fn

        return mark


class CollectionAdapter:
    """The link between a collection and the object that has it, as a program sees it."""

    def __init__(self, data):
        self._collection = data

    @property
    def data(self):
        return self._collection

    @property
    def owner_state(self):
        return _owner_state(self._collection)

    @property
    def attr(self):
        return _owner_attribute(self._collection)

    def append_with_event(self, item, initiator=None):
        self._collection._sa_appender(item, _sa_initiator=initiator)

    def append_without_event(self, item):
        self._collection._sa_appender(item, _sa_initiator=False)

    def append_multiple_without_event(self, items):
        for item in items:
            self._collection._sa_appender(item, _sa_initiator=False)

    def remove_with_event(self, item, initiator=None):
        self._collection._sa_remover(item, _sa_initiator=initiator)

    def remove_without_event(self, item):
        self._collection._sa_remover(item, _sa_initiator=False)

    def clear_with_event(self, initiator=None):
        for item in list(self):
            self._collection._sa_remover(item, _sa_initiator=initiator)

    def clear_without_event(self):
        for item in list(self):
            self._collection._sa_remover(item, _sa_initiator=False)

    def bulk_appender(self):
        return self._collection._sa_appender

    def bulk_remover(self):
        return self._collection._sa_remover

    def fire_append_event(self, item, initiator=None, key=None):
        return _adding(self._collection, item, initiator)

    def fire_append_wo_mutation_event(self, item, initiator=None, key=None):
        return _adding_again(self._collection, item, initiator)

    def fire_remove_event(self, item, initiator=None, key=None):
        _removing(self._collection, item, initiator)

    def fire_pre_remove_event(self, initiator=None, key=None):
        _removing_some(self._collection)

    def __iter__(self):
        return iter(self._collection._sa_iterator())

    def __len__(self):
        return len(list(self._collection._sa_iterator()))

    def __bool__(self):
        return True


def collection_adapter(collection):
    return CollectionAdapter(collection) if _is_linked(collection) else None


# --- What changes the members of a list, a set and a dict. Each entry makes a method around the class's own one. ---


def _list_append(fn):
    def append(self, item, _sa_initiator=None):
        fn(self, _adding(self, item, _sa_initiator))

    return append


def _list_remove(fn):
    def remove(self, value, _sa_initiator=None):
        _removing(self, value, _sa_initiator)
        fn(self, value)

    return remove


def _list_insert(fn):
    def insert(self, index, value):
        fn(self, index, _adding(self, value, None))

    return insert


def _list_setitem(fn):
    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            _removing(self, self[index], None)
            fn(self, index, _adding(self, value, None))
            return
        if value is self:
            return
        start, stop, step = index.indices(len(self))
        items = list(value)
        if step == 1:
            for _ in range(start, stop):
                if len(self) > start:
                    del self[start]
            for place, item in enumerate(items, start):
                self.insert(place, item)
            return
        places = list(range(start, stop, step))
        if len(places) != len(items):
            raise ValueError(
                f"attempt to assign sequence of size {len(items)} to extended slice of size {len(places)}"
            )
        for place, item in zip(places, items):
            self[place] = item

    return __setitem__


def _list_delitem(fn):
    def __delitem__(self, index):
        for item in self[index] if isinstance(index, slice) else [self[index]]:
            _removing(self, item, None)
        fn(self, index)

    return __delitem__


def _list_extend(fn):
    def extend(self, iterable):
        for value in list(iterable):
            self.append(value)

    return extend


def _list_iadd(fn):
    def __iadd__(self, iterable):
        for value in list(iterable):
            self.append(value)
        return self

    return __iadd__


def _list_pop(fn):
    def pop(self, index=-1):
        _removing_some(self)
        item = fn(self, index)
        _removing(self, item, None)
        return item

    return pop


def _list_clear(fn):
    def clear(self, index=-1):
        for item in self:
            _removing(self, item, None)
        fn(self)

    return clear


def _set_add(fn):
    def add(self, value, _sa_initiator=None):
        if value in self:
            _adding_again(self, value, _sa_initiator)
        else:
            value = _adding(self, value, _sa_initiator)
        fn(self, value)

    return add


def _set_discard(fn):
    def discard(self, value, _sa_initiator=None):
        if value in self:
            _removing(self, value, _sa_initiator)
        fn(self, value)

    return discard


def _set_remove(fn):
    def remove(self, value, _sa_initiator=None):
        if value in self:
            _removing(self, value, _sa_initiator)
        fn(self, value)

    return remove


def _set_pop(fn):
    def pop(self):
        _removing_some(self)
        item = fn(self)
        _removing(self, item, None)
        return item

    return pop


def _set_clear(fn):
    def clear(self):
        for item in list(self):
            self.remove(item)

    return clear


def _set_update(fn):
    def update(self, value):
        for item in value:
            self.add(item)

    return update


def _set_difference_update(fn):
    def difference_update(self, value):
        for item in value:
            self.discard(item)

    return difference_update


def _become(own, wanted):
    before = set(own)
    for item in before - wanted:
        own.remove(item)
    for item in wanted - before:
        own.add(item)


def _set_intersection_update(fn):
    def intersection_update(self, other):
        _become(self, set(self.intersection(other)))

    return intersection_update


def _set_symmetric_difference_update(fn):
    def symmetric_difference_update(self, other):
        _become(self, set(self.symmetric_difference(other)))

    return symmetric_difference_update


def _is_set(own, other):
    return isinstance(other, (set, frozenset, own.__class__))


def _set_ior(fn):
    def __ior__(self, value):
        if not _is_set(self, value):
            return NotImplemented
        for item in value:
            self.add(item)
        return self

    return __ior__


def _set_isub(fn):
    def __isub__(self, value):
        if not _is_set(self, value):
            return NotImplemented
        for item in value:
            self.discard(item)
        return self

    return __isub__


def _set_iand(fn):
    def __iand__(self, other):
        if not _is_set(self, other):
            return NotImplemented
        _become(self, set(self.intersection(other)))
        return self

    return __iand__


def _set_ixor(fn):
    def __ixor__(self, other):
        if not _is_set(self, other):
            return NotImplemented
        _become(self, set(self.symmetric_difference(other)))
        return self

    return __ixor__


def _dict_setitem(fn):
    def __setitem__(self, key, value, _sa_initiator=None):
        if key in self:
            _removing(self, self[key], _sa_initiator)
        fn(self, key, _adding(self, value, _sa_initiator))

    return __setitem__


def _dict_delitem(fn):
    def __delitem__(self, key, _sa_initiator=None):
        if key in self:
            _removing(self, self[key], _sa_initiator)
        fn(self, key)

    return __delitem__


def _dict_clear(fn):
    def clear(self):
        for key in self:
            _removing(self, self[key], None)
        fn(self)

    return clear


def _dict_pop(fn):
    def pop(self, key, default=_ABSENT):
        _removing_some(self)
        is_there = key in self
        item = fn(self, key) if default is _ABSENT else fn(self, key, default)
        if is_there:
            _removing(self, item, None)
        return item

    return pop


def _dict_popitem(fn):
    def popitem(self):
        _removing_some(self)
        item = fn(self)
        _removing(self, item[1], None)
        return item

    return popitem


def _dict_setdefault(fn):
    def setdefault(self, key, default=None):
        if key not in self:
            self.__setitem__(key, default)
            return default
        value = self.__getitem__(key)
        if value is default:
            _adding_again(self, value, None)
        return value

    return setdefault


def _put(own, key, value):
    if key in own and own[key] is value:
        _adding_again(own, value, None)
    else:
        own[key] = value


def _dict_update(fn):
    def update(self, __other=_ABSENT, **kw):
        if __other is not _ABSENT:
            if hasattr(__other, "keys"):
                for key in list(__other):
                    _put(self, key, __other[key])
            else:
                for key, value in __other:
                    _put(self, key, value)
        for key in kw:
            _put(self, key, kw[key])

    return update


_LIST = {
    "append": _list_append,
    "remove": _list_remove,
    "insert": _list_insert,
    "__setitem__": _list_setitem,
    "__delitem__": _list_delitem,
    "extend": _list_extend,
    "__iadd__": _list_iadd,
    "pop": _list_pop,
    "clear": _list_clear,
}
_SET = {
    "add": _set_add,
    "discard": _set_discard,
    "remove": _set_remove,
    "pop": _set_pop,
    "clear": _set_clear,
    "update": _set_update,
    "difference_update": _set_difference_update,
    "intersection_update": _set_intersection_update,
    "symmetric_difference_update": _set_symmetric_difference_update,
    "__ior__": _set_ior,
    "__isub__": _set_isub,
    "__iand__": _set_iand,
    "__ixor__": _set_ixor,
}
_DICT = {
    "__setitem__": _dict_setitem,
    "__delitem__": _dict_delitem,
    "clear": _dict_clear,
    "pop": _dict_pop,
    "popitem": _dict_popitem,
    "setdefault": _dict_setdefault,
    "update": _dict_update,
}

# By kind: the methods that the mapping layer uses, and those that change members.
_KINDS = {
    list: ({"appender": "append", "remover": "remove", "iterator": "__iter__"}, _LIST),
    set: ({"appender": "add", "remover": "remove", "iterator": "__iter__"}, _SET),
    dict: ({"iterator": "values"}, _DICT),
}


def _kind_of(specimen):
    """The kind of collection that a class or an object is like."""
    if hasattr(specimen, "__emulates__"):
        kind = specimen.__emulates__
        return set if kind is not None and issubclass(kind, set) else kind
    is_a = issubclass if isinstance(specimen, type) else isinstance
    for kind in (list, set, dict):
        if is_a(specimen, kind):
            return kind
    for method, kind in (("append", list), ("add", set), ("set", dict)):
        if hasattr(specimen, method):
            return kind
    return None


def _prepare(factory):
    """What makes the collections, and their kind; the class is instrumented now."""
    if factory in _INSTRUMENTED:
        factory = _INSTRUMENTED[factory]
    specimen = factory()
    cls = type(specimen)
    if cls in _INSTRUMENTED:
        own, plain = _INSTRUMENTED[cls], factory

        def factory():
            return own(plain())

        cls = own
    if cls.__dict__.get("_sa_instrumented") != id(cls):
        _instrument(cls)
    return factory, _kind_of(factory())


def _instrument(cls):
    roles, changing = _elected(cls)
    kind = _kind_of(cls)
    if kind in _KINDS:
        known, wrappers = _KINDS[kind]
        for role, name in known.items():
            roles.setdefault(role, name)
        for name, wrap in wrappers.items():
            fn = getattr(cls, name, None)
            if fn is None or name in changing or _is_instrumented(fn, name):
                continue
            _put_method(cls, name, fn, wrap(fn), kind)
    words = {"appender": "an appender", "remover": "a remover", "iterator": "an iterator"}
    for role, tell in (("appender", _adding), ("remover", _removing), ("iterator", None)):
        name = roles.get(role)
        fn = name and getattr(cls, name, None)
        if fn is None:
            raise _exc.ArgumentError(f"Type {cls.__name__} must elect {words[role]} method to be a collection class")
        if tell and name not in changing and not _is_instrumented(fn, name):
            changing[name] = (tell, 1, None)
    for name, (before, argument, after) in changing.items():
        fn = getattr(cls, name)
        _put_method(cls, name, fn, _telling(fn, before, argument, after))
    for role, name in roles.items():
        setattr(cls, f"_sa_{role}", getattr(cls, name))
    cls._sa_adapter = property(collection_adapter)
    cls._sa_instrumented = id(cls)


def _elected(cls):
    """The methods that the class marks, by role; and those that it says change members."""
    roles, changing = {}, {}
    for base in cls.__mro__:
        for name, method in vars(base).items():
            if not callable(method):
                continue
            if hasattr(method, "_sa_instrument_role"):
                roles.setdefault(method._sa_instrument_role, name)
            before = getattr(method, "_sa_instrument_before", None)
            after = getattr(method, "_sa_instrument_after", None)
            if before:
                changing[name] = (*before, after)
            elif after:
                changing[name] = (None, None, after)
    return roles, changing


def _is_instrumented(fn, name):
    return hasattr(fn, "_sa_instrumented") or fn is InstrumentedList.__dict__.get(name)


def _put_method(cls, name, fn, wrapper, kind=None):
    wrapper._sa_instrumented = True
    wrapper.__name__ = name
    if kind is not None:
        wrapper.__qualname__ = f"_{kind.__name__}_decorators.<locals>.{name}.<locals>.{name}"
    wrapper.__doc__ = getattr(fn, "__doc__", None)
    if hasattr(fn, "_sa_instrument_role"):
        wrapper._sa_instrument_role = fn._sa_instrument_role
    setattr(cls, name, wrapper)


def _telling(fn, before, argument, after):
    """A method that tells of the object it is called with, or of the one that it gives."""
    place = name = None
    if before is not None:
        code = getattr(fn, "__code__", None)
        names = code.co_varnames[: code.co_argcount] if code else ()
        if isinstance(argument, int):
            place, name = argument, names[argument] if argument < len(names) else None
        elif argument in names:
            place, name = names.index(argument), argument
        else:
            name = argument

    def wrapper(*args, **kw):
        initiator = kw.pop("_sa_initiator", None)
        if before is not None:
            if place is not None and place < len(args):
                value = args[place]
            elif name in kw:
                value = kw[name]
            else:
                raise _exc.ArgumentError(f"Missing argument {argument}")
            before(args[0], value, initiator)
        result = fn(*args, **kw)
        if after is not None and result is not None:
            after(args[0], result, initiator)
        return result

    return wrapper


class InstrumentedSet(set):
    """An instrumented version of the built-in set."""


class InstrumentedDict(dict):
    """An instrumented version of the built-in dict."""


_INSTRUMENTED = {list: InstrumentedList, set: InstrumentedSet, dict: InstrumentedDict}
for _cls in (InstrumentedSet, InstrumentedDict):
    for _name, _wrap in _KINDS[_kind_of(_cls)][1].items():
        _put_method(_cls, _name, getattr(_cls, _name), _wrap(getattr(_cls, _name)), _kind_of(_cls))
_instrument(InstrumentedSet)
InstrumentedList._sa_appender = InstrumentedList.append
InstrumentedList._sa_remover = InstrumentedList.remove
InstrumentedList._sa_iterator = InstrumentedList.__iter__
InstrumentedList._sa_adapter = property(collection_adapter)
InstrumentedList._sa_instrumented = id(InstrumentedList)


class KeyFuncDict(dict):
    """Base for ORM mapped dictionary classes."""

    def __init__(self, keyfunc, *dict_args, ignore_unpopulated_attribute=False):
        self.keyfunc = keyfunc
        self.ignore_unpopulated_attribute = ignore_unpopulated_attribute
        super().__init__(*dict_args)

    @collection.appender
    @collection.internally_instrumented
    def set(self, value, _sa_initiator=None):
        key = self.keyfunc(value)
        if key is _UNPOPULATED:
            if not self.ignore_unpopulated_attribute:
                self._refuse(value, _sa_initiator)
            return
        if key is _MISSING:
            if self.ignore_unpopulated_attribute:
                return
            self._refuse(value, _sa_initiator, is_warning=True)
            key = None
        self.__setitem__(key, value, _sa_initiator)

    @collection.remover
    @collection.internally_instrumented
    def remove(self, value, _sa_initiator=None):
        key = self.keyfunc(value)
        if key is _UNPOPULATED:
            if not self.ignore_unpopulated_attribute:
                self._refuse(value, _sa_initiator)
            return
        if key is _MISSING:
            if self.ignore_unpopulated_attribute:
                return
            key = None
        if self[key] != value:
            raise _exc.InvalidRequestError(
                f"Can not remove '{value}': collection holds '{self[key]}' for key '{key}'. "
                "Possible cause: is the KeyFuncDict key function based on mutable properties or properties that only "
                "obtain values after flush?"
            )
        self.__delitem__(key, _sa_initiator)

    def _refuse(self, value, initiator, is_warning=False):
        origin = _origin(value, initiator)
        remedy = (
            'To skip this assignment entirely, Set the "ignore_unpopulated_attribute=True" parameter on the mapped '
            "collection factory."
        )
        if is_warning:
            _warn(
                f"Attribute keyed dictionary value for attribute '{origin}' was None; this will raise in a future "
                f"release. {remedy}"
            )
            return
        shown = _describe(value)
        raise _exc.InvalidRequestError(
            f"In event triggered from population of attribute '{origin}' (potentially from a backref), can't populate "
            f"value in KeyFuncDict; dictionary key derived from {shown} is not populated. Ensure appropriate state is "
            f"set up on the {shown} object before assigning to the {origin} attribute. {remedy}"
        )


KeyFuncDict.__module__ = "sqlalchemy.orm.mapped_collection"
_instrument(KeyFuncDict)
_UNPOPULATED = object()
_MISSING = object()


def _mapped_collection_cls(keyfunc, ignore_unpopulated_attribute):
    class _MKeyfuncMapped(KeyFuncDict):
        def __init__(self, *dict_args):
            super().__init__(keyfunc, *dict_args, ignore_unpopulated_attribute=ignore_unpopulated_attribute)

    _MKeyfuncMapped.__module__ = "sqlalchemy.orm.mapped_collection"
    return _MKeyfuncMapped


def keyfunc_mapping(keyfunc, *, ignore_unpopulated_attribute=False):
    return _mapped_collection_cls(keyfunc, ignore_unpopulated_attribute)


def attribute_keyed_dict(attr_name, *, ignore_unpopulated_attribute=False):
    def keyfunc(value):
        key = _loaded(value, attr_name, _UNPOPULATED)
        return _MISSING if key is None else key

    return _mapped_collection_cls(keyfunc, ignore_unpopulated_attribute)


def column_keyed_dict(mapping_spec, *, ignore_unpopulated_attribute=False):
    columns = list(mapping_spec) if isinstance(mapping_spec, (list, tuple)) else [mapping_spec]

    def keyfunc(value):
        keys = _column_values(value, columns, _UNPOPULATED)
        if len(keys) > 1:
            return tuple(None if key is _UNPOPULATED else key for key in keys)
        return _MISSING if keys[0] is None else keys[0]

    return _mapped_collection_cls(keyfunc, ignore_unpopulated_attribute)


MappedCollection = KeyFuncDict
mapped_collection = keyfunc_mapping
attribute_mapped_collection = attribute_keyed_dict
column_mapped_collection = column_keyed_dict
__all__ = [
    "collection", "collection_adapter", "keyfunc_mapping", "column_keyed_dict", "attribute_keyed_dict", "KeyFuncDict",
    "mapped_collection", "column_mapped_collection", "attribute_mapped_collection", "MappedCollection",
]
