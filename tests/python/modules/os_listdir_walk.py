# makedirs, listdir, scandir, walk (both directions), removedirs.
import os

for folder in ("root/a/deep", "root/b", "root/c/empty"):
    os.makedirs(folder)
for name, size in [("root/top.txt", 3), ("root/a/one.py", 10), ("root/a/two.txt", 0), ("root/a/deep/x.log", 7), ("root/b/.hidden", 1)]:
    with open(name, "w") as f:
        f.write("x" * size)
print(sorted(os.listdir("root")), sorted(os.listdir(b"root/b")), os.listdir("root/c/empty"))
with os.scandir("root") as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size if e.is_file() else "-", e)
for topdown in (True, False):
    print("topdown", topdown)
    for folder, folders, files in sorted(os.walk("root", topdown=topdown)) if not topdown else os.walk("root"):
        folders.sort()
        print(folder, folders, sorted(files))
print("pruned")
for folder, folders, files in os.walk("root"):
    folders[:] = sorted(d for d in folders if d != "a")
    print(folder, folders)
total = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk("root") for f in fs)
print(total, list(os.walk("missing")), next(os.walk("root"))[0])
failed = []
list(os.walk("missing", onerror=failed.append))
print([(type(e).__name__, str(e)) for e in failed])
os.makedirs("root/b", exist_ok=True)
for attempt in (lambda: os.makedirs("root/b"), lambda: os.mkdir("root"), lambda: os.mkdir("no/such"), lambda: os.rmdir("root/a"), lambda: os.rmdir("missing"), lambda: os.listdir("missing"), lambda: os.listdir("root/top.txt"), lambda: os.makedirs("root/top.txt"), lambda: os.makedirs("root/top.txt", exist_ok=True), lambda: os.makedirs("root/top.txt/x"), lambda: os.remove("root/a"), lambda: os.scandir("missing"), lambda: os.rmdir("root/top.txt")):
    try:
        print(attempt())
    except OSError as e:
        print(type(e).__name__, e)
os.removedirs("root/c/empty")
print(os.path.exists("root/c"), sorted(os.listdir("root")))
previous = os.getcwd()
os.chdir("root/a")
print(sorted(os.listdir()), sorted(os.listdir(".")), os.path.basename(os.getcwd()), os.getcwd() == os.path.join(previous, "root", "a"))
os.chdir("..")
print(sorted(os.listdir(os.curdir)), os.path.relpath(previous), os.path.relpath(os.path.join(previous, "root", "b")))
