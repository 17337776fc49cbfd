"""`sqlalchemy.ext.associationproxy`: attributes of related objects as if they were the object's own.

The native half gives `_related(cls, key)`: the class, `uselist` and whether it is a relationship, of a mapped attribute.
"""
from collections.abc import ItemsView, ValuesView

from sqlalchemy import exc as _exc
from sqlalchemy import or_ as _or
from sqlalchemy.orm.base import AssociationProxyExtensionType, InspectionAttrExtensionType
from sqlalchemy.orm.collections import _kind_of

_NO_ARG = object()


def association_proxy(
    target_collection, attr, *, creator=None, getset_factory=None, proxy_factory=None, proxy_bulk_set=None, info=None,
    cascade_scalar_deletes=False, create_on_none_assignment=False, **options
):
    if options:
        _refuse_options(list(options))
    return AssociationProxy(
        target_collection, attr, creator=creator, getset_factory=getset_factory, proxy_factory=proxy_factory,
        proxy_bulk_set=proxy_bulk_set, info=info, cascade_scalar_deletes=cascade_scalar_deletes,
        create_on_none_assignment=create_on_none_assignment,
    )


class AssociationProxy:
    """A descriptor that presents a read/write view of an object attribute."""

    extension_type = AssociationProxyExtensionType.ASSOCIATION_PROXY
    is_attribute = True
    is_mapper = is_selectable = is_instance = is_property = is_aliased_class = is_bundle = False

    def __init__(
        self, target_collection, attr, *, creator=None, getset_factory=None, proxy_factory=None, proxy_bulk_set=None,
        info=None, cascade_scalar_deletes=False, create_on_none_assignment=False
    ):
        if cascade_scalar_deletes and create_on_none_assignment:
            raise _exc.ArgumentError(
                "The cascade_scalar_deletes and create_on_none_assignment parameters are mutually exclusive."
            )
        self.target_collection = target_collection
        self.value_attr = attr
        self.creator = creator
        self.getset_factory = getset_factory
        self.proxy_factory = proxy_factory
        self.proxy_bulk_set = proxy_bulk_set
        self.cascade_scalar_deletes = cascade_scalar_deletes
        self.create_on_none_assignment = create_on_none_assignment
        self.key = f"_{type(self).__name__}_{target_collection}_{id(self)}"
        if info:
            self.info = dict(info)

    def __class_getitem__(cls, item):
        return _Subscripted(cls, item)

    def __get__(self, instance, owner):
        found = self._for(owner, instance)
        return self if found is None else found.get(instance)

    def __set__(self, instance, values):
        self._for(type(instance), instance).set(instance, values)

    def __delete__(self, instance):
        self._for(type(instance), instance).delete(instance)

    def for_class(self, class_, obj=None):
        return self._for(class_, obj)

    def _for(self, owner, obj):
        name = self.key + "_inst"
        if name in owner.__dict__:
            return owner.__dict__[name]
        owner = _mapped(owner)
        if owner is None:
            return None
        made = AssociationProxyInstance.for_proxy(self, owner, obj)
        setattr(owner, name, made)
        return made

    def __repr__(self):
        return f"AssociationProxy({self.target_collection!r}, {self.value_attr!r})"


class _Subscripted:
    """What stands in annotations: `AssociationProxy[list[str]]`."""

    def __init__(self, origin, item):
        self.__origin__ = origin
        self.__args__ = item if isinstance(item, tuple) else (item,)

    def __call__(self, *args, **kw):
        return self.__origin__(*args, **kw)


