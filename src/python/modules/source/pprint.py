"""Readable representations."""

import sys as _sys
import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_pair(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = stream if stream is not None else _sys.stdout
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def _format(self, object, out, indent, allowance, context, level):
        objid = id(object)
        if objid in context:
            out.append(_recursion(object))
            return
        rep = self._repr(object, context, level)
        if len(rep) > self._width - indent - allowance:
            dispatch = self._dispatch.get(type(object).__repr__)
            if dispatch is not None:
                context[objid] = 1
                dispatch(self, object, out, indent, allowance, context, level + 1)
                del context[objid]
                return
            if (hasattr(object, "__dataclass_fields__") and not isinstance(object, type)
                    and object.__dataclass_params__.repr
                    and getattr(object.__repr__, "__wrapped__", None) is not None
                    and "__create_fn__" in object.__repr__.__wrapped__.__qualname__):
                context[objid] = 1
                self._pprint_dataclass(object, out, indent, allowance, context, level + 1)
                del context[objid]
                return
        out.append(rep)

    def _pprint_dataclass(self, object, out, indent, allowance, context, level):
        name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        out.append(name + "(")
        self._format_namespace_items(items, out, indent + len(name) + 1, allowance, context, level)
        out.append(")")

    def _lead(self, out):
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")

    def _pprint_dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        self._lead(out)
        if object:
            items = sorted(object.items(), key=_safe_pair) if self._sort_dicts else object.items()
            self._format_dict_items(items, out, indent, allowance + 1, context, level)
        out.append("}")

    def _pprint_ordered_dict(self, object, out, indent, allowance, context, level):
        name = object.__class__.__name__
        if not object:
            out.append(repr(object))
            return
        out.append(name + "(")
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _pprint_view(self, object, out, indent, allowance, context, level):
        out.append(object.__class__.__name__ + "([")
        entries = sorted(object, key=_safe_pair if type(object) is _ITEMS else _safe_key) if self._sort_dicts else object
        self._format_items(entries, out, indent + len(object.__class__.__name__) + 1, allowance + 2, context, level)
        out.append("])")

    def _pprint_list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._format_items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _pprint_tuple(self, object, out, indent, allowance, context, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._format_items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _pprint_set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        typ = object.__class__
        if typ is set:
            start, end = "{", "}"
        else:
            start, end = typ.__name__ + "({", "})"
            indent += len(typ.__name__) + 1
        out.append(start)
        self._format_items(sorted(object, key=_safe_key), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _pprint_str(self, object, out, indent, allowance, context, level):
        import re
        if not object:
            out.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = most_now = self._width - indent
        rep = ""
        for i, line in enumerate(lines):
            rep = repr(line)
            if i == len(lines) - 1:
                most_now -= allowance
            if len(rep) <= most_now:
                chunks.append(rep)
                continue
            parts = re.findall(r"\S*\s*", line)
            parts.pop()
            limit, current = most, ""
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(rep)
            return
        text = ("\n" + " " * indent).join(chunks)
        out.append(f"({text})" if level == 1 else text)

    def _pprint_bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append("(")
        delimiter = ""
        for rep in _wrap_bytes(object, self._width - indent, allowance):
            out.append(delimiter + rep)
            delimiter = "\n" + " " * indent
        if parens:
            out.append(")")

    def _pprint_bytearray(self, object, out, indent, allowance, context, level):
        out.append("bytearray(")
        self._pprint_bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(")")

    def _pprint_mappingproxy(self, object, out, indent, allowance, context, level):
        out.append("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(")")

    def _pprint_simplenamespace(self, object, out, indent, allowance, context, level):
        name = "namespace" if type(object) is _types.SimpleNamespace else object.__class__.__name__
        out.append(name + "(")
        self._format_namespace_items(object.__dict__.items(), out, indent + len(name) + 1, allowance, context, level)
        out.append(")")

    def _pprint_default_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._pprint_dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _pprint_counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = object.__class__.__name__
        out.append(name + "({")
        self._lead(out)
        self._format_dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _pprint_chain_map(self, object, out, indent, allowance, context, level):
        if not len(object.maps):
            out.append(repr(object))
            return
        name = object.__class__.__name__
        out.append(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, out, indent, allowance + 1, context, level)
                out.append(")")
            else:
                self._format(m, out, indent, 1, context, level)
                out.append(",\n" + " " * indent)

    def _pprint_deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = object.__class__.__name__
        out.append(name + "(")
        indent += len(name) + 1
        out.append("[")
        if object.maxlen is None:
            self._format_items(object, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._format_items(object, out, indent, 2, context, level)
            out.append(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _pprint_user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _format_dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            rep = self._repr(key, context, level)
            out.append(rep + ": ")
            self._format(value, out, indent + len(rep) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _format_namespace_items(self, items, out, indent, allowance, context, level):
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _format_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        self._lead(out)
        delimiter, delimiter_next = "", ",\n" + " " * indent
        width = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(item, context, level)
                w = len(rep) + 2
                if width < w:
                    width = most
                    if delimiter:
                        delimiter = delimiter_next
                if width >= w:
                    width -= w
                    out.append(delimiter)
                    delimiter = ", "
                    out.append(rep)
                    continue
            out.append(delimiter)
            delimiter = delimiter_next
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _safe_repr(self, object, context, maxlevels, level):
        typ = type(object)
        if typ in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        method = getattr(typ, "__repr__", None)
        if issubclass(typ, int) and method is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        is_dict = issubclass(typ, dict) and method is dict.__repr__
        if not is_dict and not (issubclass(typ, list) and method is list.__repr__
                                or issubclass(typ, tuple) and method is tuple.__repr__):
            rep = repr(object)
            return rep, bool(rep) and not rep.startswith("<"), False
        if issubclass(typ, list):
            form, empty = "[%s]", "[]"
        elif issubclass(typ, tuple):
            form, empty = "(%s,)" if len(object) == 1 else "(%s)", "()"
        else:
            form, empty = "{%s}", "{}"
        if not object:
            return empty, True, False
        objid = id(object)
        if maxlevels and level >= maxlevels:
            return form.replace("%s,", "%s") % "...", False, objid in context
        if objid in context:
            return _recursion(object), False, True
        context[objid] = 1
        readable, recursive = True, False
        level += 1
        parts = []
        if is_dict:
            for key, value in sorted(object.items(), key=_safe_pair) if self._sort_dicts else object.items():
                key, key_readable, key_recursive = self.format(key, context, maxlevels, level)
                value, value_readable, value_recursive = self.format(value, context, maxlevels, level)
                parts.append(f"{key}: {value}")
                readable = readable and key_readable and value_readable
                recursive = recursive or key_recursive or value_recursive
        else:
            for item in object:
                item, item_readable, item_recursive = self.format(item, context, maxlevels, level)
                parts.append(item)
                readable = readable and item_readable
                recursive = recursive or item_recursive
        del context[objid]
        return form % ", ".join(parts), readable, recursive


_ITEMS = type({}.items())


class _Dispatch(dict):
    def get(self, method):
        if not self:
            from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
            P = PrettyPrinter
            for typ, function in (
                    (dict, P._pprint_dict), (list, P._pprint_list), (tuple, P._pprint_tuple), (set, P._pprint_set),
                    (frozenset, P._pprint_set), (str, P._pprint_str), (bytes, P._pprint_bytes),
                    (bytearray, P._pprint_bytearray), (_types.MappingProxyType, P._pprint_mappingproxy),
                    (_types.SimpleNamespace, P._pprint_simplenamespace), (defaultdict, P._pprint_default_dict),
                    (Counter, P._pprint_counter), (ChainMap, P._pprint_chain_map), (deque, P._pprint_deque),
                    (OrderedDict, P._pprint_ordered_dict), (UserDict, P._pprint_user), (UserList, P._pprint_user),
                    (UserString, P._pprint_user)):
                self.setdefault(typ.__repr__, function)
        return super().get(method)


PrettyPrinter._dispatch = _Dispatch()


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _wrap_bytes(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
