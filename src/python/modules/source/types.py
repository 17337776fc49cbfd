"""Names of the builtin types."""

import sys


def _f():
    pass


FunctionType = type(_f)
LambdaType = type(lambda: None)
CodeType = type(_f.__code__)
MappingProxyType = type(type.__dict__)
GeneratorType = type((lambda: (yield))())
MethodType = type(type("_C", (), {"_m": lambda self: None})()._m)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
MethodDescriptorType = type(str.join)
ModuleType = type(sys)
GenericAlias = type(list[int])
UnionType = type(int | str)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)


def _cell():
    x = 1

    def inner():
        return x
    return type(inner.__closure__[0])


CellType = _cell()

try:
    raise TypeError
except TypeError as exc:
    TracebackType = type(exc.__traceback__)

from _types import SimpleNamespace, MemberDescriptorType, FrameType, CoroutineType, AsyncGeneratorType

GetSetDescriptorType = MemberDescriptorType


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved_bases = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved_bases, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved_bases is not bases:
        ns["__orig_bases__"] = bases
    return meta(name, resolved_bases, ns, **kwds)


def resolve_bases(bases):
    new_bases = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(type(base), "__mro_entries__"):
            new_bases.extend(base.__mro_entries__(bases))
            changed = True
        else:
            new_bases.append(base)
    return tuple(new_bases) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds) if kwds else {}
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, ns, kwds


class DynamicClassAttribute(property):
    pass


def coroutine(func):
    from _types import mark_awaitable
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    mark_awaitable(func)
    return func
