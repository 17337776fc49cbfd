"""Reference counting frees most objects at once; what only refers to each other is collected."""

import _gc
from _gc import is_finalized, is_tracked, isenabled
from operator import index as _index

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks, garbage = [], []
_state = {"threshold": (2000, 10, 10), "debug": 0, "frozen": 0}
_stats = [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def _tell(phase, generation, collected):
    for callback in callbacks[:]:
        callback(phase, {"generation": generation, "collected": collected, "uncollectable": 0})


def collect(generation=2):
    generation = _index(generation)
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _tell("start", generation, 0)
    collected = _gc.collect()
    stats = _stats[generation]
    stats["collections"] += 1
    stats["collected"] += collected
    _tell("stop", generation, collected)
    return collected


def enable():
    _gc.enable(True)


def disable():
    _gc.enable(False)


def get_objects(generation=None):
    if generation is not None and not 0 <= _index(generation) <= 2:
        raise ValueError(f"generation parameter must be {'less than the number of available generations (3)' if generation > 2 else 'positive'}")
    return _gc.objects() if generation is None or generation == 2 else []


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
    return [dict(stats) for stats in _stats]


def get_referents(*objs):
    found = []
    for obj in objs:
        if isinstance(obj, (list, tuple)):
            found += obj[::-1]
        elif isinstance(obj, (set, frozenset)):
            found += obj
        elif isinstance(obj, dict):
            named = all(type(key) is str for key in obj)
            for key, value in obj.items():
                found += [value] if named else [key, value]
        elif not isinstance(obj, (int, float, str, bytes, complex, type(None))):
            found += [*getattr(obj, "__dict__", {}).values(), type(obj)]
    return found


def get_referrers(*objs):
    found = _gc.referrers(*objs)
    return [one for one in found if one is not objs]


def freeze():
    _state["frozen"] = len(_gc.objects())


def unfreeze():
    _state["frozen"] = 0


def get_freeze_count():
    return _state["frozen"]
