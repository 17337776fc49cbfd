"""Paths that match a shell pattern."""

import os
import re
from fnmatch import _matcher, translate as _translate

_magic = re.compile("([*?[])")


def has_magic(s):
    return _magic.search(s if isinstance(s, str) else s.decode("latin-1")) is not None


def escape(pathname):
    return _magic.sub(r"[\1]", pathname)


def _list(folder, root, only_folders):
    try:
        with os.scandir(os.path.join(root, folder) if folder or root else ".") as entries:
            return [e.name for e in entries if not only_folders or e.is_dir()]
    except OSError:
        return []


def _walk(folder, root, only_folders, hidden):
    for name in _list(folder, root, only_folders):
        if hidden or not name.startswith("."):
            path = os.path.join(folder, name) if folder else name
            yield path
            if os.path.isdir(os.path.join(root, path)):
                yield from _walk(path, root, only_folders, hidden)


def _find(pattern, root, recursive, hidden, only_folders=False):
    folder, base = os.path.split(pattern)
    if not has_magic(pattern):
        full = os.path.join(root, pattern)
        if (base and os.path.lexists(full)) or (not base and os.path.isdir(full)):
            yield pattern
        return
    if not folder:
        folders = [""]
    elif folder != pattern and has_magic(folder):
        folders = _find(folder, root, recursive, hidden, True)
    else:
        folders = [folder]
    for found in folders:
        if recursive and base == "**":
            if os.path.isdir(os.path.join(root, found) if found or root else "."):
                yield os.path.join(found, "")
            for path in _walk("", os.path.join(root, found), only_folders, hidden):
                yield os.path.join(found, path)
        elif has_magic(base):
            match = _matcher(base)
            for name in _list(found, root, only_folders):
                if match(name) and (hidden or base.startswith(".") or not name.startswith(".")):
                    yield os.path.join(found, name)
        else:
            full = os.path.join(root, found, base)
            if (base and os.path.lexists(full)) or (not base and os.path.isdir(full)):
                yield os.path.join(found, base)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = "" if root_dir is None else os.fspath(root_dir)
    return (path for path in _find(os.fspath(pathname), root, recursive, include_hidden) if path)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    return _translate(pat)
