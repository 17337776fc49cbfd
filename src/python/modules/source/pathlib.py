"""Paths as objects."""

import functools
import io
import os
import re
from os import path as _path


class UnsupportedOperation(NotImplementedError):
    pass


def _split_windows(text):
    """Drive, root and rest of a path as Windows reads it."""
    text = text.replace("/", "\\")
    if text.startswith("\\\\"):
        parts = text[2:].split("\\", 2)
        if len(parts) > 1 and parts[0] and parts[1]:
            drive = "\\\\" + parts[0] + "\\" + parts[1]
            return drive, "\\", parts[2] if len(parts) > 2 else ""
    drive = text[:2] if text[1:2] == ":" else ""
    text = text[len(drive):]
    root = "\\" if text.startswith("\\") else ""
    return drive, root, text


def _split_posix(text):
    return _path.splitroot(text)


@functools.lru_cache(maxsize=256)
def _pattern(pattern, windows, case, recursive_only=False):
    """What tells whether the parts of a path, joined by a slash, match a whole pattern."""
    from fnmatch import translate
    sep = "/"
    out = []
    parts = pattern.split(sep)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == "**":
            out.append(".+" if last and i == 0 else ".+" if last else "(?:.+/)?")
        else:
            inner = translate(part)[4:-3].replace(".*", "[^/]*") if part != "*" else "[^/]+"
            out.append(inner + ("" if last else "/"))
    return re.compile(f"(?s:{''.join(out)})\\Z", 0 if case else re.IGNORECASE).match


