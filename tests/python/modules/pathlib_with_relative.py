# with_name, with_stem, with_suffix, relative_to, is_relative_to, with_segments, resolve.
from pathlib import Path, PurePosixPath as P

p = P("/data/2024/report.final.csv")
print(p.with_name("x"), p.with_stem("y"), p.with_suffix(".txt"), p.with_suffix(""), P("a/b").with_suffix(".py"), P("a/.b").with_suffix(".c"), P("a.tar.gz").with_suffix(".bz2"), P("dir/").with_name("n"))
print(p.relative_to("/data"), p.relative_to(P("/")), repr(p.relative_to(p)), P("a/b").relative_to("a"), P("a").relative_to(""), P("/a/b").relative_to("/a/c", walk_up=True), P("/a").relative_to("/a/b/c", walk_up=True))
print(p.is_relative_to("/data"), p.is_relative_to("/dat"), P("a/b").is_relative_to("a"), P("a").is_relative_to("/a"), p.is_relative_to(p))
print(Path("a/../b").resolve() == Path.cwd() / "b", Path("x").absolute() == Path.cwd() / "x", Path("/a/./b/../c").resolve(), Path("a/..").absolute().name, Path("~").expanduser() == Path.home())
print(p.parent.parent / p.name, p.parent.with_name("2025") / p.name, (p / "..").parts)


class Tagged(P):
    def __init__(self, *segments, tag=None):
        super().__init__(*segments)
        self.tag = tag

    def with_segments(self, *segments):
        return type(self)(*segments, tag=self.tag)


t = Tagged("/x/y.txt", tag="T")
print(repr(t), t.tag, t.parent.tag, (t / "z").tag, t.with_suffix(".md"), [q.tag for q in t.parents], t.relative_to("/x").tag, type(t.joinpath("k")).__name__)
for attempt in (lambda: p.with_name(""), lambda: p.with_name("a/b"), lambda: P("/").with_name("x"), lambda: p.with_suffix("txt"), lambda: p.with_suffix("."), lambda: p.with_suffix(".a/b"), lambda: P("").with_suffix(".x"), lambda: p.with_stem(""), lambda: p.relative_to("/other"), lambda: p.relative_to("data"), lambda: P("a").relative_to("b"), lambda: P("a").relative_to("..", walk_up=True), lambda: P("a").relative_to("/a", walk_up=True), lambda: p.with_name("."), lambda: p.relative_to(), lambda: P("..").with_name("x"), lambda: p.with_stem("a/b"), lambda: Path("missing").resolve(strict=True)):
    try:
        print(repr(attempt()))
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(Path.cwd()), "CWD"))
