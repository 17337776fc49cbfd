"""Runs the solutions of lessons with the real libraries, and writes what they print.

    python record.py [FOLDER ...]

A FOLDER is a lesson's or a chapter's; without one, all lessons are recorded. Needs `pip install sqlalchemy==2.1.9
alembic==1.20.1 pytest`, and CPython 3.13. Writes `solution.out`, and `solution.hidden.out` for a lesson with seeds.
What differs from run to run is replaced, as the test does: see `normalized`.
"""

import os
import re
import shlex
import sqlite3
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

LESSONS = Path(__file__).resolve().parents[2] / "lessons"


def normalized(text: str, folder: str) -> str:
    """The text without what differs from run to run."""
    text = text.replace(folder, "<PROJECT>")
    text = re.sub(r"\b[0-9a-f]{12}\b", "<ID>", text)
    text = re.sub(r"0x[0-9a-f]{6,}", "<ADDRESS>", text)
    text = re.sub(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?", "<NOW>", text)
    text = re.sub(r"\bin \d+\.\d+s( \(\d+:\d\d:\d\d\))?", "in <TIME>s", text)
    text = re.sub(r"^=+ (.*\bin <TIME>s.*?) =+$", r"= \1 =", text, flags=re.M)
    text = re.sub(r"^platform .*$", "<PLATFORM>", text, flags=re.M)
    return re.sub(r"^(plugins|cachedir|rootdir): .*\n", "", text, flags=re.M)


def front_matter(folder: Path) -> dict:
    _, matter, _ = (folder / "lesson.md").read_text().split("+++\n", 2)
    return tomllib.loads(matter)


def lesson_id(folder: Path) -> str:
    return folder.name.split("-", 1)[1]


def program(folder: Path, name: str, main: str) -> dict[str, str]:
    """The files of `NAME.py` or `NAME/`."""
    files = {}
    root = folder / name
    if root.is_dir():
        for path in sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                files[path.relative_to(root).as_posix()] = path.read_text()
    if (single := folder / f"{name}.py").is_file():
        files[main] = single.read_text()
    return files


def solution(folder: Path) -> dict[str, str] | None:
    """All files of a lesson's solution; none where it has none."""
    matter = front_matter(folder)
    main = matter.get("main", "main.py")
    own = program(folder, "solution", main)
    if not own and not (folder / "solution.sh").is_file():
        return None
    return start(folder) | own


def start(folder: Path) -> dict[str, str]:
    matter = front_matter(folder)
    files = {}
    if before := matter.get("continues"):
        earlier = [other for other in folder.parent.iterdir() if other.is_dir() and lesson_id(other) == before]
        if not earlier:
            sys.exit(f"{folder}: no lesson of this chapter is called {before!r}")
        files = dict(solution(earlier[0]) or {})
    return files | program(folder, "start", matter.get("main", "main.py"))


def commands(path: Path) -> list[str]:
    if not path.is_file():
        return []
    lines = (line.strip() for line in path.read_text().splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def fill(folder: str, database: str, sql: str) -> None:
    connection = sqlite3.connect(Path(folder) / database)
    connection.executescript(sql)
    connection.close()


def run(line: str, folder: str, is_quiet: bool = False) -> str:
    is_to_fail = line.startswith("! ")
    words = shlex.split(line.removeprefix("! "))
    if words[0] in ("python", "python3"):
        words[0] = sys.executable
    elif words[0] in ("alembic", "pytest"):
        words = [sys.executable, "-m", *words]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run(
        words, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120
    )
    if (done.returncode != 0) != is_to_fail and not is_quiet:
        print(f"  {line}: status {done.returncode}\n{done.stderr}", file=sys.stderr)
    return done.stdout


def record(folder: Path) -> None:
    files = solution(folder)
    if files is None:
        return
    matter = front_matter(folder)
    check = tomllib.loads((folder / "check.toml").read_text())
    laid_over = program(folder, "check", "main.py")
    lines = check.get("run") or [f"python {shlex.quote(matter.get('main', 'main.py'))}"]
    kinds = [one["kind"] for one in check.get("check", [])]
    is_quiet = "raised" in kinds or "exit" in kinds
    seeds = [("seed.sql", "solution.out"), ("hidden.sql", "solution.hidden.out")]
    if not (folder / "seed.sql").is_file():
        seeds = [(None, "solution.out")]
    for seed, output in seeds:
        with tempfile.TemporaryDirectory() as place:
            place = os.path.realpath(place)
            for path, text in files.items():
                target = Path(place) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text)
            if seed:
                fill(place, matter.get("database", "lab.db"), (folder / seed).read_text())
            for path, text in list(files.items()):
                if path.endswith(".seed.sql") and not (Path(place) / path.replace(".seed.sql", ".db")).exists():
                    fill(place, path.replace(".seed.sql", ".db"), text)
            for line in commands(folder / "solution.sh"):
                run(line, place, is_quiet=True)
            if not check.get("kept", False):
                for database in Path(place).rglob("*.db"):
                    database.unlink()
                if seed:
                    fill(place, matter.get("database", "lab.db"), (folder / seed).read_text())
            for path, text in laid_over.items():
                target = Path(place) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text)
            printed = "".join(run(line, place, is_quiet) for line in lines)
            (folder / output).write_text(normalized(printed, place))
            print(f"{folder.relative_to(folder.parents[1])}/{output}")


def main() -> None:
    asked = [Path(word).resolve() for word in sys.argv[1:]] or sorted(LESSONS.glob("[0-9]*"))
    for folder in asked:
        if (folder / "chapter.toml").is_file() or not (folder / "lesson.md").is_file():
            for lesson in sorted(folder.glob("[0-9][0-9]-*")):
                record(lesson)
        else:
            record(folder)


if __name__ == "__main__":
    main()
