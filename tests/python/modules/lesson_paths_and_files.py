# pathlib and files: paths as values, reading, writing, globbing, errors, temporary folders.
from pathlib import Path, PurePosixPath, PureWindowsPath
import os, shutil, tempfile

p = PurePosixPath("/usr/local/lib/python3.13/site.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[1], p.parts, p.root, p.anchor, p.is_absolute(), str(p), repr(p))
print(p.with_name("x.txt"), p.with_suffix(".bz2"), p.with_stem("y"), p / "../z", p.relative_to("/usr"), p.match("*.gz"), p.is_relative_to("/usr"), p.as_uri(), PurePosixPath("a//b/./c"), PurePosixPath("a") / "/b", "x" / PurePosixPath("y"))
print(PureWindowsPath("C:\\a\\b.txt").parts, PureWindowsPath("c:/A") == PureWindowsPath("C:\\a"), PurePosixPath("A") == PurePosixPath("a"), sorted([PurePosixPath("b"), PurePosixPath("a/c"), PurePosixPath("a")]), PurePosixPath("").name == "", PurePosixPath("."), PurePosixPath("a/b").joinpath("c", "d"), p.full_match("/usr/**/*.gz"), PurePosixPath("a/b") < PurePosixPath("a/c"))
for attempt in (lambda: p.relative_to("/etc"), lambda: p.with_suffix("bz2"), lambda: p.with_name(""), lambda: PurePosixPath("a").as_uri(), lambda: p / 5, lambda: PurePosixPath("/").with_name("x"), lambda: p.parents[99], lambda: p < "x"):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
root = Path("data")
root.mkdir()
(root / "sub" / "deep").mkdir(parents=True)
(root / "a.txt").write_text("line 1\nline 2\n")
(root / "b.bin").write_bytes(b"\x00\x01\xff")
(root / "sub" / "c.txt").write_text("é", encoding="utf-8")
(root / "sub" / "deep" / "d.py").touch()
print(sorted(x.as_posix() for x in root.iterdir()), sorted(str(x) for x in root.glob("**/*.txt")), sorted(x.name for x in root.rglob("*")), (root / "a.txt").read_text().splitlines(), (root / "b.bin").read_bytes(), (root / "sub/c.txt").stat().st_size)
print(root.exists(), root.is_dir(), (root / "a.txt").is_file(), (root / "zz").exists(), (root / "a.txt").suffix)
with (root / "a.txt").open("a") as f:
    print(f.write("line 3"), f.name, f.mode, f.closed)
with open(root / "a.txt") as f:
    for n, line in enumerate(f, 1):
        print(n, repr(line))
for attempt in (lambda: root.mkdir(), lambda: (root / "none.txt").read_text(), lambda: root.rmdir(), lambda: root.read_text(), lambda: (root / "x" / "y").mkdir(), lambda: (root / "zz").unlink(), lambda: (root / "a.txt").mkdir(), lambda: (root / "a.txt").iterdir().__next__(), lambda: open("nope/x", "w"), lambda: open(root / "a.txt", "x"), lambda: open(root / "a.txt", "q")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "filename", "-"))
print((root / "zz").unlink(missing_ok=True), root.mkdir(exist_ok=True), (root / "a.txt").rename(root / "e.txt"), (root / "e.txt").replace(root / "f.txt"), (root / "f.txt").exists())
for here, folders, files in sorted(root.walk()):
    print(here, sorted(folders), sorted(files))
for here, folders, files in os.walk("data", topdown=False):
    print(here, sorted(folders), sorted(files))
shutil.copy(root / "f.txt", root / "g.txt")
shutil.copytree(root, "copy")
shutil.rmtree(root)
print(root.exists(), sorted(os.listdir("copy")), Path("copy/sub/../g.txt").resolve().relative_to(Path.cwd()), os.path.join("a", "b", "/c"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b/"), os.path.commonpath(["/a/b", "/a/c"]))
with tempfile.TemporaryDirectory() as d:
    (Path(d) / "t").write_text("x")
    print(os.listdir(d))
print(os.path.exists(d), Path("~/x").expanduser() != Path("~/x"), Path("a/../b"), os.path.normpath("a/../b"), Path.cwd() == Path().absolute())
