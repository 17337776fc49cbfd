# iterdir, glob, rglob and walk over a small tree, always sorted.
from pathlib import Path

root = Path("proj")
for name in ["README.md", "setup.py", "src/app/__init__.py", "src/app/models.py", "src/app/views.py", "src/app/data/a.json", "src/app/data/b.JSON", "tests/test_models.py", "docs/.hidden", "src/lib.c"]:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(name)


def show(found):
    print([p.relative_to(root).as_posix() for p in sorted(found)])


show(root.iterdir())
for pattern in ["*.py", "*", "*/*", "**/*.py", "**", "src/**/*.py", "**/data/*", "[rs]*", "??????.py", "src/app/models.py", "*.[mp]*", "**/*.json", "nope*", "src/*/", "**/app/**", "docs/*", "*/test_*.py", "src/**"]:
    print(pattern, end=" ")
    show(root.glob(pattern))
show(root.rglob("*.py"))
show(root.rglob("models.py"))
show(root.rglob("data/*"))
show(root.glob("**/*.JSON", case_sensitive=False))
show(root.glob("**/*.JSON", case_sensitive=True))
print(sorted(p.name for p in root.rglob("*") if p.is_file() and p.stat().st_size > 15))
for folder, folders, files in root.walk():
    folders.sort()
    print(folder.as_posix(), folders, sorted(files))
print([d.name for d, _, _ in root.walk(top_down=False)][-1], len(list(root.rglob("*"))), len(list(root.rglob("*/"))))
counts = {}
for p in root.rglob("*.*"):
    if p.is_file():
        counts[p.suffix] = counts.get(p.suffix, 0) + 1
print(sorted(counts.items()))
print(list(Path("missing").glob("*")), list(Path("missing").walk()), type(root.glob("*")).__name__)
for attempt in (lambda: list(root.glob("")), lambda: list(root.glob("/abs")), lambda: list(Path("missing").iterdir()), lambda: list((root / "setup.py").iterdir()), lambda: sorted(p.name for p in root.glob("**x")), lambda: sorted(root.rglob("..")), lambda: list(root.glob(5)), lambda: sorted(str(p) for p in root.glob("../proj/s*"))):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
