"""Copies of objects."""

import types


class Error(Exception):
    pass


error = Error

_atomic = (type(None), int, float, bool, complex, str, bytes, type, range, slice, property,
           type(...), type(NotImplemented), types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType,
           types.ModuleType, types.CodeType)


def copy(x):
    cls = type(x)
    if cls in _atomic or isinstance(x, type) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _reconstruct(x, None, x.__reduce_ex__(4))


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    found = memo.get(key, _nil)
    if found is not _nil:
        return found
    if cls is list:
        y = []
        memo[key] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:
            return memo[key]
        y = x if all(a is b for a, b in zip(items, x)) else tuple(items)
    elif cls is dict:
        y = {}
        memo[key] = y
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls in (set, frozenset):
        y = cls([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        y = bytearray(x)
    elif cls is types.MethodType:
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            y = _reconstruct(x, memo, x.__reduce_ex__(4))
    if y is not x:
        memo[key] = y
    return y


def _reconstruct(x, memo, reduced):
    deep = memo is not None
    func, args, *rest = reduced
    state = rest[0] if rest else None
    listiter = rest[1] if len(rest) > 1 else None
    dictiter = rest[2] if len(rest) > 2 else None
    if deep and args and not (len(args) == 1 and isinstance(args[0], type)):
        args = tuple(deepcopy(arg, memo) for arg in args)
    if isinstance(x, (list, dict, set, tuple, str, int, float, bytes)) and func is type(x).__new__:
        cls = type(x)
        if isinstance(x, (list, dict, set)):
            y = cls.__new__(cls)
        else:
            base = next(b for b in (tuple, str, int, float, bytes) if isinstance(x, b))
            y = cls.__new__(cls, tuple(deepcopy(i, memo) for i in x) if deep and base is tuple else base(x))
    else:
        y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in slotstate.items():
                    setattr(y, key, value)
    if isinstance(x, list) and listiter is None and func is type(x).__new__:
        listiter = iter(x)
    if isinstance(x, dict) and dictiter is None and func is type(x).__new__:
        dictiter = iter(x.items())
    if isinstance(x, set) and func is type(x).__new__:
        y.update(deepcopy(item, memo) if deep else item for item in list(x))
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y