class AssociationProxyInstance:
    """A per-class object that serves class- and object-specific results."""

    collection_class = None

    def __init__(self, parent, owning_class, target_class, value_attr):
        self.parent = parent
        self.key = parent.key
        self.owning_class = owning_class
        self.target_collection = parent.target_collection
        self.collection_class = None
        self.target_class = target_class
        self.value_attr = value_attr

    @classmethod
    def for_proxy(cls, parent, owning_class, parent_instance):
        target_collection, value_attr = parent.target_collection, parent.value_attr
        target_class, _, is_relationship = _related(owning_class, target_collection)
        if not is_relationship:
            raise NotImplementedError("association proxy to a non-relationship intermediary is not supported")
        try:
            attr = getattr(target_class, value_attr)
        except AttributeError:
            made = AmbiguousAssociationProxyInstance
        except Exception as err:
            raise _exc.InvalidRequestError(
                f"Association proxy received an unexpected error when trying to retreive attribute "
                f'"{target_class.__name__}.{value_attr}" from class "{target_class.__name__}": {err}'
            ) from err
        else:
            if isinstance(attr, AssociationProxyInstance):
                made = ObjectAssociationProxyInstance
            elif not _is_attribute(attr):
                made = AmbiguousAssociationProxyInstance
            elif _related(target_class, value_attr)[2]:
                made = ObjectAssociationProxyInstance
            else:
                made = ColumnAssociationProxyInstance
        return made(parent, owning_class, target_class, value_attr)

    @property
    def _comparator(self):
        return getattr(self.owning_class, self.target_collection)

    @property
    def remote_attr(self):
        return getattr(self.target_class, self.value_attr)

    @property
    def local_attr(self):
        return getattr(self.owning_class, self.target_collection)

    @property
    def attr(self):
        return self.local_attr, self.remote_attr

    @property
    def scalar(self):
        return not _related(self.owning_class, self.target_collection)[1]

    @property
    def info(self):
        return self.parent.info

    @property
    def _inner(self):
        """The proxy that this one leads to, if any."""
        attr = getattr(self.target_class, self.value_attr)
        return attr if isinstance(attr, AssociationProxyInstance) else None

    @property
    def _value_is_scalar(self):
        return not _related(self.target_class, self.value_attr)[1]

    def _exists(self, criterion=None, **kwargs):
        attr = self._comparator
        return attr.has(criterion, **kwargs) if self.scalar else attr.any(criterion, **kwargs)

    def _criterion_exists(self, criterion=None, is_has=False, **kwargs):
        inner = self._inner
        if inner is not None:
            return self._exists(inner._criterion_exists(criterion=criterion, **kwargs))
        if self._target_is_object:
            attr = getattr(self.target_class, self.value_attr)
            test = attr.has if self._value_is_scalar else attr.any
            return self._exists(test(criterion, **kwargs))
        if kwargs:
            raise _exc.ArgumentError(
                "Can't apply keyword arguments to column-targeted association proxy; use =="
            )
        if is_has and criterion is not None:
            raise _exc.ArgumentError("Non-empty has() not allowed for column-targeted association proxy; use ==")
        return self._exists(criterion)

    def any(self, criterion=None, **kwargs):
        if self._inner is None and self.scalar and (not self._target_is_object or self._value_is_scalar):
            raise _exc.InvalidRequestError("'any()' not implemented for scalar attributes. Use has().")
        return self._criterion_exists(criterion=criterion, **kwargs)

    def has(self, criterion=None, **kwargs):
        if self._inner is None and not (self.scalar and (not self._target_is_object or self._value_is_scalar)):
            raise _exc.InvalidRequestError("'has()' not implemented for collections. Use any().")
        return self._criterion_exists(criterion=criterion, is_has=True, **kwargs)

    def get(self, obj):
        if obj is None:
            return self
        if self.scalar:
            return self._scalar_get(getattr(obj, self.target_collection))
        try:
            owner, maker, proxy = getattr(obj, self.key)
        except AttributeError:
            pass
        else:
            if id(obj) == owner and id(self) == maker and self.collection_class is not None:
                return proxy
        self.collection_class, proxy = self._new(_Lazy(obj, self.target_collection))
        setattr(obj, self.key, (id(obj), id(self), proxy))
        return proxy

    def set(self, obj, values):
        if not self.scalar:
            proxy = self.get(obj)
            if proxy is not values:
                proxy._bulk_replace(self, values)
            return
        creator = self.parent.creator or self.target_class
        target = getattr(obj, self.target_collection)
        if target is None:
            if values is None and not self.parent.create_on_none_assignment:
                return
            setattr(obj, self.target_collection, creator(values))
            return
        self._scalar_set(target, values)
        if values is None and self.parent.cascade_scalar_deletes:
            setattr(obj, self.target_collection, None)

    def delete(self, obj):
        if self.scalar:
            target = getattr(obj, self.target_collection)
            if target is not None:
                delattr(target, self.value_attr)
        delattr(obj, self.target_collection)

    def _scalar_get(self, target):
        return self._accessors(None)[0](target)

    def _scalar_set(self, target, value):
        self._accessors(None)[1](target, value)

    def _accessors(self, collection_class):
        if self.parent.getset_factory:
            return self.parent.getset_factory(collection_class, self)
        return self._default_getset(collection_class)

    def _default_getset(self, collection_class):
        attr = self.value_attr

        def getter(instance):
            return None if instance is None else getattr(instance, attr)

        if collection_class is dict:

            def setter(instance, key, value):
                setattr(instance, attr, value)

        else:

            def setter(instance, value):
                setattr(instance, attr, value)

        return getter, setter

    def _new(self, lazy_collection):
        creator = self.parent.creator or self.target_class
        collection_class = _kind_of(lazy_collection())
        if collection_class is None:
            raise _exc.InvalidRequestError(
                f"lazy collection factory did not return a valid collection type, got {collection_class}"
            )
        if self.parent.proxy_factory:
            return collection_class, self.parent.proxy_factory(lazy_collection, creator, self.value_attr, self)
        getter, setter = self._accessors(collection_class)
        made = {list: _AssociationList, dict: _AssociationDict, set: _AssociationSet}[collection_class]
        return collection_class, made(lazy_collection, creator, getter, setter, self)

    def _set(self, proxy, values):
        if self.parent.proxy_bulk_set:
            self.parent.proxy_bulk_set(proxy, values)
        elif self.collection_class is list:
            proxy.extend(values)
        elif self.collection_class in (dict, set):
            proxy.update(values)
        else:
            raise _exc.ArgumentError("no proxy_bulk_set supplied for custom collection_class implementation")

    def _inflate(self, proxy):
        creator = self.parent.creator or self.target_class
        getter, setter = self._accessors(self.collection_class)
        proxy.creator, proxy.getter, proxy.setter = creator, getter, setter

    def __repr__(self):
        return f"{type(self).__name__}({self.parent!r})"

    __hash__ = object.__hash__


