# os.path on strings: split, join, normalise, common prefixes, extensions.
import os.path as p
import posixpath

for path in ["/usr/lib/python.py", "rel/x.tar.gz", "/", "", "//a//b/", "a", ".bashrc", "a/.b.c", "..", "dir/", "a.b/c", "x.", ".a.b."]:
    print(repr(path), p.split(path), p.basename(path), p.dirname(path), p.splitext(path), p.isabs(path), repr(p.normpath(path)), p.splitdrive(path), p.splitroot(path))
print(p.join("a", "b", "c"), p.join("a/", "/b", "c"), p.join("a", ""), p.join("", "a"), p.join("a"), p.join("/", "x"), p.join("a", "", "b"), p.join("a//", "b"))
for path in ["a/./b/../c", "../../x", "/../a", "a//b///c", "./", "a/..", "///x", "//x", "a/b/../../..", "./a/./"]:
    print(path, "->", p.normpath(path))
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonprefix([]), p.commonpath(["/usr/lib/x", "/usr/local/y"]), p.commonpath(["a/b", "a/c/d"]), p.commonpath(["/a"]), repr(p.commonpath(["a", "b"])))
print(p.relpath("/a/b/c", "/a/x"), p.relpath("/a", "/a"), p.relpath("/a/b", "/a/b/c/d"), p.relpath("x/y", "x"), p.relpath("/", "/a"))
print(p.expanduser("no tilde"), p.normcase("A/B"), p.sep, p.altsep, p.extsep, p.pardir, p.curdir, p.pathsep, p.devnull, p is posixpath)
print(p.join(b"a", b"b"), p.split(b"/x/y"), p.splitext(b"f.py"), p.normpath(b"a/../b"))
print(p.isabs(p.abspath("x")), p.abspath("/a/../b"), p.abspath("x") == p.join(p.abspath("."), "x"), p.realpath("/") )


class PathLike:
    def __fspath__(self):
        return "/from/fspath.txt"


print(p.basename(PathLike()), p.join(PathLike(), "x"), p.splitext(PathLike()))
for attempt in (lambda: p.join("a", b"b"), lambda: p.join("a", 5), lambda: p.split(None), lambda: p.basename(5), lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.relpath(""), lambda: p.commonpath(["a", b"b"]), lambda: p.join(), lambda: p.splitext(5), lambda: p.normpath(None), lambda: p.commonprefix(["a", 5]), lambda: p.exists(1.5)):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
