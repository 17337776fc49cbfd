"""Paths as objects."""

import os
from os import path as _path


class PurePath:
    def __new__(cls, *args):
        self = super().__new__(cls)
        text = _path.join(*map(str, args)) if args else ""
        root = "/" if text.startswith("/") else ""
        parts = [p for p in text.split("/") if p and p != "."]
        self._root, self._parts = root, parts
        return self

    def _make(self, root, parts):
        made = object.__new__(type(self))
        made._root, made._parts = root, list(parts)
        return made

    def __str__(self):
        return self._root + "/".join(self._parts) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __truediv__(self, key):
        return type(self)(self, key)

    def __rtruediv__(self, key):
        return type(self)(key, self)

    root = anchor = property(lambda self: self._root)
    drive = ""
    parts = property(lambda self: ((self._root,) if self._root else ()) + tuple(self._parts))
    name = property(lambda self: self._parts[-1] if self._parts else "")
    suffix = property(lambda self: _path.splitext(self.name)[1] if not self.name.endswith(".") else "")
    stem = property(lambda self: _path.splitext(self.name)[0])
    suffixes = property(lambda self: ["." + s for s in self.name.lstrip(".").split(".")[1:]])

    @property
    def parent(self):
        return self._make(self._root, self._parts[:-1])

    @property
    def parents(self):
        return tuple(self._make(self._root, self._parts[:i]) for i in range(len(self._parts) - 1, -1, -1))

    def is_absolute(self):
        return bool(self._root)

    def joinpath(self, *args):
        return type(self)(self, *args)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._make(self._root, self._parts[:-1] + [name])

    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self.parts[:len(base.parts)] == base.parts

    def relative_to(self, *other):
        base = type(self)(*other)
        if not self.is_relative_to(base):
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.")
        return self._make("", self.parts[len(base.parts):])


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    def __new__(cls, *args):
        return super().__new__(PosixPath if cls is Path else cls, *args)

    @classmethod
    def cwd(cls):
        return cls("/")

    def resolve(self, strict=False):
        return type(self)(_path.abspath(str(self)))

    absolute = resolve

    def exists(self):
        return _path.exists(self)

    is_file = is_dir = exists

    def open(self, *args, **kwargs):
        import builtins
        return builtins.open(str(self), *args, **kwargs)

    def read_text(self, encoding=None, errors=None):
        with self.open() as f:
            return f.read()

    def unlink(self, missing_ok=False):
        if not missing_ok:
            os.unlink(str(self))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        os.mkdir(str(self))


class PosixPath(Path, PurePosixPath):
    pass
