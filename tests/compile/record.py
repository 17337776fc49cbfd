#!/usr/bin/env python3
"""Record what SQLAlchemy compiles the programs of this folder to.

    python3.13 -m venv venv && venv/bin/pip install sqlalchemy==2.1.9
    venv/bin/python tests/compile/record.py               record every program
    venv/bin/python tests/compile/record.py NAME ...      record these
    venv/bin/python tests/compile/record.py --check       record nothing; say which recordings would change
    venv/bin/python tests/compile/record.py --counts      count the recorded cases by program and dialect

NAME.out is the program's standard output; `cases.py` says what its lines mean. Each program runs in a process of its
own with a fixed hash seed (--check takes another one).
"""

import argparse
import os
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
SHARED = {"cases", "tables", "record"}
DIALECTS = ["default", "sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"]


def record(program, seed):
    """The standard output of a program."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {"PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "TZ": "UTC"}
    command = [sys.executable, "-W", "ignore", program.name]
    done = subprocess.run(command, cwd=FOLDER, env=environment, capture_output=True, timeout=120)
    if done.returncode:
        sys.exit(f"{program.name} ended with status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout.decode()


def counts(programs):
    """Prints how many cases each program has, and for how many of them each dialect has a text and not an error."""
    print(f"{'program':34}{'cases':>8}" + "".join(f"{dialect:>12}" for dialect in DIALECTS))
    total = [0] * (len(DIALECTS) + 1)
    for program in programs:
        cases, compiled = set(), {dialect: set() for dialect in DIALECTS}
        for line in program.with_suffix(".out").read_text(encoding="utf-8").splitlines():
            case, dialects, kind, _ = line.split("|", 3)
            cases.add(case)
            if kind == "sql":
                for dialect in DIALECTS if dialects == "*" else dialects.split(","):
                    compiled[dialect].add(case)
        row = [len(cases)] + [len(compiled[dialect]) for dialect in DIALECTS]
        total = [old + new for old, new in zip(total, row)]
        print(f"{program.stem:34}{row[0]:8}" + "".join(f"{number:12}" for number in row[1:]))
    print(f"{len(programs):<34}{total[0]:8}" + "".join(f"{number:12}" for number in total[1:]))


def main():
    parser = argparse.ArgumentParser(description="Record what SQLAlchemy compiles the programs of this folder to.")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--check", action="store_true", help="write nothing, say what differs")
    parser.add_argument("--counts", action="store_true", help="count the recorded cases")
    options = parser.parse_args()

    wanted = {name.removesuffix(".py") for name in options.names}
    programs = [path for path in sorted(FOLDER.glob("*.py")) if path.stem not in SHARED and (not wanted or path.stem in wanted)]
    if options.counts:
        return counts(programs)
    changed = 0
    for program in programs:
        text, file = record(program, "7" if options.check else "0"), program.with_suffix(".out")
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            changed += 1
            print("differs" if options.check else "recorded", file.name)
            if not options.check:
                file.write_text(text, encoding="utf-8")
    print(f"{len(programs)} programs, {changed} recordings {'differ' if options.check else 'written'}")
    sys.exit(1 if options.check and changed else 0)


if __name__ == "__main__":
    main()
