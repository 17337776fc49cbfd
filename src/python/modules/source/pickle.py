import sys
from copyreg import dispatch_table, _reduce
from _pickle import double_to_bytes as _double_to_bytes, bytes_to_double as _bytes_to_double

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _e in (PickleError, PicklingError, UnpicklingError):
    _e.__module__ = "_pickle"
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg"}
_NEW_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg", "exceptions": "builtins"}
_OLD_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "str"): ("__builtin__", "unicode"),
    ("builtins", "int"): ("__builtin__", "long")}
_NEW_NAMES = {("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "unicode"): ("builtins", "str"),
    ("__builtin__", "long"): ("builtins", "int")}
_FRAME = 64 * 1024
_KINDS = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}


def encode_long(x):
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


def _number(n, size):
    return n.to_bytes(size, "little")


def whichmodule(obj, name):
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for key, module in list(sys.modules.items()):
        if key not in ("__main__", "__mp_main__") and module is not None:
            try:
                if _lookup(module, name)[0] is obj:
                    return key
            except AttributeError:
                pass
    return "__main__"


def _lookup(obj, name):
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError("Can't get local object %r" % name)
        parent = obj
        try:
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, obj)) from None
    return obj, parent


def _is_exception(name):
    found = getattr(__import__("builtins"), name, None)
    return isinstance(found, type) and issubclass(found, BaseException)


def _encode(text, encoding):
    return text.encode(encoding)


