# mkdir, rmdir, unlink and what they say when it cannot be done; errno and attributes.
import errno
from pathlib import Path, UnsupportedOperation

base = Path("base")
print(base.mkdir(), base.is_dir(), (base / "x" / "y").mkdir(parents=True), base.mkdir(exist_ok=True), sorted(p.name for p in base.iterdir()))
(base / "file").write_text("content")
attempts = {
    "mkdir existing": lambda: base.mkdir(), "mkdir without parents": lambda: Path("a/b/c").mkdir(), "mkdir over a file": lambda: (base / "file").mkdir(exist_ok=True),
    "mkdir below a file": lambda: (base / "file" / "z").mkdir(parents=True), "rmdir full": lambda: base.rmdir(), "rmdir missing": lambda: Path("missing").rmdir(), "rmdir file": lambda: (base / "file").rmdir(),
    "unlink folder": lambda: base.unlink(), "unlink missing": lambda: Path("missing").unlink(), "iterdir missing": lambda: list(Path("missing").iterdir()), "rename missing": lambda: Path("missing").rename("other"),
    "rename file over folder": lambda: (base / "file").rename(base / "x"), "rename folder over file": lambda: (base / "x").rename(base / "file"), "open folder": lambda: base.open(), "write to folder": lambda: base.write_text("x"), "read through a file": lambda: (base / "file" / "q").read_text(),
    "touch in missing": lambda: Path("no/such/file").touch(), "chmod missing": lambda: Path("missing").chmod(0o600), "long name": lambda: Path("n" * 300).write_text("x"),
}
for name, attempt in attempts.items():
    try:
        print(name, "->", attempt())
    except OSError as e:
        print(name, "->", type(e).__name__, errno.errorcode[e.errno], e.strerror, e.filename if len(str(e.filename)) < 50 else "...", e.filename2)
print(base.exists(), (base / "file").exists(), (base / "file" / "q").exists(), Path("no/such").exists())
try:
    Path("missing").read_text()
except FileNotFoundError as e:
    print(e, "|", repr(e), "|", e.args)
print(issubclass(UnsupportedOperation, NotImplementedError), FileNotFoundError.__mro__[1].__name__)
for child in sorted(base.rglob("*"), reverse=True):
    child.rmdir() if child.is_dir() else child.unlink()
base.rmdir()
print(base.exists(), Path(".").exists(), Path("").is_dir(), Path(".").resolve() == Path.cwd(), Path("x/../.").resolve() == Path.cwd())
with (Path("tmp.txt")).open("x") as f:
    f.write("once")
try:
    Path("tmp.txt").open("x")
except FileExistsError as e:
    print(e)
print(Path("tmp.txt").is_mount(), Path("tmp.txt").is_socket(), Path("tmp.txt").is_fifo(), Path("tmp.txt").is_block_device(), Path.from_uri("file:///a/b%20c"), Path("tmp.txt").owner() != "")
