# TemporaryDirectory, NamedTemporaryFile, TemporaryFile, SpooledTemporaryFile, mkdtemp, mkstemp; no name is printed.
import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    p = Path(folder) / "x.txt"
    p.write_text("inside")
    print(type(folder).__name__, os.path.isdir(folder), p.read_text(), os.listdir(folder), os.path.isabs(folder))
print(os.path.exists(folder), p.exists())
holder = tempfile.TemporaryDirectory(prefix="pre_", suffix="_suf")
name = os.path.basename(holder.name)
print(name.startswith("pre_"), name.endswith("_suf"), len(name), os.path.isdir(holder.name))
holder.cleanup()
print(os.path.exists(holder.name))
with tempfile.TemporaryDirectory(dir=".") as folder:
    print(os.path.dirname(os.path.abspath(folder)) == os.getcwd())
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    print(f.write("hello"), f.seek(0), f.read(), os.path.exists(f.name), f.name.endswith(".txt"), f.mode, f.delete if hasattr(f, "delete") else "-")
print(os.path.exists(f.name), f.closed)
kept = tempfile.NamedTemporaryFile(delete=False)
kept.write(b"kept")
kept.close()
print(Path(kept.name).read_bytes(), kept.closed, os.unlink(kept.name))
with tempfile.NamedTemporaryFile(delete_on_close=False) as f:
    f.write(b"1")
    f.close()
    print(os.path.exists(f.name), open(f.name, "rb").read())
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    print(f.write(b"bin"), f.seek(0), f.read(), f.mode)
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as s:
    print(s._rolled, s.write("12345"), s._rolled, s.write("67890ABC"), s._rolled, s.seek(0), s.read())
fd, path = tempfile.mkstemp(suffix=".bin", text=False)
print(os.write(fd, b"abc"), os.close(fd), os.path.getsize(path), oct(os.stat(path).st_mode & 0o777), os.remove(path))
made = tempfile.mkdtemp(prefix="q")
print(os.path.isdir(made), oct(os.stat(made).st_mode & 0o777), os.rmdir(made))
print(tempfile.gettempdir() == tempfile.gettempdir(), tempfile.gettempprefix(), type(tempfile.gettempdirb()).__name__)
for attempt in (lambda: tempfile.mkstemp(prefix=b"x", suffix="y"), lambda: tempfile.TemporaryDirectory(dir="missing"), lambda: tempfile.NamedTemporaryFile("q"), lambda: tempfile.TemporaryFile("w", encoding="nope"), lambda: kept.write(b"x")):
    try:
        attempt()
        print("done")
    except FileNotFoundError as e:
        print(type(e).__name__, e.strerror)
    except Exception as e:
        print(type(e).__name__, e)
before = tempfile.TemporaryDirectory(delete=False)
with before as folder:
    pass
print(os.path.exists(folder), before.cleanup(), os.path.exists(folder))
