#!/usr/bin/env python3
"""Run random programs with the real library and write what they do beside them.

    record_seeds.py FROM COUNT FOLDER

Seed N becomes FOLDER/N.py, and what it does N.out, N.sql, N.warn and N.err, in the form of tests/parity/record.py. Each
program runs in three interpreters, with other hash seeds; in two of them what the library puts into sets is in the order
in which it was made, forwards and backwards. Where the library itself then sends the same
statements in another order, it walked over a set: N.unordered says so, and what stands in a transaction counts, not in
which order. Where even the output differs, there is nothing to hold anybody to, and the seed is left out.
"""

import itertools
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "parity"))

SUFFIXES = (".out", ".sql", ".warn", ".err")
DIRECTIONS = (1, -1, 0)


def arrange(direction):
    """Let the sets of what the library makes be in the order in which it was made, or the other way round."""
    from sqlalchemy.orm import DeclarativeBase, Mapper, RelationshipProperty, dependency, session, state, unitofwork

    counted = itertools.count()
    others = {}  # what has no dictionary, and is kept, so that its address is nobody else's

    def number(self):
        names = getattr(self, "__dict__", None)
        if names is None:
            return others.setdefault(id(self), (self, next(counted)))[1]
        if "_number" not in names:
            names["_number"] = next(counted)
        return names["_number"]

    def place(item):
        return tuple(map(place, item)) if isinstance(item, tuple) else (number(item) if isinstance(item, kinds) else -1,)

    class Arranged(set):
        def __iter__(self):
            return iter(sorted(set.__iter__(self), key=place, reverse=direction < 0))

        def pop(self):
            item = next(iter(self))
            self.remove(item)
            return item

    kinds = (DeclarativeBase, Mapper, RelationshipProperty, state.InstanceState, dependency._DependencyProcessor, unitofwork._PostSortRec)
    for kind in kinds:
        # Small sets of small numbers are in their order.
        kind.__hash__ = lambda self: 1_000_000 + direction * number(self)
    for module in (dependency, session, unitofwork):
        module.set = Arranged


def work(direction, first, count, folder):
    """Run each program in a copy of this process, so that the library is imported once."""
    import sqlalchemy.dialects.sqlite  # noqa: F401
    import sqlalchemy.orm  # noqa: F401

    if direction:
        arrange(direction)
    from generate import program
    from record import normalise, run_program

    os.chdir(folder)
    for seed in range(first, first + count):
        name = f"{seed}.py"
        pathlib.Path(name).write_text(program(seed), encoding="utf-8")
        child = os.fork()
        if child == 0:
            for number, suffix in ((1, ".out"), (2, ".err")):
                os.dup2(os.open(f"{seed}{suffix}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            status = run_program(name)
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(1 if status else 0)
        status = os.waitpid(child, 0)[1]
        for suffix in (".sql", ".warn"):
            os.replace(name + suffix, f"{seed}{suffix}")
        error = pathlib.Path(f"{seed}.err")
        error.write_text(normalise(error.read_text(encoding="utf-8")) if status else "", encoding="utf-8")


def main():
    if sys.argv[1] == "--work":
        return work(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
    first, count, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    parts = [folder / f"with{number}" for number in range(len(DIRECTIONS))]
    workers = []
    for number, (part, direction) in enumerate(zip(parts, DIRECTIONS)):
        part.mkdir(parents=True, exist_ok=True)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        environment |= {"PYTHONHASHSEED": str(number), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "TZ": "UTC"}
        workers.append(subprocess.Popen([sys.executable, __file__, "--work", str(direction), str(first), str(count), str(part)], env=environment))
    if any(worker.wait() for worker in workers):
        sys.exit("a recording ended early")
    unordered = left_out = 0
    for seed in range(first, first + count):
        texts = [{suffix: (part / f"{seed}{suffix}").read_text(encoding="utf-8") for suffix in SUFFIXES} for part in parts]
        if any(text[".out"] != texts[0][".out"] or text[".err"] != texts[0][".err"] for text in texts):
            left_out += 1
            continue
        (folder / f"{seed}.py").write_text((parts[0] / f"{seed}.py").read_text(encoding="utf-8"), encoding="utf-8")
        for suffix, text in texts[0].items():
            if text or suffix in (".out", ".sql"):
                (folder / f"{seed}{suffix}").write_text(text, encoding="utf-8")
        if any(text != texts[0] for text in texts):
            unordered += 1
            (folder / f"{seed}.unordered").touch()
    for part in parts:
        shutil.rmtree(part)
    print(f"{count} seeds: {unordered} in no order, {left_out} left out")


if __name__ == "__main__":
    main()
