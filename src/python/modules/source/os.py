"""The operating system, as far as a program without one can ask: names, paths and the environment."""

import sys
from os import path

name = "posix"
sep, altsep, extsep, pathsep, linesep, curdir, pardir, devnull = "/", None, ".", ":", "\n", ".", "..", "/dev/null"
environ = {}
error = OSError


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getcwd():
    return "/"


def getpid():
    return 1


def cpu_count():
    return 1


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        return path.__fspath__()
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


class PathLike:
    def __fspath__(self):
        raise NotImplementedError


def urandom(size):
    from _entropy import random_bytes
    return random_bytes(size)


def _missing(path):
    raise FileNotFoundError(2, "No such file or directory", fspath(path))


def listdir(path="."):
    _missing(path)


def remove(path):
    _missing(path)


unlink = rmdir = stat = scandir = remove


def mkdir(path, mode=0o777):
    raise PermissionError(1, "Operation not permitted", fspath(path))


makedirs = mkdir


def _exit(status):
    sys.exit(status)
