"""The operating system: files, folders, the environment."""

import sys
import _posix
from os import path
from _posix import (
    chdir, chmod, close, fstat, ftruncate, getcwd, link, listdir, lseek, lstat, mkdir, open, read, readlink, remove, rename,
    replace, rmdir, stat, stat_result, strerror, symlink, truncate, unlink, utime, write,
)
from collections.abc import Mapping, MutableMapping
from _io import _fspath

name = "posix"
sep, altsep, extsep, pathsep, linesep, curdir, pardir, devnull = "/", None, ".", ":", "\n", ".", "..", "/dev/null"
defpath = "/bin:/usr/bin"
error = OSError
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_CLOEXEC, O_NONBLOCK = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000, 0o2000000, 0o4000
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
supports_bytes_environ = True
supports_fd = supports_dir_fd = supports_effective_ids = supports_follow_symlinks = frozenset()


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    def __init__(self, data, encode, decode):
        self._data, self.encodekey, self.decodevalue = data, encode, decode

    def __getitem__(self, key):
        data = self._data
        k = self.encodekey(key)
        if k not in data:
            value = _posix.variable(k.decode())
            if value is None or k in _deleted:
                raise KeyError(key) from None
            data[k] = value.encode()
        return self.decodevalue(data[k])

    def __setitem__(self, key, value):
        k, v = self.encodekey(key), self.encodekey(value)
        if not k or b"=" in k:
            raise OSError(22, "Invalid argument") if not k else ValueError("illegal environment variable name")
        if b"\0" in k or b"\0" in v:
            raise ValueError("embedded null byte")
        self._data[k] = v
        _deleted.discard(k)

    def __delitem__(self, key):
        k = self.encodekey(key)
        if k not in self:
            raise KeyError(key)
        self._data.pop(k, None)
        _deleted.add(k)

    def __contains__(self, key):
        try:
            self[self.decodevalue(key) if isinstance(key, bytes) and self is environ else key]
        except KeyError:
            return False
        return True

    def __iter__(self):
        for k in list(self._data):
            yield self.decodevalue(k)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join(f'{k!r}: {v!r}' for k, v in self.items())}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


def _encode(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode()


def _encode_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


_deleted = set()
_start = {}
for _name in "PATH", "HOME", "USER", "LANG", "TZ", "PWD", "SHELL", "PYTHONHASHSEED", "NO_COLOR":
    if (_value := _posix.variable(_name)) is not None:
        _start[_name.encode()] = _value.encode()
environ = _Environ(_start, _encode, bytes.decode)
environb = _Environ(_start, _encode_bytes, bytes)
del _name, _value, _start


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    pass


unsetenv = putenv


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 0


getgid = geteuid = getegid = getuid


def getlogin():
    return "user"


def cpu_count():
    return 1


process_cpu_count = cpu_count


def umask(mask):
    return 0o022


def uname():
    return ("Linux", "localhost", "", "", "x86_64")


def fspath(path):
    return _fspath(path)


class PathLike:
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__fspath__") if cls is PathLike else NotImplemented

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def _pathlike():
    import abc
    return abc.ABCMeta("PathLike", (abc.ABC,), {k: v for k, v in PathLike.__dict__.items() if k not in ("__dict__", "__weakref__")})


PathLike = _pathlike()


def urandom(size):
    from _entropy import random_bytes
    return random_bytes(size)


def getcwdb():
    return fsencode(getcwd())


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        stat(path)
    except OSError:
        return False
    return True


def fsync(fd):
    pass


def isatty(fd):
    return False


def fdopen(fd, *args, **kwargs):
    import io
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return io.open(fd, *args, **kwargs)


class DirEntry:
    __slots__ = "name", "path"

    def __init__(self, name, path):
        self.name, self.path = name, path

    def __fspath__(self):
        return self.path

    def stat(self, *, follow_symlinks=True):
        return stat(self.path) if follow_symlinks else lstat(self.path)

    def inode(self):
        return lstat(self.path).st_ino

    def _is(self, kind, follow):
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0o100000, follow_symlinks)

    def is_symlink(self):
        return self._is(0o120000, False)

    def is_junction(self):
        return False

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


DirEntry.__module__ = "posix"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    folder = "." if path is None else path
    names = listdir(folder)
    folder = fspath(folder)
    return _Scan([DirEntry(n, _join(folder, n)) for n in names])


_join = path.join


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ("." if isinstance(tail, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders, files, inner = [], [], []
    for entry in entries:
        is_folder = entry.is_dir()
        (folders if is_folder else files).append(entry.name)
        if is_folder and (followlinks or not entry.is_symlink()):
            inner.append(entry.path)
    if topdown:
        yield top, folders, files
        for name in folders:
            below = _join(top, name)
            if followlinks or not path.islink(below):
                yield from walk(below, topdown, onerror, followlinks)
    else:
        for below in inner:
            yield from walk(below, topdown, onerror, followlinks)
        yield top, folders, files


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1):
    raise OSError(25, "Inappropriate ioctl for device")


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def _exit(status):
    sys.exit(status)


def system(command):
    raise NotImplementedError("there are no other programs to run")


popen = fork = kill = system
