"""Reference counting frees objects at once; there is hardly anything to collect."""

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks, garbage = [], []
_state = {"enabled": True, "threshold": (2000, 10, 0), "debug": 0, "frozen": 0}


def collect(generation=2):
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    for callback in callbacks[:]:
        callback("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    for callback in callbacks[:]:
        callback("stop", {"generation": generation, "collected": 0, "uncollectable": 0})
    return 0


def enable():
    _state["enabled"] = True


def disable():
    _state["enabled"] = False


def isenabled():
    return _state["enabled"]


def get_objects(generation=None):
    return []


def get_count():
    return 0, 0, 0


def get_threshold():
    return _state["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    old = _state["threshold"]
    _state["threshold"] = (threshold0, old[1] if threshold1 is None else threshold1,
                           old[2] if threshold2 is None else threshold2)


def get_debug():
    return _state["debug"]


def set_debug(flags, /):
    _state["debug"] = flags


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_referents(*objs):
    found = []
    for obj in objs:
        if isinstance(obj, (list, tuple, set, frozenset)):
            found += obj
        elif isinstance(obj, dict):
            for key, value in obj.items():
                found += [value] if isinstance(key, (str, int, float, bytes)) else [key, value]
        elif not isinstance(obj, (int, float, str, bytes, complex, type(None))):
            found += [*getattr(obj, "__dict__", {}).values(), type(obj)]
    return found


def get_referrers(*objs):
    return []


def is_tracked(obj, /):
    return type(obj) is not object and not isinstance(obj, (int, float, str, bytes, complex, type(None), range, slice))


def is_finalized(obj, /):
    return False


def freeze():
    _state["frozen"] = 1


def unfreeze():
    _state["frozen"] = 0


def get_freeze_count():
    return _state["frozen"]
