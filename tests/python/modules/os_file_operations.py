# rename, replace, remove, stat, truncate, utime, access, link-free things, low level descriptors.
import os
import stat

with open("a.txt", "w") as f:
    f.write("hello")
info = os.stat("a.txt")
print(info.st_size, stat.S_ISREG(info.st_mode), stat.S_ISDIR(info.st_mode), stat.S_ISDIR(os.stat(".").st_mode), info.st_mtime > 0, type(info).__name__, info[6], type(info.st_mtime_ns).__name__)
os.rename("a.txt", "b.txt")
print(os.path.exists("a.txt"), os.path.exists("b.txt"))
with open("c.txt", "w") as f:
    f.write("other")
os.replace("b.txt", "c.txt")
print(open("c.txt").read(), sorted(n for n in os.listdir() if n.endswith(".txt")))
os.truncate("c.txt", 2)
print(os.path.getsize("c.txt"), open("c.txt").read())
os.utime("c.txt", (1000, 2000))
print(os.stat("c.txt").st_mtime, os.path.getmtime("c.txt"), os.stat("c.txt").st_mtime_ns, os.path.getatime("c.txt"))
os.utime("c.txt", ns=(5, 1_500_000_000))
print(os.stat("c.txt").st_mtime)
print(os.access("c.txt", os.R_OK), os.access("c.txt", os.F_OK), os.access("missing", os.F_OK))
fd = os.open("low.bin", os.O_CREAT | os.O_RDWR)
print(type(fd).__name__, os.write(fd, b"abcdef"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size, os.close(fd))
with os.fdopen(os.open("low.bin", os.O_RDONLY)) as f:
    print(f.read())
os.mkdir("d")
os.rename("low.bin", os.path.join("d", "moved.bin"))
os.renames("d/moved.bin", "e/f/g.bin")
print(os.path.exists("d"), os.listdir("e/f"))
os.unlink("e/f/g.bin")
print(os.sep, os.altsep, os.pardir, os.extsep, os.pathsep, repr(os.linesep), os.devnull, os.name, os.curdir)
print(os.fspath("x"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), isinstance(os.getpid(), int), os.strerror(2), len(os.urandom(5)), os.cpu_count() >= 1)
for attempt in (lambda: os.remove("missing"), lambda: os.rename("missing", "x"), lambda: os.stat("missing"), lambda: os.rename("c.txt", "e"), lambda: os.replace("missing", "c.txt"), lambda: os.truncate("missing", 1), lambda: os.fspath(5), lambda: os.stat(None), lambda: os.close(fd), lambda: os.open("missing", os.O_RDONLY), lambda: os.read(9999, 1), lambda: os.utime("missing"), lambda: os.truncate("c.txt", -1), lambda: os.stat("a\0b"), lambda: os.remove(""), lambda: os.rename("e", "c.txt"), lambda: os.utime("c.txt", (1, 2), ns=(1, 2))):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
os.remove("c.txt")
try:
    os.rename("missing", "target")
except FileNotFoundError as e:
    print(e.errno, e.filename, e.filename2, e.strerror)
