"""Values as text: short ones that never fail, and long ones with one item a line."""

import re
import reprlib
import types

MAX_SIZE = 240


def _described(obj):
    try:
        return repr(obj)
    except Exception:
        return f'{type(obj).__name__}("{obj}")'


def _broken(error, obj):
    try:
        told = _described(error)
    except Exception as other:
        told = f"unpresentable exception ({_described(other)})"
    return f"<[{told} raised in repr()] {type(obj).__name__} object at 0x{id(obj):x}>"


def shortened(text, size):
    if size is None or len(text) <= size:
        return text
    head = max(0, (size - 3) // 2)
    tail = max(0, size - 3 - head)
    return text[:head] + "..." + text[len(text) - tail:]


class ShortRepr(reprlib.Repr):
    def __init__(self, size):
        super().__init__()
        self.maxstring = 10**9 if size is None else size
        self.size = size

    def repr(self, obj):
        try:
            text = super().repr(obj)
        except Exception as error:
            text = _broken(error, obj)
        return shortened(text, self.size)

    def repr_instance(self, obj, level):
        try:
            text = repr(obj)
        except Exception as error:
            text = _broken(error, obj)
        return shortened(text, self.size)

    def repr_dict(self, obj, level):
        if not obj:
            return "{}"
        if level <= 0:
            return "{...}"
        parts = [f"{self.repr1(key, level - 1)}: {self.repr1(obj[key], level - 1)}" for key in list(obj)[:self.maxdict]]
        if len(obj) > self.maxdict:
            parts.append("...")
        return "{" + ", ".join(parts) + "}"


def short(obj, size=MAX_SIZE):
    """The value as text of at most so many characters."""
    return ShortRepr(size).repr(obj)


def whole(obj, as_ascii=False):
    """The value as text, however long."""
    try:
        return ascii(obj) if as_ascii else repr(obj)
    except Exception as error:
        return _broken(error, obj)


class _Order:
    """Orders what may not be comparable."""

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _chunks(obj, width):
    """The pieces of a long text, broken at line ends and blanks."""
    pieces = []
    lines = obj.splitlines(True)
    for number, line in enumerate(lines):
        room = width if number < len(lines) - 1 else width - 1
        if len(repr(line)) <= room:
            pieces.append(repr(line))
            continue
        parts = [part for part in re.findall(r"\S*\s*", line) if part]
        now = ""
        for index, part in enumerate(parts):
            longer = now + part
            limit = room if index < len(parts) - 1 or number < len(lines) - 1 else width - 1
            if len(repr(longer)) > limit and now:
                pieces.append(repr(now))
                now = part
            else:
                now = longer
        if now:
            pieces.append(repr(now))
    return pieces


class Pretty:
    """Writes a value with one item a line."""

    def __init__(self, width=80):
        self.width = width
        self.seen = set()

    def lines(self, obj):
        return self.text(obj, 0, 1).splitlines()

    def text(self, obj, indent, allowance):
        method = self._method(obj)
        if method is None:
            return repr(obj)
        if id(obj) in self.seen:
            return f"<Recursion on {type(obj).__name__} with id={id(obj)}>"
        self.seen.add(id(obj))
        try:
            return method(obj, indent, allowance)
        finally:
            self.seen.discard(id(obj))

    def _method(self, obj):
        shown = type(obj).__repr__
        if shown is str.__repr__:
            return self._text
        if shown is bytes.__repr__:
            return self._bytes
        if shown is dict.__repr__:
            return self._dict
        if shown is list.__repr__:
            return lambda obj, indent, allowance: self._items("[", obj, "]", indent)
        if shown is tuple.__repr__:
            return lambda obj, indent, allowance: self._items("(", obj, ")", indent)
        if shown is set.__repr__ or shown is frozenset.__repr__:
            return self._set
        kind = f"{type(obj).__module__}.{type(obj).__qualname__}"
        if kind in ("collections.OrderedDict", "collections.Counter"):
            return lambda obj, indent, allowance: self._called(obj, indent, sorted_by_count=kind.endswith("Counter"))
        if kind == "collections.defaultdict":
            return self._defaultdict
        if kind == "collections.deque":
            return self._deque
        if kind == "collections.UserDict" or kind == "collections.UserList":
            return lambda obj, indent, allowance: self.text(obj.data, indent, allowance)
        if kind == "collections.ChainMap":
            return lambda obj, indent, allowance: self._items("ChainMap(", obj.maps, ")", indent)
        if isinstance(obj, types.MappingProxyType):
            return lambda obj, indent, allowance: f"mappingproxy({self.text(dict(obj), indent, allowance)})"
        if type(obj) is types.SimpleNamespace:
            return lambda obj, indent, allowance: self._fields("namespace", vars(obj).items(), indent)
        if hasattr(type(obj), "__dataclass_fields__") and type(obj).__dataclass_params__.repr:
            # A text of the class's own stands in a file of the program.
            code = getattr(getattr(shown, "__wrapped__", shown), "__code__", None)
            if code is None or code.co_filename.startswith(("/usr/lib/", "<")):
                return self._dataclass
        return None

    def _items(self, opening, items, closing, indent):
        items = list(items)
        if not items:
            return opening + closing
        margin = " " * (indent + 4)
        written = "".join(f"\n{margin}{self.text(item, indent + 4, 1)}," for item in items)
        return f"{opening}{written}\n{' ' * indent}{closing}"

    def _pairs(self, pairs, indent):
        margin = " " * (indent + 4)
        written = ""
        for key, value in pairs:
            written += f"\n{margin}{key!r}: {self.text(value, indent + 4, 1)},"
        return f"{{{written}\n{' ' * indent}}}" if written else "{}"

    def _dict(self, obj, indent, allowance):
        return self._pairs(obj.items(), indent)

    def _called(self, obj, indent, sorted_by_count=False):
        if not obj:
            return repr(obj)
        pairs = obj.most_common() if sorted_by_count else obj.items()
        return f"{type(obj).__name__}({self._pairs(pairs, indent)})"

    def _defaultdict(self, obj, indent, allowance):
        return f"{type(obj).__name__}({obj.default_factory!r}, {self._pairs(obj.items(), indent)})"

    def _deque(self, obj, indent, allowance):
        limit = "" if obj.maxlen is None else f"maxlen={obj.maxlen}, "
        return f"{type(obj).__name__}({limit}{self._items('[', obj, ']', indent)})"

    def _set(self, obj, indent, allowance):
        if not obj:
            return repr(obj)
        ordered = sorted(obj, key=_Order)
        if type(obj) is set:
            return self._items("{", ordered, "}", indent)
        return self._items(type(obj).__name__ + "({", ordered, "})", indent)

    def _fields(self, name, fields, indent):
        written = ""
        for key, value in fields:
            written += f"\n{' ' * (indent + 4)}{key}={self.text(value, indent + 4 + len(key) + 1, 1)},"
        return f"{name}({written}\n{' ' * indent})" if written else f"{name}()"

    def _dataclass(self, obj, indent, allowance):
        fields = [(name, getattr(obj, name)) for name, field in obj.__dataclass_fields__.items() if field.repr and hasattr(obj, name)]
        return self._fields(type(obj).__name__, fields, indent)

    def _text(self, obj, indent, allowance):
        if not obj:
            return repr(obj)
        outermost = indent == 0 and allowance == 1 and len(self.seen) == 1
        inner = indent + 1 if outermost else indent
        pieces = _chunks(obj, self.width - inner - 1)
        if len(pieces) <= 1:
            return pieces[0] if pieces else repr(obj)
        joined = f"\n{' ' * inner}".join(pieces)
        return f"({joined})" if outermost else joined

    def _bytes(self, obj, indent, allowance):
        if len(obj) <= 4:
            return repr(obj)
        outermost = len(self.seen) == 1
        inner = indent + 1 if outermost else indent
        pieces, now, room = [], b"", self.width - inner - 1
        for at in range(0, len(obj), 4):
            part = obj[at:at + 4]
            if now and len(repr(now + part)) > room:
                pieces.append(repr(now))
                now = part
            else:
                now += part
        pieces.append(repr(now))
        if len(pieces) == 1:
            return pieces[0]
        joined = f"\n{' ' * inner}".join(pieces)
        return f"({joined})" if outermost else joined


def formatted(obj):
    """As the module `pprint` writes it."""
    import pprint
    try:
        return pprint.pformat(obj)
    except Exception as error:
        return _broken(error, obj)
