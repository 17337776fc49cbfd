"""Readable representations."""

import sys


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._indent, self._width, self._depth = indent, width, depth
        self._stream, self._compact, self._sort = stream, compact, sort_dicts

    def pprint(self, object):
        (self._stream or sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        return self._format(object, 0, 0, 0)

    def _sorted(self, items, key=lambda x: x):
        try:
            return sorted(items, key=key)
        except TypeError:
            return sorted(items, key=lambda x: (str(type(key(x))), id(key(x))))

    def _flat(self, o, level):
        if self._depth is not None and level >= self._depth and isinstance(o, (dict, list, tuple)) and o:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[type(o)]
        if type(o) is dict:
            items = self._sorted(o.items(), lambda i: i[0]) if self._sort else o.items()
            return "{" + ", ".join(f"{self._flat(k, level + 1)}: {self._flat(v, level + 1)}" for k, v in items) + "}"
        if type(o) is list:
            return "[" + ", ".join(self._flat(v, level + 1) for v in o) + "]"
        if type(o) is tuple:
            return "(" + ", ".join(self._flat(v, level + 1) for v in o) + (",)" if len(o) == 1 else ")")
        if type(o) is set and o:
            return "{" + ", ".join(self._flat(v, level + 1) for v in self._sorted(o)) + "}"
        return repr(o)

    def _format(self, o, indent, allowance, level):
        flat = self._flat(o, level)
        if len(flat) <= self._width - indent - allowance:
            return flat
        pad = " " * (indent + self._indent)
        lead = " " * (self._indent - 1)
        if type(o) is dict and o:
            items = list(self._sorted(o.items(), lambda i: i[0]) if self._sort else o.items())
            parts = []
            for at, (k, v) in enumerate(items):
                key = self._flat(k, level + 1)
                last = at == len(items) - 1
                parts.append(f"{key}: " + self._format(v, indent + self._indent + len(key) + 2, allowance + 1 if last else 1, level + 1))
            return "{" + lead + (",\n" + pad).join(parts) + "}"
        if type(o) in (list, tuple, set) and o:
            values = self._sorted(o) if type(o) is set else list(o)
            opening, closing = {list: "[]", tuple: "()", set: "{}"}[type(o)]
            if type(o) is tuple and len(o) == 1:
                closing = ",)"
            parts = [self._format(v, indent + self._indent, allowance + len(closing) if at == len(values) - 1 else 1, level + 1)
                     for at, v in enumerate(values)]
            return opening + lead + (",\n" + pad).join(parts) + closing
        return flat


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def isreadable(object):
    return True


def saferepr(object):
    return repr(object)
