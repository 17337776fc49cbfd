# A temporary tree is built from a description, walked, drawn, summed up by suffix, searched and cleaned.
import fnmatch
import os
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

TREE = {"README.md": "# Title\n", "src": {"main.py": "import util\nprint(util.x)\n", "util.py": "x = 1\n", "data": {"a.csv": "id,name\n1,ann\n", "empty.csv": ""}}, "tests": {"test_main.py": "def test(): pass\n"}, ".cache": {"junk.bin": "\0" * 100}}

def create(folder, tree):
    for name, content in tree.items():
        if isinstance(content, dict):
            (folder / name).mkdir()
            create(folder / name, content)
        else:
            (folder / name).write_text(content)

def draw(folder, indent=""):
    children = sorted(folder.iterdir(), key=lambda p: (p.is_file(), p.name))
    for n, child in enumerate(children):
        last = n == len(children) - 1
        size = f" ({child.stat().st_size})" if child.is_file() else "/"
        print(f"{indent}{'└── ' if last else '├── '}{child.name}{size}")
        if child.is_dir():
            draw(child, indent + ("    " if last else "│   "))

def human(size):
    for unit in ("B", "KiB", "MiB"):
        if size < 1024:
            return f"{size:.1f} {unit}" if unit != "B" else f"{size} B"
        size /= 1024
    return f"{size:.1f} GiB"

with tempfile.TemporaryDirectory() as temporary:
    root = Path(temporary) / "project"
    root.mkdir()
    create(root, TREE)
    print(root.name + "/")
    draw(root)
    sizes = defaultdict(lambda: [0, 0])
    for path in root.rglob("*"):
        if path.is_file():
            entry = sizes[path.suffix or path.name]
            entry[0] += 1
            entry[1] += path.stat().st_size
    for suffix, (count, size) in sorted(sizes.items(), key=lambda kv: (-kv[1][1], kv[0])):
        print(f"{suffix:<6} {count} {human(size)}")
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(d for d in folders if not d.startswith("."))
        print(os.path.relpath(folder, root), sorted(fnmatch.filter(files, "*.py")))
    print([(p.relative_to(root).as_posix(), n) for p in sorted(root.glob("**/*.py")) for n, line in enumerate(p.read_text().splitlines(), 1) if "import" in line])
    print([p.name for p in sorted(root.rglob("*.csv")) if p.stat().st_size == 0], human(5000), human(3 * 1024 ** 2), human(2 ** 31))
    backup = shutil.copytree(root, root.with_name("backup"), ignore=shutil.ignore_patterns(".*", "*.csv"))
    print(sorted(p.relative_to(backup).as_posix() for p in backup.rglob("*") if p.is_file()))
    shutil.rmtree(root / ".cache")
    (root / "src" / "util.py").rename(root / "src" / "helpers.py")
    before, after = ({p.relative_to(r).as_posix() for p in r.rglob("*")} for r in (backup, root))
    print(sorted(before - after), sorted(after - before))
print(root.exists())
