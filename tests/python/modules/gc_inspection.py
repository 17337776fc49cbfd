import gc
import sys

print(all(isinstance(n, int) for n in gc.get_threshold()), len(gc.get_threshold()))
old = gc.get_threshold()
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
gc.set_threshold(*old)
print(gc.get_threshold() == old, len(gc.get_count()), type(gc.get_count()).__name__)
print(gc.is_tracked(5), gc.is_tracked("a"), gc.is_tracked([]), gc.is_tracked(object()))


class Thing:
    pass


t = Thing()
print(gc.is_finalized(t), gc.is_tracked(t))
stats = gc.get_stats()
print(len(stats), sorted(stats[0]))
events = []


def callback(phase, info):
    events.append((phase, info["generation"], sorted(info)))


gc.collect()
gc.callbacks.append(callback)
gc.collect(1)
gc.callbacks.remove(callback)
gc.collect()
print(events)
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(sys.getrefcount(t) >= 2)