_encode.__module__, _encode.__qualname__ = "_codecs", "encode"


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file_write = file.write
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        self._whole, self._frame, self._size = [], [], 0
        self._framing = False
        if self.proto >= 2:
            self._write(b"\x80" + bytes([self.proto]))
        self._flush()
        self._framing = self.proto >= 4
        self.save(obj)
        self._write(b".")
        self._flush()
        self._file_write(b"".join(self._whole))

    def _write(self, data):
        self._frame.append(data)
        self._size += len(data)

    def _flush(self):
        if self._frame:
            if self._framing and self._size >= 4:
                self._whole.append(b"\x95" + _number(self._size, 8))
            self._whole.extend(self._frame)
        self._frame, self._size = [], 0

    def _write_large(self, header, data):
        if self._framing and len(data) >= _FRAME:
            self._flush()
            self._whole += (header, data)
        else:
            self._write(header + data)

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(b"\x94")
        elif self.bin:
            self._write(b"q" + bytes([index]) if index < 256 else b"r" + _number(index, 4))
        else:
            self._write(("p%d\n" % index).encode())

    def _get(self, index):
        if self.bin:
            return b"h" + bytes([index]) if index < 256 else b"j" + _number(index, 4)
        return ("g%d\n" % index).encode()

    def persistent_id(self, obj):
        return None

    def save(self, obj, ids=True):
        if self._framing and self._size >= _FRAME:
            self._flush()
        if ids:
            pid = self.persistent_id(obj)
            if pid is not None:
                if self.bin:
                    self.save(pid, False)
                    self._write(b"Q")
                else:
                    self._write(b"P" + str(pid).encode("ascii") + b"\n")
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(self._get(known[0]))
            return
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
            if reduced is not NotImplemented:
                return self._save_reduced(obj, reduced)
        kind = type(obj)
        save = self._dispatch.get(kind)
        if save is not None:
            return save(self, obj)
        reducer = getattr(self, "dispatch_table", dispatch_table).get(kind)
        if reducer is not None:
            reduced = reducer(obj)
        elif isinstance(obj, type):
            return self.save_type(obj)
        else:
            reduced = _reduce(obj, self.proto)
        self._save_reduced(obj, reduced)

    def _save_reduced(self, obj, reduced):
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple, not %s" % type(args).__name__)
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, args, kwargs = args
            if self.proto >= 4:
                self.save(cls)
                self.save(args)
                self.save(kwargs)
                self._write(b"\x92")
            else:
                import functools
                self.save(functools.partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                self._write(b"R")
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self.save(cls)
            self.save(args[1:])
            self._write(b"\x81")
        else:
            self.save(func)
            self.save(args)
            self._write(b"R")
        if obj is not None:
            if id(obj) in self.memo:
                self._write(b"0" + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch(listitems, b"a", b"e", self.save)
        if dictitems is not None:
            self._batch(dictitems, b"s", b"u", self._save_pair)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._write(b"b")
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._write(b"\x86R0")

    def _save_pair(self, pair):
        self.save(pair[0])
        self.save(pair[1])

    def _batch(self, items, one, many, save, exact=False):
        items = list(items)
        if not self.bin:
            for item in items:
                save(item)
                self._write(one)
            return
        for start in range(0, len(items), 1000):
            batch = items[start:start + 1000]
            if len(batch) == 1 and (start == 0 or not exact):
                save(batch[0])
                self._write(one)
            else:
                self._write(b"(")
                for item in batch:
                    save(item)
                self._write(many)

    def save_none(self, obj):
        self._write(b"N")

    def save_bool(self, obj):
        if self.proto >= 2:
            self._write(b"\x88" if obj else b"\x89")
        else:
            self._write(b"I01\n" if obj else b"I00\n")

    def save_long(self, obj):
        if self.bin:
            if 0 <= obj < 256:
                return self._write(b"K" + bytes([obj]))
            if 0 <= obj < 65536:
                return self._write(b"M" + _number(obj, 2))
            if -0x80000000 <= obj <= 0x7FFFFFFF:
                return self._write(b"J" + obj.to_bytes(4, "little", signed=True))
        if self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                self._write(b"\x8a" + bytes([len(data)]) + data)
            else:
                self._write(b"\x8b" + _number(len(data), 4) + data)
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self._write(("I%d\n" % obj).encode())
        else:
            self._write(("L%dL\n" % obj).encode())

    def save_float(self, obj):
        if self.bin:
            self._write(b"G" + _double_to_bytes(obj))
        else:
            self._write(b"F" + repr(obj).encode("ascii") + b"\n")

    def save_bytes(self, obj):
        if self.proto < 3:
            if obj:
                self.save_reduce(_encode, (str(obj, "latin1"), "latin1"), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        n = len(obj)
        header = b"C" + bytes([n]) if n <= 255 else b"B" + _number(n, 4)
        self._write_large(header, obj)
        self.memoize(obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
        else:
            self._write_large(b"\x96" + _number(len(obj), 8), bytes(obj))
            self.memoize(obj)

    def save_str(self, obj):
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            header = b"\x8c" + bytes([n]) if n <= 255 and self.proto >= 4 else b"X" + _number(n, 4)
            self._write_large(header, data)
        else:
            text = obj.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a").replace("\r", "\\u000d")
            text = "".join(c if ord(c) < 256 else "\\u%04x" % ord(c) if ord(c) < 65536 else "\\U%08x" % ord(c) for c in
                text.replace("\x1a", "\\u001a"))
            self._write(b"V" + text.encode("latin-1") + b"\n")
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            return self._write(b")" if self.bin else b"(t")
        n = len(obj)
        short = n <= 3 and self.proto >= 2
        if not short:
            self._write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write((b"0" * n if short else b"1" if self.bin else b"0" * (n + 1)) + self._get(known[0]))
            return
        self._write(bytes([0x84 + n]) if short else b"t")
        self.memoize(obj)

    def save_list(self, obj):
        self._write(b"]" if self.bin else b"(l")
        self.memoize(obj)
        self._batch(obj, b"a", b"e", self.save, True)

    def save_dict(self, obj):
        self._write(b"}" if self.bin else b"(d")
        self.memoize(obj)
        self._batch(obj.items(), b"s", b"u", self._save_pair, True)

    def save_set(self, obj):
        if self.proto < 4:
            return self.save_reduce(set, (list(obj),), obj=obj)
        self._write(b"\x8f")
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), 1000):
            self._write(b"(")
            for item in items[start:start + 1000]:
                self.save(item)
            self._write(b"\x90")

    def save_frozenset(self, obj):
        if self.proto < 4:
            return self.save_reduce(frozenset, (list(obj),), obj=obj)
        self._write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            return self._write(b"1" + self._get(known[0]))
        self._write(b"\x91")
        self.memoize(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        if "<locals>" in name.split("."):
            raise AttributeError("Can't get local object %r" % name)
        try:
            if obj is not _encode:
                __import__(module_name)
            found = obj if obj is _encode else _lookup(sys.modules[module_name], name)[0]
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b"\x93")
        else:
            self._write_path(module_name, name)
        self.memoize(obj)

    def _write_path(self, module_name, name):
        if "." in name:
            self.save(getattr)
            outer, _, last = name.rpartition(".")
            if self.proto < 2:
                self._write(b"(")
            self._write_path(module_name, outer)
            self.save(last)
            self._write(b"tR" if self.proto < 2 else b"\x86R")
            return
        if self.fix_imports:
            if (module_name, name) in _OLD_NAMES:
                module_name, name = _OLD_NAMES[module_name, name]
            elif module_name == "builtins" and _is_exception(name):
                module_name = "exceptions"
            else:
                module_name = _OLD_MODULES.get(module_name, module_name)
        self._write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")

    def save_type(self, obj):
        if obj in _KINDS:
            return self.save_reduce(type, (_KINDS[obj],), obj=obj)
        return self.save_global(obj)

    def save_method(self, obj):
        self.save_reduce(getattr, (obj.__self__, obj.__func__.__name__), obj=obj)

    def save_builtin(self, obj):
        owner = getattr(obj, "__self__", None)
        if owner is not None and type(owner).__name__ != "module":
            return self.save_reduce(getattr, (owner, obj.__name__), obj=obj)
        qualname = getattr(obj, "__qualname__", obj.__name__)
        if "." in qualname:
            import builtins
            cls = getattr(builtins, qualname.partition(".")[0], None)
            if cls is not None:
                return self.save_reduce(getattr, (cls, obj.__name__), obj=obj)
        self.save_global(obj)

    def save_constant(self, obj):
        self.save_global(obj, "Ellipsis" if obj is ... else "NotImplemented")

    _dispatch = {type(None): save_none, bool: save_bool, int: save_long, float: save_float, bytes: save_bytes,
        bytearray: save_bytearray, str: save_str, tuple: save_tuple, list: save_list, dict: save_dict, set: save_set,
        frozenset: save_frozenset, type: save_type, type(lambda: 0): save_global, type(len): save_builtin,
        type([].append): save_builtin, type(str.join): save_builtin, type(...): save_constant,
        type(NotImplemented): save_constant}


class _M:
    def f(self):
        pass


Pickler._dispatch[type(_M().f)] = Pickler.save_method
del _M


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self.memo = {}
        self.encoding, self.errors = encoding, errors
        self.fix_imports = fix_imports

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module, name):
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NEW_NAMES:
                module, name = _NEW_NAMES[module, name]
            else:
                module = _NEW_MODULES.get(module, module)
        if module == "_codecs" and name == "encode":
            return _encode
        __import__(module)
        if self.proto >= 4:
            return _lookup(sys.modules[module], name)[0]
        try:
            return getattr(sys.modules[module], name)
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, sys.modules[module])) from None

    def _read(self, n):
        data = self._file.read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        data = self._file.readline()
        if not data.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return data[:-1]

    def _size(self, n):
        return int.from_bytes(self._read(n), "little")

    def _mark(self):
        items = self._stack
        self._stack = self._marks.pop()
        return items

    def load(self):
        self.proto = 0
        self._stack, self._marks = [], []
        read, dispatch = self._file.read, self._dispatch
        while True:
            key = read(1)
            if not key:
                raise EOFError("Ran out of input")
            if key == b".":
                return self._stack.pop()
            action = dispatch.get(key)
            if action is None:
                char = chr(key[0])
                text = "%s" % char if char.isprintable() and char.isascii() else "\\x%02x" % key[0]
                raise UnpicklingError("invalid load key, '%s'." % text)
            try:
                action(self)
            except IndexError:
                raise UnpicklingError("unexpected MARK found" if self._marks else "pickle data was truncated") from None

    def _push(self, value):
        self._stack.append(value)

    def _proto(self):
        self.proto = self._read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError("unsupported pickle protocol: %d" % self.proto)

    def _int_line(self):
        line = self._line()
        self._push(False if line == b"00" else True if line == b"01" else int(line))

    def _long_line(self):
        self._push(int(self._line().rstrip(b"L").decode()))

    def _float(self):
        self._push(_bytes_to_double(self._read(8)))

    def _string_line(self):
        import ast
        self._push(ast.literal_eval(self._line().decode("ascii")))

    def _unicode_line(self):
        text, out, i = self._line().decode("latin-1"), [], 0
        while i < len(text):
            width = {"\\u": 6, "\\U": 10}.get(text[i:i + 2])
            if width is None:
                out.append(text[i])
                i += 1
            else:
                out.append(chr(int(text[i + 2:i + width], 16)))
                i += width
        self._push("".join(out))

    def _text(self, n):
        self._push(str(self._read(n), "utf-8", "surrogatepass"))

    def _tuple(self, n):
        items = tuple(self._stack[-n:])
        if len(items) < n:
            raise IndexError
        self._stack[-n:] = [items]

    def _dict_of_mark(self):
        items = self._mark()
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def _put(self, index):
        self.memo[index] = self._stack[-1]

    def _appends(self):
        items = self._mark()
        home = self._stack[-1]
        if hasattr(home, "extend"):
            home.extend(items)
        else:
            for item in items:
                home.append(item)

    def _append(self):
        value = self._stack.pop()
        self._stack[-1].append(value)

    def _setitem(self):
        value, key = self._stack.pop(), self._stack.pop()
        self._stack[-1][key] = value

    def _setitems(self):
        items = self._mark()
        home = self._stack[-1]
        for i in range(0, len(items), 2):
            home[items[i]] = items[i + 1]

    def _additems(self):
        items = self._mark()
        home = self._stack[-1]
        if isinstance(home, set):
            home.update(items)
        else:
            for item in items:
                home.add(item)

    def _reduce(self):
        args = self._stack.pop()
        self._stack[-1] = self._stack[-1](*args)

    def _newobj(self):
        args = self._stack.pop()
        cls = self._stack.pop()
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs, args, cls = self._stack.pop(), self._stack.pop(), self._stack.pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _global(self):
        module, name = self._line().decode(), self._line().decode()
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name, module = self._stack.pop(), self._stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _inst(self, cls, args):
        self._push(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__") else cls.__new__(cls))

    def _obj(self):
        cls, *args = self._mark()
        self._inst(cls, args)

    def _inst_line(self):
        cls = self.find_class(self._line().decode(), self._line().decode())
        self._inst(cls, self._mark())

    def _build(self):
        state = self._stack.pop()
        obj = self._stack[-1]
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = obj.__dict__
            for key, value in state.items():
                own[key] = value
        if slots:
            for key, value in slots.items():
                setattr(obj, key, value)

    def _pop(self):
        if self._stack:
            self._stack.pop()
        else:
            self._mark()

    def _begin(self):
        self._marks.append(self._stack)
        self._stack = []

    _dispatch = {
        b"\x80": _proto, b"\x95": lambda s: s._read(8), b"N": lambda s: s._push(None), b"\x88": lambda s: s._push(True),
        b"\x89": lambda s: s._push(False), b"I": _int_line, b"J": lambda s: s._push(decode_long(s._read(4))),
        b"K": lambda s: s._push(s._read(1)[0]), b"M": lambda s: s._push(s._size(2)), b"L": _long_line,
        b"\x8a": lambda s: s._push(decode_long(s._read(s._size(1)))), b"\x8b": lambda s: s._push(decode_long(s._read(s._size(4)))),
        b"F": lambda s: s._push(float(s._line().decode())), b"G": _float, b"S": _string_line, b"V": _unicode_line,
        b"T": lambda s: s._push(s._read(s._size(4)).decode("latin-1")), b"U": lambda s: s._push(s._read(s._size(1)).decode("latin-1")),
        b"X": lambda s: s._text(s._size(4)), b"\x8c": lambda s: s._text(s._size(1)), b"\x8d": lambda s: s._text(s._size(8)),
        b"B": lambda s: s._push(s._read(s._size(4))), b"C": lambda s: s._push(s._read(s._size(1))),
        b"\x8e": lambda s: s._push(s._read(s._size(8))), b"\x96": lambda s: s._push(bytearray(s._read(s._size(8)))),
        b"(": _begin, b"t": lambda s: s._push(tuple(s._mark())), b")": lambda s: s._push(()),
        b"\x85": lambda s: s._tuple(1), b"\x86": lambda s: s._tuple(2), b"\x87": lambda s: s._tuple(3),
        b"]": lambda s: s._push([]), b"}": lambda s: s._push({}), b"\x8f": lambda s: s._push(set()),
        b"l": lambda s: s._push(s._mark()), b"d": _dict_of_mark, b"\x91": lambda s: s._push(frozenset(s._mark())),
        b"a": _append, b"e": _appends, b"s": _setitem, b"u": _setitems, b"\x90": _additems,
        b"p": lambda s: s._put(int(s._line())), b"q": lambda s: s._put(s._size(1)), b"r": lambda s: s._put(s._size(4)),
        b"\x94": lambda s: s._put(len(s.memo)), b"g": lambda s: s._get(int(s._line())), b"h": lambda s: s._get(s._size(1)),
        b"j": lambda s: s._get(s._size(4)), b"c": _global, b"\x93": _stack_global, b"R": _reduce, b"\x81": _newobj,
        b"\x92": _newobj_ex, b"b": _build, b"o": _obj, b"i": _inst_line, b"0": _pop, b"1": lambda s: s._mark(),
        b"2": lambda s: s._push(s._stack[-1]), b"P": lambda s: s._push(s.persistent_load(s._line().decode("ascii"))),
        b"Q": lambda s: s._push(s.persistent_load(s._stack.pop()))}


class _Bytes:
    def __init__(self, data=b""):
        self.data, self.at = data, 0

    def read(self, n):
        part = self.data[self.at:self.at + n]
        self.at += len(part)
        return part

    def readline(self):
        end = self.data.find(b"\n", self.at)
        return self.read((len(self.data) if end < 0 else end + 1) - self.at)

    def write(self, data):
        self.data += data


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = _Bytes()
    Pickler(file, protocol, fix_imports=fix_imports).dump(obj)
    return file.data


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if not isinstance(data, bytes):
        if not isinstance(data, (bytearray, memoryview)):
            raise TypeError("a bytes-like object is required, not %r" % type(data).__name__)
        data = bytes(data)
    return Unpickler(_Bytes(data), fix_imports=fix_imports, encoding=encoding, errors=errors).load()
