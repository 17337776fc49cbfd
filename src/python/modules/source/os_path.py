"""Paths as text."""

sep, curdir, pardir, extsep, pathsep, defpath, devnull = "/", ".", "..", ".", ":", "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = True


def _text(p):
    return p if isinstance(p, (str, bytes)) else p.__fspath__()


def join(a, *p):
    path = _text(a)
    for b in map(_text, p):
        if b.startswith("/"):
            path = b
        elif not path or path.endswith("/"):
            path += b
        else:
            path += "/" + b
    return path


def split(p):
    p = _text(p)
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, p[:0]


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    lead = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not lead and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return lead + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join("/", path))


realpath = abspath


def relpath(path, start="."):
    a = [x for x in abspath(start).split("/") if x]
    b = [x for x in abspath(path).split("/") if x]
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return "/".join([".."] * (len(a) - i) + b[i:]) or "."


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def exists(path):
    return False


lexists = isfile = isdir = islink = ismount = exists


def expanduser(path):
    return _text(path)


expandvars = normcase = expanduser


def getsize(path):
    raise FileNotFoundError(2, "No such file or directory", _text(path))


getmtime = getsize
