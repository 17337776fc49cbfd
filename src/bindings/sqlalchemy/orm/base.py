"""Constants of the mapping layer: numbers with names, and enumerations."""

from enum import Enum as _Enum


class _Number(int):
    """A number that is shown by its name."""

    def __new__(cls, name, value):
        made = int.__new__(cls, value)
        made.name = name
        return made

    def __repr__(self):
        return f"symbol({self.name!r})"

    __str__ = __repr__


_Number.__name__ = _Number.__qualname__ = "symbol"
_Number.__module__ = "sqlalchemy.util.langhelpers"


class PassiveFlag:
    """What an attribute access may do to get its value."""

    __members__ = {}


for _name, _value in [
    ("NO_CHANGE", 0),
    ("CALLABLES_OK", 1),
    ("SQL_OK", 2),
    ("RELATED_OBJECT_OK", 4),
    ("INIT_OK", 8),
    ("NON_PERSISTENT_OK", 16),
    ("LOAD_AGAINST_COMMITTED", 32),
    ("NO_AUTOFLUSH", 64),
    ("NO_RAISE", 128),
    ("DEFERRED_HISTORY_LOAD", 256),
    ("INCLUDE_PENDING_MUTATIONS", 512),
    ("PASSIVE_OFF", 31),
    ("PASSIVE_RETURN_NO_VALUE", 23),
    ("PASSIVE_NO_INITIALIZE", 22),
    ("PASSIVE_NO_FETCH", 29),
    ("PASSIVE_NO_FETCH_RELATED", 27),
    ("PASSIVE_ONLY_PERSISTENT", 15),
    ("PASSIVE_MERGE", 159),
]:
    PassiveFlag.__members__[_name] = globals()[_name] = _Number(_name, _value)
    setattr(PassiveFlag, _name, globals()[_name])


for _name in ("APPEND", "BULK_REPLACE", "MODIFIED", "REMOVE", "REPLACE"):
    globals()["OP_" + _name] = _Number(_name, sum(map(ord, _name)))


class EventConstants(_Enum):
    """What a listener answers, and what stands for no key."""

    EXT_CONTINUE = 1
    EXT_STOP = 2
    EXT_SKIP = 3
    NO_KEY = 4


class InspectionAttrExtensionType(_Enum):
    """Which extension an attribute belongs to."""


class NotExtension(InspectionAttrExtensionType):
    """It belongs to none."""

    NOT_EXTENSION = "not_extension"


class HybridExtensionType(InspectionAttrExtensionType):
    """It is a hybrid."""

    HYBRID_METHOD = "HYBRID_METHOD"
    HYBRID_PROPERTY = "HYBRID_PROPERTY"


class AssociationProxyExtensionType(InspectionAttrExtensionType):
    """It is an association proxy."""

    ASSOCIATION_PROXY = "ASSOCIATION_PROXY"


HybridExtensionType.__module__ = "sqlalchemy.ext.hybrid"
AssociationProxyExtensionType.__module__ = "sqlalchemy.ext.associationproxy"
EXT_CONTINUE, EXT_STOP, EXT_SKIP, NO_KEY = EventConstants
