# Files with Path: text, bytes, open, stat, touch, rename, replace, unlink, samefile.
from pathlib import Path

p = Path("notes.txt")
print(p.exists(), p.write_text("héllo\nwörld\n", encoding="utf-8"), p.exists(), p.read_text(encoding="utf-8").splitlines(), p.read_bytes())
print(p.stat().st_size, p.is_file(), p.is_dir(), p.is_symlink(), p.suffix, p.name)
print(p.write_bytes(b"\x00\x01binary\xff"), p.read_bytes(), p.stat().st_size)
with p.open("w") as f:
    print(f.write("line 1\n"), f.name, f.mode)
with p.open("a") as f:
    f.write("line 2\n")
with p.open() as f:
    print([line.strip() for line in f])
print(p.write_text("a\nb\n", newline="\r\n"), p.read_bytes(), repr(p.read_text()), repr(p.read_text(newline="")))
q = p.rename("renamed.txt")
print(q, p.exists(), q.exists(), type(q).__name__)
other = Path("other.txt")
other.write_text("to be replaced")
r = q.replace(other)
print(r, r.read_text(), q.exists(), sorted(x.name for x in Path().iterdir() if x.suffix == ".txt"))
Path("touched").touch()
print(Path("touched").read_text() == "", Path("touched").stat().st_size, Path("touched").touch(exist_ok=True), r.samefile("other.txt"), r.samefile(Path("touched")))
r.unlink()
r.unlink(missing_ok=True)
for attempt in (lambda: r.unlink(), lambda: Path("missing").read_text(), lambda: Path("missing/x").write_text("a"), lambda: Path("touched").touch(exist_ok=False), lambda: Path(".").read_text(), lambda: Path("touched").write_text(b"x"), lambda: Path("touched").write_bytes("x"), lambda: Path("missing").stat(), lambda: Path("missing").rename("y"), lambda: Path("touched").read_bytes("x"), lambda: Path("touched").open("q"), lambda: Path("missing").samefile("touched"), lambda: Path("a\0b").exists(), lambda: Path("a\0b").read_text()):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
Path("latin").write_bytes("é".encode("latin-1"))
try:
    Path("latin").read_text(encoding="utf-8")
except UnicodeDecodeError as e:
    print(e)
print(Path("latin").read_text(encoding="latin-1"), ascii(Path("latin").read_text(errors="replace")))
