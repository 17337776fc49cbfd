# os.path questions about the file system: exists, isfile, isdir, sizes, samefile, links.
import os
from os import path

os.makedirs("d/sub")
with open("d/file.txt", "wb") as f:
    f.write(b"12345")
for name in ("d", "d/", "d/file.txt", "d/file.txt/", "d/sub", "d/nope", "", ".", "d/../d", "d/nope/../file.txt"):
    print(repr(name), path.exists(name), path.isfile(name), path.isdir(name), path.lexists(name), path.islink(name), path.ismount(name))
print(path.getsize("d/file.txt"), path.samefile("d/file.txt", "d/sub/../file.txt"), path.samefile("d", "d/sub"), path.exists(b"d"), path.exists("a\0b"), path.isdir("x" * 300))
os.symlink("file.txt", "d/link")
os.symlink("missing", "d/broken")
print(path.islink("d/link"), path.exists("d/link"), path.exists("d/broken"), path.lexists("d/broken"), os.readlink("d/link"), path.isfile("d/link"), path.getsize("d/link"), os.lstat("d/link").st_size)
print(path.basename(path.realpath("d/link")), path.realpath("d/link") == path.abspath("d/file.txt"), sorted(os.listdir("d")))
print(path.isreserved("x") if hasattr(path, "isreserved") else False, path.isjunction("d"), path.supports_unicode_filenames in (True, False))
with open("d/file.txt") as f:
    print(path.sameopenfile(f.fileno(), f.fileno()), path.exists(f.fileno()))
a, b = os.stat("d/file.txt"), os.stat("d/sub")
print(path.samestat(a, a), path.samestat(a, b), path.getmtime("d/file.txt") == a.st_mtime)
for attempt in (lambda: path.getsize("nope"), lambda: path.getmtime("nope"), lambda: path.samefile("d", "nope"), lambda: os.readlink("d/file.txt"), lambda: path.realpath("d/nope", strict=True).nope, lambda: os.symlink("x", "d/link"), lambda: path.exists(), lambda: path.isdir(None), lambda: path.getsize("d/broken"), lambda: os.readlink("nope")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, str(e).replace(os.getcwd(), "CWD"))
os.remove("d/broken")
os.remove("d/link")
print(sorted(os.listdir("d")), path.exists("d/file.txt"))