class AmbiguousAssociationProxyInstance(AssociationProxyInstance):
    """Where the attribute that is led to is none of the class."""

    def _ambiguous(self):
        raise AttributeError(
            f"Association proxy {self.owning_class.__name__}.{self.target_collection} refers to an attribute "
            f"'{self.value_attr}' that is not directly mapped on class {self.target_class}; therefore this "
            "operation cannot proceed since we don't know what type of object is referred towards"
        )

    def any(self, criterion=None, **kwargs):
        self._ambiguous()

    def has(self, criterion=None, **kwargs):
        self._ambiguous()

    def __eq__(self, obj):
        self._ambiguous()

    def __ne__(self, obj):
        self._ambiguous()

    __hash__ = object.__hash__

    def __repr__(self):
        return f"{type(self).__name__}({self.parent!r})"


class ObjectAssociationProxyInstance(AssociationProxyInstance):
    """Where related objects lead to other objects."""

    _target_is_object = True

    def contains(self, other, **kw):
        inner = self._inner
        if inner is not None:
            return self._exists(inner == other if inner.scalar else inner.contains(other))
        if self.scalar and not self._value_is_scalar:
            return self._comparator.has(getattr(self.target_class, self.value_attr).contains(other))
        if self.scalar and self._value_is_scalar:
            raise _exc.InvalidRequestError("contains() doesn't apply to a scalar object endpoint; use ==")
        return self._exists(**{self.value_attr: other})

    def __eq__(self, obj):
        found = self._comparator.has(**{self.value_attr: obj})
        return _or(found, self._comparator == None) if obj is None else found  # noqa: E711

    def __ne__(self, obj):
        return self._comparator.has(getattr(self.target_class, self.value_attr) != obj)

    __hash__ = object.__hash__


class ColumnAssociationProxyInstance(AssociationProxyInstance):
    """Where related objects lead to columns."""

    _target_is_object = False

    def __eq__(self, other):
        found = self._criterion_exists(self.remote_attr == other)
        return _or(found, self._comparator == None) if other is None else found  # noqa: E711

    __hash__ = object.__hash__


def _operator(name):
    def operate(self, *args, **kwargs):
        return self._criterion_exists(getattr(self.remote_attr, name)(*args, **kwargs))

    operate.__name__ = name
    return operate


