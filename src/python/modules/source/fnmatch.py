"""Shell patterns."""

import functools
import re
from os import path as _path


def translate(pat):
    out, i, n = [], 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            while i < n and pat[i] == "*":
                i += 1
            out.append(".*")
        elif c == "?":
            out.append(".")
        elif c == "[":
            j = i
            if j < n and pat[j] == "!":
                j += 1
            if j < n and pat[j] == "]":
                j += 1
            while j < n and pat[j] != "]":
                j += 1
            if j >= n:
                out.append("\\[")
                continue
            inner = pat[i:j].replace("\\", "\\\\")
            i = j + 1
            if inner[0] == "!":
                inner = "^" + inner[1:]
            elif inner[0] in "^[":
                inner = "\\" + inner
            out.append(f"[{inner}]")
        else:
            out.append(re.escape(c))
    return f"(?s:{''.join(out)})\\Z"


@functools.lru_cache(maxsize=256)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def fnmatch(name, pat):
    return fnmatchcase(_path.normcase(name), _path.normcase(pat))


def filter(names, pat):
    match = _matcher(_path.normcase(pat))
    return [name for name in names if match(_path.normcase(name))]
