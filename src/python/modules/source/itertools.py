"""Iterators made of iterators."""

import operator as _operator


class _Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)


class chain(_Iterator):
    def __init__(self, *iterables):
        self._it = self._run(iterables)

    @staticmethod
    def _run(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterable):
        self = cls.__new__(cls)
        self._it = cls._run(iterable)
        return self


class count(_Iterator):
    def __init__(self, start=0, step=1):
        self._n, self._step = start, step

    def __next__(self):
        n = self._n
        self._n = n + self._step
        return n

    def __repr__(self):
        return f"count({self._n!r})" if self._step == 1 else f"count({self._n!r}, {self._step!r})"


class cycle(_Iterator):
    def __init__(self, iterable):
        self._it = self._run(iter(iterable))

    @staticmethod
    def _run(it):
        saved = []
        for element in it:
            yield element
            saved.append(element)
        while saved:
            yield from saved


_none = object()


class repeat(_Iterator):
    def __init__(self, object, times=_none):
        self._object, self._times = object, times

    def __next__(self):
        if self._times is not _none:
            if self._times <= 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __repr__(self):
        return f"repeat({self._object!r})" if self._times is _none else f"repeat({self._object!r}, {max(self._times, 0)})"


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._it = self._run(iter(iterable), func or _operator.add, initial)

    @staticmethod
    def _run(it, func, initial):
        if initial is None:
            try:
                total = next(it)
            except StopIteration:
                return
        else:
            total = initial
        yield total
        for element in it:
            total = func(total, element)
            yield total


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._it = (d for d, s in zip(data, selectors) if s)


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable):
        self._it = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for x in it:
            if not predicate(x):
                yield x
                break
        yield from it


class takewhile(_Iterator):
    def __init__(self, predicate, iterable):
        self._it = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for x in it:
            if not predicate(x):
                return
            yield x


class filterfalse(_Iterator):
    def __init__(self, predicate, iterable):
        predicate = bool if predicate is None else predicate
        self._it = (x for x in iterable if not predicate(x))


class starmap(_Iterator):
    def __init__(self, function, iterable):
        self._it = (function(*args) for args in iterable)


class islice(_Iterator):
    def __init__(self, iterable, *args):
        s = slice(*args)
        for value, name in ((s.start, "Indices"), (s.stop, "Stop argument")):
            if value is not None and (not isinstance(value, int) or value < 0):
                if len(args) == 1:
                    raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
                raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if s.step is not None and (not isinstance(s.step, int) or s.step < 1):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._it = self._run(iter(iterable), s.start or 0, s.stop, s.step or 1)

    @staticmethod
    def _run(it, start, stop, step):
        position = 0
        wanted = start
        while stop is None or position < stop:
            if stop is not None and wanted >= stop:
                while position < stop:
                    for _ in it:
                        position += 1
                        break
                    else:
                        return
                return
            try:
                element = next(it)
            except StopIteration:
                return
            if position == wanted:
                yield element
                wanted += step
            position += 1


class pairwise(_Iterator):
    def __init__(self, iterable):
        self._it = self._run(iter(iterable))

    @staticmethod
    def _run(it):
        for a in it:
            break
        else:
            return
        for b in it:
            yield a, b
            a = b


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._it = self._run([iter(i) for i in iterables], fillvalue)

    @staticmethod
    def _run(iterators, fillvalue):
        active = len(iterators)
        if not active:
            return
        while True:
            values = []
            for i, it in enumerate(iterators):
                if it is None:
                    values.append(fillvalue)
                    continue
                try:
                    value = next(it)
                except StopIteration:
                    active -= 1
                    if not active:
                        return
                    iterators[i] = None
                    value = fillvalue
                values.append(value)
            yield tuple(values)


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._it = self._run(iter(iterable), key or (lambda x: x))

    def _run(self, it, keyfunc):
        current = _none
        for current in it:
            break
        else:
            return
        key = keyfunc(current)
        while True:
            state = [current, False]

            def group(key=key, state=state):
                yield state[0]
                for item in it:
                    k = keyfunc(item)
                    if k != key:
                        state[0], state[1] = (item, k), True
                        return
                    yield item
                state[0], state[1] = None, True
            inner = group()
            yield key, inner
            for _ in inner:
                pass
            if state[0] is None or not state[1]:
                return
            current, key = state[0]


def tee(iterable, n=2):
    it = iter(iterable)
    queues = [[] for _ in range(n)]

    def gen(mine):
        while True:
            if not mine:
                try:
                    value = next(it)
                except StopIteration:
                    return
                for q in queues:
                    q.append(value)
            yield mine.pop(0)
    return tuple(gen(q) for q in queues)


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        self._it = self._run([tuple(p) for p in iterables] * repeat)

    @staticmethod
    def _run(pools):
        if any(not pool for pool in pools):
            return
        indices = [0] * len(pools)
        while True:
            yield tuple(pool[i] for pool, i in zip(pools, indices))
            for at in range(len(pools) - 1, -1, -1):
                indices[at] += 1
                if indices[at] < len(pools[at]):
                    break
                indices[at] = 0
            else:
                return


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._it = self._run(pool, len(pool) if r is None else r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield tuple(pool[i] for i in indices[:r])
        while n:
            for i in reversed(range(r)):
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices[i:] = indices[i + 1:] + indices[i:i + 1]
                    cycles[i] = n - i
                else:
                    j = cycles[i]
                    indices[i], indices[-j] = indices[-j], indices[i]
                    yield tuple(pool[i] for i in indices[:r])
                    break
            else:
                return


class combinations(_Iterator):
    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._it = self._run(tuple(iterable), r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        while True:
            yield tuple(pool[i] for i in indices)
            for i in reversed(range(r)):
                if indices[i] != i + n - r:
                    break
            else:
                return
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1


class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        self._it = self._run(tuple(iterable), r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        while True:
            yield tuple(pool[i] for i in indices)
            for i in reversed(range(r)):
                if indices[i] != n - 1:
                    break
            else:
                return
            indices[i:] = [indices[i] + 1] * (r - i)
