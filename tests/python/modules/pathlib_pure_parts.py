# PurePosixPath and PureWindowsPath: parts, names, suffixes, parents, joins, comparisons.
from pathlib import Path, PurePath, PurePosixPath as P, PureWindowsPath as W

for text in ["/usr/lib/python3.13/x.tar.gz", "a/b.py", "/", "", ".", "..", "a//b/./c/", ".bashrc", "a.b.c.", "//srv/share", "///x", "name.", "a/../b"]:
    p = P(text)
    print(repr(p), p.parts, repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, repr(p.parent), repr(p.root), repr(p.anchor), p.is_absolute())
p = P("/a/b/c.txt")
print(list(p.parents), p.parents[0], p.parents[-1], p.parents[:2], len(p.parents), p.as_posix(), bytes(p), p.as_uri(), str(p), p.drive == "")
print(p / "d", "x" / P("y"), p / "/abs", P("a", "b", "c"), P("a", "/b", "c"), p.joinpath("d", "e"), P(P("a"), "b"), P("a") / P("b"), P(), P("", "a"), P("a", ""))
print(P("a") == P("a/"), P("a") == P("A"), P("a") < P("b"), P("a/b") < P("a.b"), sorted([P("b"), P("a/z"), P("a")]), hash(P("a")) == hash(P("./a")), P("a") == "a", {P("a"): 1}[P("a/.")])
w = W("C:\\Users\\ann\\file.TXT")
print(repr(w), w.parts, w.drive, w.root, w.anchor, w.as_posix(), w == W("c:/users/ANN/file.txt"), w.suffix, w.parent, W("C:x").is_absolute(), w.as_uri(), str(W("a/b")))
print(type(PurePath("x")).__name__, type(Path("x")).__name__, isinstance(Path("x"), PurePath), issubclass(Path, P), Path("x") == P("x"), P("x") == W("x"))
print(f"{p}", f"{p!r}", f"{p.name:>10}", "%s" % p, [p.match(x) for x in ("*.txt", "b/*.txt", "/a/*", "/a/b/*.txt", "*.py", "c.txt", "**/c.txt")])
print([P("a/b/c.py").full_match(x) for x in ("a/*/c.py", "**/*.py", "*.py", "a/**", "a/b/c.PY")], P("A.PY").match("*.py", case_sensitive=False))
for attempt in (lambda: P(5), lambda: P("a") / 5, lambda: P("a") < W("a"), lambda: P("rel").as_uri(), lambda: p.parents[5], lambda: P(b"x"), lambda: p.match(""), lambda: P("a") < "b", lambda: P(None), lambda: p.joinpath(3), lambda: setattr(p, "name", "x"), lambda: "x" + P("y"), lambda: W("a").with_drive("x")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
