"""Iterators made of iterators."""

from operator import add as _add
from _itertools import chain, count, cycle, repeat

_none = object()


def _index(value):
    return range(value).stop


def _plain(name, args, low, high=None, keywords=()):
    """Checks the number of arguments that have no names."""
    for keyword in keywords:
        raise TypeError(f"{name}() takes no keyword arguments")
    count = len(args)
    if low <= count <= (low if high is None else high):
        return args
    if high is not None:
        low, bound = (low, "at least ") if count < low else (high, "at most ")
    else:
        bound = ""
    raise TypeError(f"{name} expected {bound}{low} argument{'' if low == 1 else 's'}, got {count}")


def _named(name, names, required, args, keywords, total=None):
    """Binds arguments; what is not given is `_none`."""
    total = len(names) if total is None else total
    given = len(args) + len(keywords)
    if len(args) > total or given > len(names):
        raise TypeError(f"{name}() takes at most {total} argument{'' if total == 1 else 's'} ({given} given)")
    values = list(args)
    for at, parameter in enumerate(names):
        if at < len(args):
            if parameter in keywords:
                raise TypeError(f"argument for {name}() given by name ('{parameter}') and position ({at + 1})")
            continue
        value = keywords.pop(parameter, _none) if keywords else _none
        if value is _none and at < required:
            raise TypeError(f"{name}() missing required argument '{parameter}' (pos {at + 1})")
        values.append(value)
    for keyword in keywords:
        raise TypeError(f"{name}() got an unexpected keyword argument '{keyword}'")
    return values


class _Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)


