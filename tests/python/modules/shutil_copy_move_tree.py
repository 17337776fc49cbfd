# copy, copyfile, copy2, copyfileobj, move, copytree, rmtree, ignore_patterns, which, disk usage types.
import io
import os
import shutil
from pathlib import Path

Path("src/sub").mkdir(parents=True)
for name in ("a.txt", "b.pyc", "sub/c.txt", "sub/d.log"):
    (Path("src") / name).write_text(name.upper())


def tree(root):
    return sorted(p.relative_to(root).as_posix() for p in Path(root).rglob("*"))


print(shutil.copy("src/a.txt", "copy.txt"), Path("copy.txt").read_text(), shutil.copy("src/a.txt", "src/sub"), tree("src"))
print(shutil.copyfile("src/b.pyc", "b2"), Path("b2").read_text(), shutil.copy2("src/a.txt", "meta.txt"), os.stat("src/a.txt").st_mtime == os.stat("meta.txt").st_mtime)
print(shutil.copytree("src", "dst"), tree("dst"), Path("dst/sub/d.log").read_text())
print(shutil.copytree("src", "filtered", ignore=shutil.ignore_patterns("*.pyc", "*.log")), tree("filtered"))
seen = []
shutil.copytree("src", "counted", copy_function=lambda s, d: seen.append(os.path.basename(s)) or shutil.copy(s, d), ignore=lambda folder, names: {n for n in names if n == "sub"})
print(sorted(seen), tree("counted"))
print(shutil.copytree("filtered", "dst", dirs_exist_ok=True) == "dst", len(tree("dst")))
print(shutil.move("copy.txt", "moved.txt"), Path("copy.txt").exists(), shutil.move("moved.txt", "dst"), shutil.move("dst/sub", "sub2"), tree("dst"), tree("sub2"))
out = io.StringIO()
shutil.copyfileobj(io.StringIO("stream " * 3), out, 4)
print(out.getvalue())
shutil.rmtree("dst")
shutil.rmtree("missing", ignore_errors=True)
problems = []
shutil.rmtree("missing", onexc=lambda f, path, e: problems.append((path, type(e).__name__)))
print(Path("dst").exists(), problems, shutil.ignore_patterns("*.a", "b*")("x", ["1.a", "b2", "c"]) == {"1.a", "b2"})
print(shutil.which("surely-no-such-program"), shutil.disk_usage(".")._fields, len(shutil.get_terminal_size((80, 24))), shutil.Error.__mro__[1].__name__)
for attempt in (lambda: shutil.copy("missing", "x"), lambda: shutil.copyfile("src", "x"), lambda: shutil.copytree("src", "filtered"), lambda: shutil.copyfile("meta.txt", "meta.txt"), lambda: shutil.move("missing", "x"), lambda: shutil.rmtree("missing"), lambda: shutil.rmtree("meta.txt"), lambda: shutil.copytree("missing", "y"), lambda: shutil.move("meta.txt", "src/a.txt/x"), lambda: shutil.copy("meta.txt", "no/such"), lambda: shutil.move("src", "src/sub/inner"), lambda: shutil.copytree("meta.txt", "y2")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
Path("sub2/a.txt").write_text("already")
try:
    shutil.move("src/a.txt", "sub2")
except shutil.Error as e:
    print(type(e).__name__, e)
