"""Files and folders that go away by themselves."""

import io
import os
import random
import shutil

TMP_MAX = 10000
tempdir = None
template = "tmp"
_random = random.Random()


def gettempprefix():
    return "tmp"


def gettempprefixb():
    return b"tmp"


def gettempdir():
    global tempdir
    if tempdir is None:
        for folder in os.environ.get("TMPDIR"), "/tmp", os.getcwd():
            if folder and os.path.isdir(folder):
                tempdir = folder
                break
    return os.fsdecode(tempdir)


def gettempdirb():
    return gettempdir().encode()


def _names(prefix, suffix, folder):
    kinds = {type(p) for p in (prefix, suffix) if p is not None}
    if bytes in kinds and str in kinds:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    is_bytes = bytes in kinds
    prefix = (b"tmp" if is_bytes else "tmp") if prefix is None else prefix
    suffix = (b"" if is_bytes else "") if suffix is None else suffix
    folder = (gettempdirb() if is_bytes else gettempdir()) if folder is None else os.fspath(folder)
    for _ in range(TMP_MAX):
        name = "".join(_random.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        yield os.path.abspath(os.path.join(folder, prefix + (name.encode() if is_bytes else name) + suffix))


def mkdtemp(suffix=None, prefix=None, dir=None):
    for path in _names(prefix, suffix, dir):
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "No usable temporary directory name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    for path in _names(prefix, suffix, dir):
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mktemp(suffix="", prefix="tmp", dir=None):
    for path in _names(prefix, suffix, dir):
        if not os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self._delete, self._delete_on_close = file, name, delete, delete_on_close

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value):
            setattr(self, name, value)
        return value

    def _remove(self):
        if self._delete:
            self._delete = False
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        self.file.close()
        if self._delete_on_close:
            self._remove()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        self.file.__exit__(*args)
        self._remove()

    def __iter__(self):
        yield from self.file

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper {self.name!r}>"


def _open(name, mode, buffering, encoding, newline, errors):
    return io.open(name, mode, buffering, encoding=encoding, newline=newline, errors=errors,
                   opener=lambda path, flags: os.open(path, flags & ~0o1000 | 0o300, 0o600))


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True):
    for path in _names(prefix, suffix, dir):
        try:
            file = _open(path, mode, buffering, encoding, newline, errors)
        except FileExistsError:
            continue
        except BaseException:
            if os.path.lexists(path):
                os.unlink(path)
            raise
        return _TemporaryFileWrapper(file, path, delete, delete_on_close)
    raise FileExistsError(17, "No usable temporary file name found")


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    for path in _names(prefix, suffix, dir):
        try:
            return _open(path, mode, buffering, encoding, newline, errors)
        except FileExistsError:
            continue
        finally:
            if os.path.lexists(path):
                os.unlink(path)


class SpooledTemporaryFile(io.IOBase):
    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._max_size = max_size
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir, errors=errors)
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)

    def rollover(self):
        if self._rolled:
            return
        old, self._file = self._file, TemporaryFile(**self._arguments)
        pos = old.tell()
        if hasattr(old, "buffer"):
            old.flush()
            self._file.buffer.write(old.buffer.getvalue())
        else:
            self._file.write(old.getvalue())
        self._file.seek(pos)
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)
    name = property(lambda self: getattr(self._file, "name", None))
    mode = property(lambda self: self._arguments["mode"])
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)


def _forward(name):
    def call(self, *args):
        return getattr(self._file, name)(*args)
    call.__name__ = name
    return call


for _name in "read", "read1", "readline", "readlines", "readinto", "seek", "tell", "flush", "fileno", "isatty", "readable", "writable", "seekable", "detach":
    setattr(SpooledTemporaryFile, _name, _forward(_name))
SpooledTemporaryFile.__iter__ = lambda self: iter(self._file)
del _name


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)