for _name in (
    "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "like", "ilike", "not_like", "not_ilike", "notlike", "notilike",
    "in_", "not_in", "notin_", "is_", "is_not", "isnot", "is_distinct_from", "is_not_distinct_from", "startswith",
    "istartswith", "endswith", "iendswith", "contains", "icontains", "between", "match", "regexp_match",
):
    setattr(ColumnAssociationProxyInstance, _name, _operator(_name))


class _Lazy:
    """The collection of an object, read when it is needed."""

    def __init__(self, obj, target):
        self.parent = obj
        self.target = target

    def __call__(self):
        return getattr(self.parent, self.target)


class _AssociationCollection:
    def __init__(self, lazy_collection, creator, getter, setter, parent):
        self.lazy_collection = lazy_collection
        self.creator = creator
        self.getter = getter
        self.setter = setter
        self.parent = parent

    @property
    def col(self):
        return self.lazy_collection()

    def _create(self, value):
        return self.creator(value)

    def _get(self, object_):
        return self.getter(object_)

    def _set(self, object_, value):
        return self.setter(object_, value)

    def __len__(self):
        return len(self.col)

    def __bool__(self):
        return bool(self.col)

    def __getstate__(self):
        return {"parent": self.parent, "lazy_collection": self.lazy_collection}

    def __setstate__(self, state):
        self.parent = state["parent"]
        self.lazy_collection = state["lazy_collection"]
        self.parent._inflate(self)

    def clear(self):
        raise NotImplementedError()

    def __repr__(self):
        return repr(self._plain())

    def __hash__(self):
        raise TypeError(f"{type(self).__name__} objects are unhashable")

    def __eq__(self, other):
        return self._plain() == other

    def __ne__(self, other):
        return self._plain() != other

    def __lt__(self, other):
        return self._plain() < other

    def __le__(self, other):
        return self._plain() <= other

    def __gt__(self, other):
        return self._plain() > other

    def __ge__(self, other):
        return self._plain() >= other


class _AssociationList(_AssociationCollection):
    """Generic, converting, list-to-list proxy."""

    def _plain(self):
        return list(self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._get(member) for member in self.col[index]]
        return self._get(self.col[index])

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            self._set(self.col[index], value)
            return
        start, stop, step = index.indices(len(self))
        values = list(value)
        places = list(range(start, stop, step))
        if step == 1:
            for _ in places:
                del self[start]
            for place, item in enumerate(values, start):
                self.insert(place, item)
            return
        if len(values) != len(places):
            raise ValueError(
                f"attempt to assign sequence of size {len(values)} to extended slice of size {len(places)}"
            )
        for place, item in zip(places, values):
            self._set(self.col[place], item)

    def __delitem__(self, index):
        del self.col[index]

    def __contains__(self, value):
        return any(self._get(member) == value for member in self.col)

    def __iter__(self):
        for member in self.col:
            yield self._get(member)

    def append(self, value):
        self.col.append(self._create(value))

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def insert(self, index, value):
        self.col[index:index] = [self._create(value)]

    def pop(self, index=-1):
        return self._get(self.col.pop(index))

    def remove(self, value):
        for place, known in enumerate(self):
            if known == value:
                del self.col[place]
                return
        raise ValueError("value not in list")

    def count(self, value):
        return list(self).count(value)

    def index(self, value, *args):
        return list(self).index(value, *args)

    def reverse(self):
        raise NotImplementedError()

    def sort(self, **kw):
        raise NotImplementedError()

    def clear(self):
        del self.col[0 : len(self.col)]

    def copy(self):
        return list(self)

    def __add__(self, other):
        try:
            other = list(other)
        except TypeError:
            return NotImplemented
        return list(self) + other

    def __radd__(self, other):
        try:
            other = list(other)
        except TypeError:
            return NotImplemented
        return other + list(self)

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        return list(self) * n

    __rmul__ = __mul__

    def __iadd__(self, iterable):
        self.extend(iterable)
        return self

    def __imul__(self, n):
        if n == 0:
            self.clear()
        elif n > 1:
            self.extend(list(self) * (n - 1))
        return self

    def _bulk_replace(self, assoc_proxy, values):
        self.clear()
        assoc_proxy._set(self, values)