@functools.lru_cache(maxsize=256)
def _name_matcher(pattern, case):
    from fnmatch import translate
    return re.compile(translate(pattern), 0 if case else re.IGNORECASE).match


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, i):
        n = len(self)
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(n)))
        if not -n <= i < n:
            raise IndexError(i)
        if i < 0:
            i += n
        p = self._path
        return p._made(p.drive, p.root, p._tail[:n - 1 - i])

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __contains__(self, other):
        return any(p == other for p in self)

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    _sep, _windows = "/", False

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        text = ""
        sep = self._sep
        split = _split_windows if self._windows else _split_posix
        for a in args:
            if isinstance(a, PurePath):
                a = str(a) if a._windows == self._windows else a.as_posix()
                if a == "." and len(args) > 1:
                    continue
            else:
                a = os.fspath(a) if hasattr(a, "__fspath__") else a
                if not isinstance(a, str):
                    raise TypeError(f"argument should be a str or an os.PathLike object where __fspath__ returns a str, not {type(a).__name__!r}")
            if self._windows:
                drive, root, rest = split(a)
                have = split(text)
                if root:
                    text = (drive or have[0]) + "\\" + rest.lstrip("\\")
                elif drive and drive.lower() != have[0].lower():
                    text = a
                else:
                    text = text + ("\\" if text and not text.endswith(("\\", "/", ":")) else "") + rest
            elif a.startswith("/") or not text:
                text = a
            elif a:
                text = text + a if text.endswith("/") else f"{text}/{a}"
        self._drive, self._root, rest = split(text)
        self._tail = [p for p in rest.split(sep) if p and p != "."]

    def with_segments(self, *segments):
        return type(self)(*segments)

    def _made(self, drive, root, tail):
        tail = list(tail)
        path = self.with_segments(drive + root + self._sep.join(tail))
        path._drive, path._root, path._tail = drive, root, tail
        return path

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)

    def __str__(self):
        return self.anchor + self._sep.join(self._tail) or "."

    __fspath__ = __str__

    def as_posix(self):
        return str(self).replace(self._sep, "/")

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def _key(self):
        parts = (self.drive, self.root, *self._tail)
        return tuple(p.lower() for p in parts) if self._windows else parts

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._windows == other._windows and self._key() == other._key()

    def __hash__(self):
        return hash(str(self).lower() if self._windows else str(self))

    def _compare(self, other):
        return isinstance(other, PurePath) and self._windows == other._windows

    def __lt__(self, other):
        return self._key() < other._key() if self._compare(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._compare(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._compare(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._compare(other) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return type(self), self.parts

    @property
    def parts(self):
        anchor = self.anchor
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    def _dot(self):
        name = self.name
        i = name.rfind(".")
        return i if 0 < i < len(name) - 1 and name[:i].strip(".") else -1

    @property
    def suffix(self):
        i = self._dot()
        return self.name[i:] if i > 0 else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        i = self._dot()
        return self.name[:i] if i > 0 else self.name

    @property
    def parent(self):
        return self._made(self.drive, self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self.root and (self.drive or not self._windows))

    def is_reserved(self):
        return False

    def joinpath(self, *args):
        return self.with_segments(self, *args)

    def with_name(self, name):
        if not name or self._sep in name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self.drive, self.root, self._tail[:-1] + [name])

    def with_suffix(self, suffix):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and (not suffix.startswith(".") or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def is_relative_to(self, other, *_deprecated):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        a, b = self._key(), other._key()
        return a[:len(b)] == b

    def relative_to(self, other, *_deprecated, walk_up=False):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        base, up = other, 0
        while not (self._key()[:len(base._key())] == base._key()):
            if not walk_up or not base._tail:
                if self.anchor != other.anchor and walk_up:
                    raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if base.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            base, up = base.parent, up + 1
        return self._made("", "", [".."] * up + self._tail[len(base._tail):])

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text = self.as_posix()
        lead = "file:///" if self.drive else "file://"
        safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/" + (":" if self.drive else "")
        return lead + "".join(c if c in safe else "".join(f"%{b:02X}" for b in c.encode()) for c in text)

    def _case(self, case_sensitive):
        return not self._windows if case_sensitive is None else case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        text = "/".join(self.parts) if not self.root else self.as_posix()
        if not pattern._tail and not pattern.anchor:
            return not self._tail and not self.anchor
        return _pattern(pattern.as_posix(), self._windows, self._case(case_sensitive))(text) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        wanted, have = path_pattern.parts[::-1], self.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(have) < len(wanted) or (path_pattern.anchor and len(have) > len(wanted)):
            return False
        case = self._case(case_sensitive)
        return all(_name_matcher(w, case)(h) for w, h in zip(wanted, have))


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    _sep, _windows = "\\", True


os.PathLike.register(PurePath)


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path.startswith("///"):
            path = path[2:]
        elif path.startswith("//localhost/"):
            path = path[11:]
        raw = bytearray()
        i = 0
        while i < len(path):
            if path[i] == "%":
                raw.append(int(path[i + 1:i + 3], 16))
                i += 3
            else:
                raw.extend(path[i].encode())
                i += 1
        made = cls(raw.decode())
        if not made.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return made

    def expanduser(self):
        if not self.anchor and self._tail and self._tail[0].startswith("~"):
            home = _path.expanduser(self._tail[0])
            if home.startswith("~"):
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(_path.realpath(self, strict=strict))

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def _kind(self, kind, follow_symlinks=True):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == kind
        except (OSError, ValueError):
            return False

    def exists(self, *, follow_symlinks=True):
        return _path.exists(self) if follow_symlinks else _path.lexists(self)

    def is_file(self, *, follow_symlinks=True):
        return self._kind(0o100000, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(0o040000, follow_symlinks)

    def is_symlink(self):
        return self._kind(0o120000, False)

    def is_mount(self):
        return _path.ismount(self)

    def is_junction(self):
        return False

    def is_socket(self):
        return self._kind(0o140000)

    def is_fifo(self):
        return self._kind(0o010000)

    def is_block_device(self):
        return self._kind(0o060000)

    def is_char_device(self):
        return self._kind(0o020000)

    def owner(self, *, follow_symlinks=True):
        self.stat()
        return "root"

    group = owner

    def samefile(self, other_path):
        return _path.samestat(self.stat(), os.stat(other_path))

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as f:
            return f.read()

    def write_bytes(self, data):
        if isinstance(data, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        with self.open("wb") as f:
            return f.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as f:
            return f.write(data)

    def iterdir(self):
        names = os.listdir(self)
        lead = str(self)
        return (self._made(self.drive, self.root, self._tail + [name]) for name in names)

    def _children(self, only_folders=False):
        try:
            with os.scandir(self) as entries:
                entries = list(entries)
        except OSError:
            return
        for e in entries:
            if not only_folders or e.is_dir():
                yield self._made(self.drive, self.root, self._tail + [e.name]), e

    def _below(self, folders_only, follow):
        for path, e in list(self._children()):
            is_folder = e.is_dir(follow_symlinks=follow)
            if is_folder or not folders_only:
                yield path
            if is_folder:
                yield from path._below(folders_only, follow)

    def _select(self, parts, folders_only, case, follow):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            if not rest:
                if self.is_dir():
                    yield self
                    yield from self._below(folders_only, follow)
                return
            seen = set()
            bases = [self] if self.is_dir() else []
            bases += self._below(True, follow)
            for base in bases:
                for found in base._select(rest, folders_only, case, follow):
                    if found not in seen:
                        seen.add(found)
                        yield found
        elif part == "..":
            up = self._made(self.drive, self.root, self._tail + [".."])
            if self.is_dir():
                yield from up._select(rest, folders_only, case, follow)
        elif not any(c in part for c in "*?[") and case is not False:
            found = self._made(self.drive, self.root, self._tail + [part])
            if rest or folders_only:
                if found.is_dir():
                    yield from found._select(rest, folders_only, case, follow)
            elif found.exists(follow_symlinks=False):
                yield found
        else:
            match = _name_matcher(part, case is not False)
            for path, _ in list(self._children(bool(rest) or folders_only)):
                if match(path.name):
                    yield from path._select(rest, folders_only, case, follow)

    def _glob(self, pattern, lead, case, follow):
        folders_only = isinstance(pattern, str) and pattern.endswith("/")
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = lead + pattern._tail
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        return map(lambda path: path, self._select(parts, folders_only, case, follow))

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._glob(pattern, [], case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._glob(pattern, ["**"], case_sensitive, recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        try:
            with os.scandir(self) as entries:
                entries = list(entries)
        except OSError as e:
            if on_error is not None:
                on_error(e)
            return
        folders, files = [], []
        for e in entries:
            (folders if e.is_dir(follow_symlinks=follow_symlinks) else files).append(e.name)
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from self._made(self.drive, self.root, self._tail + [name]).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self)
                return
            except OSError:
                pass
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    lchmod = chmod

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)


def _inherited(cls, base, names):
    for name in names.split():
        getattr(cls, name).__qualname__ = f"{base}.{name}"


_inherited(PurePath, "PurePathBase", "as_posix full_match match with_segments with_stem with_suffix")
_inherited(Path, "PathBase", "exists is_block_device is_char_device is_dir is_fifo is_file is_socket is_symlink lstat "
           "read_bytes samefile write_bytes")


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
