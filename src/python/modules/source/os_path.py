"""Paths as text, and what lies there."""

import sys

import _posix
from _io import _fspath

sep, curdir, pardir, extsep, altsep, pathsep, defpath, devnull = "/", ".", "..", ".", None, ":", "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _slash(p):
    return (b"/", b".", b"..") if isinstance(p, bytes) else ("/", ".", "..")


def _check(function, *paths):
    kinds = set()
    for p in paths:
        if not isinstance(p, (str, bytes)):
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not {type(p).__name__!r}")
        kinds.add(isinstance(p, bytes))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components")


def join(a, *p):
    path = _fspath(a)
    slash = _slash(path)[0]
    parts = []
    for b in p:
        parts.append(_fspath(b) if hasattr(b, "__fspath__") else b)
    _check("join", path, *parts)
    for b in parts:
        if b.startswith(slash) or not path:
            path = b
        elif path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    p = _fspath(p)
    slash = _slash(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    p = _fspath(p)
    return p[p.rfind(_slash(p)[0]) + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _fspath(p)
    slash, point, _ = _slash(p)
    start = p.rfind(slash) + 1
    at = p.rfind(point)
    if at > start and p[start:at].strip(point):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    p = _fspath(p)
    slash, empty = _slash(p)[0], p[:0]
    if not p.startswith(slash):
        return empty, empty, p
    n = 2 if p.startswith(slash * 2) and not p.startswith(slash * 3) else 1
    return empty, p[:n], p[n:]


def isabs(s):
    s = _fspath(s)
    return s.startswith(_slash(s)[0])


def normpath(path):
    try:
        path = _fspath(path)
    except TypeError:
        raise TypeError("_path_normpath: path should be string, bytes or os.PathLike, "
                        f"not {type(path).__name__}") from None
    slash, point, up = _slash(path)
    if not path:
        return point
    _, lead, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == point:
            continue
        if part != up or (not lead and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return lead + slash.join(parts) or point


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        cwd = _posix.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = _fspath(filename)
    slash, point, up = _slash(path)
    cwd = _posix.getcwd()
    rest = [x for x in path.split(slash)[::-1] if x and x != point]
    done = slash if isabs(path) else (cwd.encode() if isinstance(path, bytes) else cwd)
    hops = 0
    while rest:
        part = rest.pop()
        if part == up:
            done = dirname(done)
            continue
        here = join(done, part)
        try:
            is_link = _posix.lstat(here).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if is_link:
            hops += 1
            if hops > 40:
                if strict:
                    _posix.stat(here)
                return join(here, *rest[::-1])
            target = _posix.readlink(here)
            if isabs(target):
                done = slash
            rest += [x for x in target.split(slash)[::-1] if x and x != point]
        else:
            done = here
    return done


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    slash, point, up = _slash(path)
    start = point if start is None else _fspath(start)
    _check("relpath", path, start)
    a = [x for x in abspath(start).split(slash) if x]
    b = [x for x in abspath(path).split(slash) if x]
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return slash.join([up] * (len(a) - i) + b[i:]) or point


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check("commonpath", *paths)
    slash, point, _ = _slash(paths[0])
    if len({p.startswith(slash) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[x for x in p.split(slash) if x and x != point] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return (slash if paths[0].startswith(slash) else slash[:0]) + slash.join(common)


def _status(path, follow=True):
    try:
        return _posix.stat(path, follow_symlinks=follow)
    except (OSError, ValueError):
        return None


def exists(path):
    return _status(path) is not None


def lexists(path):
    return _status(path, False) is not None


def _kind(s, kind):
    return s is not None and s.st_mode & 0o170000 == kind


def isfile(path):
    return _kind(_status(path), 0o100000)


def isdir(s):
    return _kind(_status(s), 0o040000)


def islink(path):
    return _kind(_status(path, False), 0o120000)


def ismount(path):
    return realpath(path) == "/" and exists(path)


def isjunction(path):
    _fspath(path)
    return False


def isdevdrive(path):
    _fspath(path)
    return False


def getsize(filename):
    return _posix.stat(filename).st_size


def getmtime(filename):
    return _posix.stat(filename).st_mtime


def getatime(filename):
    return _posix.stat(filename).st_atime


def getctime(filename):
    return _posix.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_posix.stat(f1), _posix.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(_posix.fstat(fp1), _posix.fstat(fp2))


def expanduser(path):
    path = _fspath(path)
    if isinstance(path, bytes) or not path.startswith("~"):
        return path
    i = path.find("/")
    if i < 0:
        i = len(path)
    if i > 1:
        return path
    import os
    home = os.environ.get("HOME", "/home/user")
    return (home.rstrip("/") + path[i:]) or "/"


def expandvars(path):
    path = _fspath(path)
    if "$" not in path:
        return path
    import os
    import re

    def value(m):
        name = m.group(1)
        if name.startswith("{"):
            name = name[1:-1]
        return os.environ.get(name, m.group(0))
    return re.sub(r"\$(\w+|\{[^}]*\})", value, path, flags=re.ASCII)


def normcase(s):
    return _fspath(s)


__name__ = "posixpath"
sys.modules["posixpath"] = sys.modules["os.path"]
