"""Functions and classes of `sqlalchemy.orm` that need nothing but the others."""

from dataclasses import dataclass as _dataclass

from sqlalchemy.orm import Bundle as _Bundle
from sqlalchemy.orm import Session as _Session
from sqlalchemy.orm import synonym as _synonym


def has_inherited_table(cls):
    return any(getattr(above, "__table__", None) is not None for above in cls.__mro__[1:])


def synonym_for(name, map_column=False):
    def decorate(function):
        return _synonym(name, map_column=map_column, descriptor=function)

    return decorate


def add_mapped_attribute(target, key, attr):
    _add_attribute(target, key, attr)


def as_typed_table(cls, typed_columns_cls=None, /):
    return cls.__table__


def declarative_mixin(cls):
    _warn_deprecated(
        "The declarative_mixin decorator was used only by the now removed mypy plugin so it has no longer any use and "
        "can be safely removed. (deprecated since: 2.1)"
    )
    return cls


def mapped_as_dataclass(registry, /, **keywords):
    return registry.mapped_as_dataclass(**keywords)


def create_session(bind=None, **keywords):
    keywords.setdefault("autoflush", False)
    keywords.setdefault("expire_on_commit", False)
    return _Session(bind=bind, **keywords)


def merge_frozen_result(session, statement, frozen_result, load=True):
    if load:
        session._autoflush()
    with session.no_autoflush:
        rows = [
            tuple(session.merge(item, load=load) if hasattr(item, "_sa_instance_state") else item for item in row)
            for row in frozen_result.rewrite_rows()
        ]
    return frozen_result.with_new_rows(rows)


class DictBundle(_Bundle):
    """A bundle that a row shows as a dict."""

    def create_row_processor(self, query, procs, labels):
        keyed = list(zip(labels, procs))
        return lambda row: {key: proc(row) for key, proc in keyed}


for _made in (has_inherited_table, synonym_for, add_mapped_attribute, as_typed_table, declarative_mixin, mapped_as_dataclass):
    _made.__module__ = "sqlalchemy.orm.decl_api"
create_session.__module__ = "sqlalchemy.orm.session"
merge_frozen_result.__module__ = "sqlalchemy.orm.loading"
DictBundle.__module__ = "sqlalchemy.orm.util"