class accumulate(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, func, initial = _named("accumulate", ("iterable", "func", "initial"), 1, args, keywords, 2)
        func = _add if func is _none or func is None else func
        self._it = self._run(iter(iterable), func, None if initial is _none else initial)

    @staticmethod
    def _run(it, func, initial):
        if initial is None:
            for total in it:
                break
            else:
                return
        else:
            total = initial
        yield total
        for element in it:
            total = func(total, element)
            yield total


class compress(_Iterator):
    def __init__(self, *args, **keywords):
        data, selectors = _named("compress", ("data", "selectors"), 2, args, keywords)
        self._it = (d for d, s in zip(data, selectors) if s)


class dropwhile(_Iterator):
    def __init__(self, *args, **keywords):
        predicate, iterable = _plain("dropwhile", args, 2, keywords=keywords)
        self._it = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for x in it:
            if not predicate(x):
                yield x
                break
        yield from it


class takewhile(_Iterator):
    def __init__(self, *args, **keywords):
        predicate, iterable = _plain("takewhile", args, 2, keywords=keywords)
        self._it = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for x in it:
            if not predicate(x):
                return
            yield x


class filterfalse(_Iterator):
    def __init__(self, *args, **keywords):
        predicate, iterable = _plain("filterfalse", args, 2, keywords=keywords)
        predicate = bool if predicate is None else predicate
        self._it = (x for x in iterable if not predicate(x))


class starmap(_Iterator):
    def __init__(self, *args, **keywords):
        function, iterable = _plain("starmap", args, 2, keywords=keywords)
        self._it = (function(*tuple(args)) for args in iterable)


class islice(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, *bounds = _plain("islice", args, 2, 4, keywords)
        start, stop, step = (None, *bounds, None) if len(bounds) == 1 else (*bounds, None)[:3]
        for value, who in ((stop, "Stop argument"), (start, "Indices")):
            if value is None:
                continue
            try:
                number = _index(value)
            except TypeError:
                number = -1
            if not 0 <= number <= 2 ** 63 - 1:
                raise ValueError(f"{who} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if step is not None and (not hasattr(type(step), "__index__") or _index(step) < 1):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._it = self._run(iter(iterable), start or 0, stop, step or 1)

    @staticmethod
    def _run(it, start, stop, step):
        position, wanted = 0, start
        while stop is None or position < stop:
            if stop is not None and wanted >= stop:
                for _ in it:
                    position += 1
                    if position >= stop:
                        break
                return
            for element in it:
                break
            else:
                return
            if position == wanted:
                yield element
                wanted += step
            position += 1


class pairwise(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, = _plain("pairwise", args, 1, keywords=keywords)
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


class batched(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, n, strict = _named("batched", ("iterable", "n", "strict"), 2, args, keywords, 2)
        n = _index(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._it = self._run(iter(iterable), n, strict is not _none and strict)

    @staticmethod
    def _run(it, n, strict):
        while True:
            batch = []
            for element in it:
                batch.append(element)
                if len(batch) == n:
                    break
            if not batch:
                return
            if strict and len(batch) < n:
                raise ValueError("batched(): incomplete batch")
            yield tuple(batch)
            if len(batch) < n:
                return


class zip_longest(_Iterator):
    def __init__(self, *iterables, **keywords):
        fillvalue = keywords.pop("fillvalue", None)
        if keywords:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._it = self._run([iter(i) for i in iterables], fillvalue)

    @staticmethod
    def _run(iterators, fillvalue):
        active = len(iterators)
        while active:
            values = []
            for i, it in enumerate(iterators):
                value = fillvalue
                if it is not None:
                    for value in it:
                        break
                    else:
                        active -= 1
                        iterators[i] = None
                values.append(value)
            if not active:
                return
            yield tuple(values)


class _grouper(_Iterator):
    def __init__(self, parent, target):
        self._parent, self._target = parent, target

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _none:
            parent._step()
        if not _same(self._target, parent._key):
            raise StopIteration
        value, parent._value = parent._value, _none
        return value


def _same(a, b):
    return a is b or a == b


class groupby(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, key = _named("groupby", ("iterable", "key"), 1, args, keywords)
        self._it = iter(iterable)
        self._function = None if key is _none else key
        self._value = self._key = self._target = _none
        self._group = None

    def _step(self):
        value = next(self._it)
        self._key = value if self._function is None else self._function(value)
        self._value = value

    def __next__(self):
        self._group = None
        while self._key is _none or self._target is not _none and _same(self._target, self._key):
            self._step()
        self._target = self._key
        self._group = _grouper(self, self._target)
        return self._key, self._group


class _tee(_Iterator):
    def __init__(self, it, link):
        self._source, self._link = it, link

    def __next__(self):
        link = self._link
        if not link:
            link.extend((next(self._source), []))
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._source, self._link)


def tee(*args, **keywords):
    iterable, *rest = _plain("tee", args, 1, 2, keywords)
    n = _index(rest[0]) if rest else 2
    if n < 0:
        raise ValueError("n must be >= 0")
    it = iter(iterable)
    if not n:
        return ()
    first = it if isinstance(it, _tee) else _tee(it, [])
    return first, *[first.__copy__() for _ in range(n - 1)]


class product(_Iterator):
    def __init__(self, *iterables, **keywords):
        repeat = _index(keywords.pop("repeat", 1))
        for keyword in keywords:
            raise TypeError(f"product() got an unexpected keyword argument '{keyword}'")
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._it = self._run([tuple(p) for p in iterables] * repeat)

    @staticmethod
    def _run(pools):
        for pool in pools:
            if not pool:
                return
        indices = [0] * len(pools)
        values = [pool[0] for pool in pools]
        lengths = [len(pool) for pool in pools]
        places = range(len(pools) - 1, -1, -1)
        while True:
            yield tuple(values)
            for at in places:
                i = indices[at] + 1
                if i < lengths[at]:
                    indices[at], values[at] = i, pools[at][i]
                    break
                indices[at], values[at] = 0, pools[at][0]
            else:
                return


def _size(r):
    r = _index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, r = _named("permutations", ("iterable", "r"), 1, args, keywords)
        pool = tuple(iterable)
        if r is _none or r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        self._it = self._run(pool, _size(r))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield tuple(pool[:r])
        places = range(r - 1, -1, -1)
        while n:
            for i in places:
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices[i:] = indices[i + 1:] + indices[i:i + 1]
                    cycles[i] = n - i
                else:
                    j = -cycles[i]
                    indices[i], indices[j] = indices[j], indices[i]
                    yield tuple([pool[i] for i in indices[:r]])
                    break
            else:
                return


class combinations(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, r = _named("combinations", ("iterable", "r"), 2, args, keywords)
        self._it = self._run(tuple(iterable), _size(r))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        places = range(r - 1, -1, -1)
        while True:
            yield tuple([pool[i] for i in indices])
            for i in places:
                if indices[i] != i + n - r:
                    break
            else:
                return
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1


class combinations_with_replacement(_Iterator):
    def __init__(self, *args, **keywords):
        iterable, r = _named("combinations_with_replacement", ("iterable", "r"), 2, args, keywords)
        self._it = self._run(tuple(iterable), _size(r))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        places = range(r - 1, -1, -1)
        while True:
            yield tuple([pool[i] for i in indices])
            for i in places:
                if indices[i] != n - 1:
                    break
            else:
                return
            indices[i:] = [indices[i] + 1] * (r - i)