class _AssociationDict(_AssociationCollection):
    """Generic, converting, dict-to-dict proxy."""

    def _plain(self):
        return dict(self.items())

    def _create(self, key, value=None):
        return self.creator(key, value)

    def _set(self, object_, key, value):
        return self.setter(object_, key, value)

    def __getitem__(self, key):
        return self._get(self.col[key])

    def __setitem__(self, key, value):
        if key in self.col:
            self._set(self.col[key], key, value)
        else:
            self.col[key] = self._create(key, value)

    def __delitem__(self, key):
        del self.col[key]

    def __contains__(self, key):
        return key in self.col

    def __iter__(self):
        return iter(self.col.keys())

    def clear(self):
        self.col.clear()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        if key not in self.col:
            self.col[key] = self._create(key, default)
            return default
        return self[key]

    def keys(self):
        return self.col.keys()

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def pop(self, key, *default):
        return self._get(self.col.pop(key, *default))

    def popitem(self):
        key, member = self.col.popitem()
        return key, self._get(member)

    def update(self, *args, **kw):
        for key, value in dict(*args, **kw).items():
            self[key] = value

    def copy(self):
        return dict(self.items())

    def _bulk_replace(self, assoc_proxy, values):
        before = set(self)
        constants = before.intersection(values or ())
        for key, member in values.items() or ():
            self[key] = member
        for key in before.difference(constants):
            del self[key]


def _is_set(own, other):
    return isinstance(other, (set, frozenset, type(own)))


class _AssociationSet(_AssociationCollection):
    """Generic, converting, set-to-set proxy."""

    def _plain(self):
        return set(self)

    def __contains__(self, value):
        return any(self._get(member) == value for member in self.col)

    def __iter__(self):
        for member in self.col:
            yield self._get(member)

    def add(self, value):
        if value not in self:
            self.col.add(self._create(value))

    def discard(self, value):
        for member in self.col:
            if self._get(member) == value:
                self.col.discard(member)
                break

    def remove(self, value):
        for member in self.col:
            if self._get(member) == value:
                self.col.discard(member)
                return
        raise KeyError(value)

    def pop(self):
        if not self.col:
            raise KeyError("pop from an empty set")
        return self._get(self.col.pop())

    def clear(self):
        self.col.clear()

    def copy(self):
        return set(self)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    def update(self, *others):
        for other in others:
            for value in other:
                self.add(value)

    def difference_update(self, *others):
        for other in others:
            for value in other:
                self.discard(value)

    def _become(self, wanted):
        before = set(self)
        for value in before - wanted:
            self.remove(value)
        for value in wanted - before:
            self.add(value)

    def intersection_update(self, *others):
        self._become(set(self).intersection(*others))

    def symmetric_difference_update(self, other):
        self._become(set(self).symmetric_difference(other))

    def __ior__(self, other):
        if not _is_set(self, other):
            return NotImplemented
        self.update(other)
        return self

    def __isub__(self, other):
        if not _is_set(self, other):
            return NotImplemented
        self.difference_update(list(other))
        return self

    def __iand__(self, other):
        if not _is_set(self, other):
            return NotImplemented
        self._become(set(self).intersection(other))
        return self

    def __ixor__(self, other):
        if not _is_set(self, other):
            return NotImplemented
        self._become(set(self).symmetric_difference(other))
        return self

    def union(self, *others):
        return set(self).union(*others)

    def difference(self, *others):
        return set(self).difference(*others)

    def intersection(self, *others):
        return set(self).intersection(*others)

    def symmetric_difference(self, other):
        return set(self).symmetric_difference(other)

    def issubset(self, other):
        return set(self).issubset(other)

    def issuperset(self, other):
        return set(self).issuperset(other)

    def __or__(self, other):
        return set(self).union(other)

    def __and__(self, other):
        return set(self).intersection(other)

    def __sub__(self, other):
        return set(self).difference(other)

    def __xor__(self, other):
        return set(self).symmetric_difference(other)

    def _bulk_replace(self, assoc_proxy, values):
        before = set(self)
        constants = before.intersection(values or ())
        additions = set(values or ()).difference(constants)
        for member in values or ():
            if member in additions:
                self.add(member)
            elif member in constants:
                self.add(member)
        for member in before.difference(constants):
            self.remove(member)
