from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]
_OUT, _DONE = -1, -2


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._waits, self._after, self._ready, self._passed, self._finished = {}, {}, None, 0, 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, node):
        if node not in self._waits:
            self._waits[node], self._after[node] = 0, []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._node(node)
        self._waits[node] += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor)
            self._after[predecessor].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, waits in self._waits.items() if waits == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        found = tuple(self._ready)
        for node in found:
            self._waits[node] = _OUT
        self._ready.clear()
        self._passed += len(found)
        return found

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._waits:
                raise ValueError(f"node {node!r} was not added using add()")
            waits = self._waits[node]
            if waits != _OUT:
                if waits >= 0:
                    raise ValueError(f"node {node!r} was not passed out (still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            self._waits[node] = _DONE
            for later in self._after[node]:
                self._waits[later] -= 1
                if self._waits[later] == 0:
                    self._ready.append(later)
            self._finished += 1

    def _find_cycle(self):
        path, places, seen, iterators = [], {}, set(), []
        for node in self._waits:
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._after[node]))
                    places[node] = len(path)
                    path.append(node)
                while path:
                    node = next(iterators[-1], self)
                    if node is not self:
                        break
                    del places[path.pop()]
                    iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
