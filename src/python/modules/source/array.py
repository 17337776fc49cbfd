"""Arrays of numbers of one kind."""

import struct as _struct
from collections.abc import MutableSequence as _MutableSequence

typecodes = "bBuhHiIlLqQfd"
_sizes = {code: _struct.calcsize("I" if code in "uw" else code) for code in typecodes + "w"}


class array:
    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " + (
                "str" if isinstance(typecode, str) else type(typecode).__name__))
        if typecode not in _sizes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self._code, self._size, self._data = typecode, _sizes[typecode], bytearray()
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)
        return self

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: self._size)

    def _pack(self, value):
        if self._code in "uw":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not " + type(value).__name__)
            return ord(value).to_bytes(4, "little")
        if self._code in "fd":
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
        elif not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        try:
            return _struct.pack(self._code, value)
        except _struct.error:
            kind = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
                    "H": "unsigned short", "i": "signed integer", "I": "unsigned int", "l": "signed long",
                    "L": "unsigned long"}.get(self._code, "int")
            bound = "greater than maximum" if value > 0 else "less than minimum"
            raise OverflowError(f"{kind} is {bound}") from None

    def _unpack(self, at):
        if self._code in "uw":
            return chr(int.from_bytes(self._data[at * 4:at * 4 + 4], "little"))
        return _struct.unpack_from(self._code, self._data, at * self._size)[0]

    def _like(self, data):
        new = array(self._code)
        new._data = bytearray(data)
        return new

    def __len__(self):
        return len(self._data) // self._size

    def _index(self, key, text="array index out of range"):
        if not hasattr(type(key), "__index__"):
            raise TypeError("array indices must be integers")
        at = key.__index__()
        if at < 0:
            at += len(self)
        if not 0 <= at < len(self):
            raise IndexError(text)
        return at

    def __getitem__(self, key):
        if isinstance(key, slice):
            size = self._size
            start, stop, step = key.indices(len(self))
            if step == 1:
                return self._like(self._data[start * size:max(start, stop) * size])
            return self._like(b"".join([self._data[at * size:at * size + size] for at in range(start, stop, step)]))
        return self._unpack(self._index(key))

    def __setitem__(self, key, value):
        size = self._size
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            items = self.tolist()
            items[key] = value.tolist()
            self._data[:] = b"".join(map(self._pack, items))
        else:
            at = self._index(key, "array assignment index out of range")
            self._data[at * size:at * size + size] = self._pack(value)

    def __delitem__(self, key):
        items = self.tolist()
        if not isinstance(key, slice):
            key = self._index(key, "array assignment index out of range")
        del items[key]
        self._data[:] = b"".join(map(self._pack, items))

    def __iter__(self):
        at = 0
        while at < len(self):
            yield self._unpack(at)
            at += 1

    def __contains__(self, value):
        return any(item == value for item in self)

    def append(self, value, /):
        self._data += self._pack(value)

    def extend(self, values, /):
        if isinstance(values, array):
            if values._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._data += bytes(values._data)
        else:
            for value in values:
                self._data += self._pack(value)

    fromlist = extend

    def insert(self, at, value, /):
        at = max(at + len(self), 0) if at < 0 else min(at, len(self))
        self._data[at * self._size:at * self._size] = self._pack(value)

    def pop(self, at=-1, /):
        if not len(self):
            raise IndexError("pop from empty array")
        at = self._index(at, "pop index out of range")
        value = self._unpack(at)
        del self._data[at * self._size:(at + 1) * self._size]
        return value

    def remove(self, value, /):
        for at, item in enumerate(self):
            if item == value:
                del self._data[at * self._size:(at + 1) * self._size]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, value, start=0, stop=None, /):
        for at, item in enumerate(self):
            if item == value and at >= start and (stop is None or at < stop):
                return at
        raise ValueError("array.index(x): x not in array")

    def count(self, value, /):
        return sum(item == value for item in self)

    def reverse(self):
        self._data[:] = b"".join(map(self._pack, self.tolist()[::-1]))

    def byteswap(self):
        self._data[:] = b"".join(self._data[at:at + self._size][::-1] for at in range(0, len(self._data), self._size))

    def tolist(self):
        return list(self)

    def tobytes(self):
        return bytes(self._data)

    def tounicode(self):
        return "".join(self)

    def frombytes(self, data, /):
        if len(data) % self._size:
            raise ValueError("bytes length not a multiple of item size")
        self._data += bytes(data)

    def fromfile(self, file, count, /):
        data = file.read(count * self._size)
        self.frombytes(data)
        if len(data) < count * self._size:
            raise EOFError("read() didn't return enough bytes")

    def tofile(self, file, /):
        file.write(self.tobytes())

    def buffer_info(self):
        return id(self._data), len(self)

    def __buffer__(self, flags):
        return memoryview(self._data).cast("I" if self._code in "uw" else self._code)

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        new = self._like(self._data)
        new.extend(other)
        return new

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(self._data * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._data *= count
        return self

    def __eq__(self, other):
        return self.tolist() == other.tolist() if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self.tolist() < other.tolist() if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self.tolist() <= other.tolist() if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self.tolist() > other.tolist() if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self.tolist() >= other.tolist() if isinstance(other, array) else NotImplemented

    def __repr__(self):
        if not len(self):
            return f"array({self._code!r})"
        items = repr(self.tounicode()) if self._code in "uw" else repr(self.tolist())
        return f"array({self._code!r}, {items})"

    def __copy__(self):
        return self._like(self._data)

    def __deepcopy__(self, memo):
        return self._like(self._data)

    def __reduce_ex__(self, protocol):
        return array, (self._code, self.tolist())

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


ArrayType = array
_MutableSequence.register(array)
