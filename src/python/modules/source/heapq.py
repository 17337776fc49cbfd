"""Heaps in lists."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def heappush(heap, item, /):
    _check(heap, "heappush", " 1")
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def _check(heap, name, position):
    if not isinstance(heap, list):
        raise TypeError(f"{name}() argument{position} must be list, not {type(heap).__name__}")


def heappop(heap, /):
    _check(heap, "heappop", "")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        first = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return first
    return last


def heapreplace(heap, item, /):
    _check(heap, "heapreplace", " 1")
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return first


def heappushpop(heap, item, /):
    _check(heap, "heappushpop", " 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(heap, /):
    _check(heap, "heapify", "")
    for i in reversed(range(len(heap) // 2)):
        _siftup(heap, i)


def _siftdown(heap, start, pos):
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        if not item < heap[parent]:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _siftup(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


def _best(n, iterable, key, largest):
    it = iter(iterable)
    if n == 1:
        none = object()
        best = (max if largest else min)(it, default=none, key=key)
        return [] if best is none else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    step = -1 if largest else 1
    kept = [(value if key is None else key(value), order * step, value) for order, value in zip(range(n), it)]
    if not kept:
        return kept
    wrap = _Plain if largest else _Reversed
    heap = [wrap(entry) for entry in kept]
    heapify(heap)
    worst, order = heap[0].entry[0], n
    for value in it:
        k = value if key is None else key(value)
        if worst < k if largest else k < worst:
            heapreplace(heap, wrap((k, order * step, value)))
            worst = heap[0].entry[0]
            order += 1
    kept = [held.entry for held in heap]
    kept.sort(reverse=largest)
    return [entry[2] for entry in kept]


class _Plain:
    __slots__ = ("entry",)

    def __init__(self, entry):
        self.entry = entry

    def __lt__(self, other):
        return self.entry < other.entry


class _Reversed(_Plain):
    __slots__ = ()

    def __lt__(self, other):
        return other.entry < self.entry


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)


def merge(*iterables, key=None, reverse=False):
    heap = []
    wrap = _Reversed if reverse else _Plain
    for order, iterable in enumerate(iterables):
        it = iter(iterable)
        for value in it:
            heap.append(wrap([value if key is None else key(value), -order if reverse else order, value, it]))
            break
    heapify(heap)
    while heap:
        first = heap[0]
        entry = first.entry
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            heapreplace(heap, first)
            break
        else:
            heappop(heap)
