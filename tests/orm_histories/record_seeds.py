#!/usr/bin/env python3
"""Run random programs with the real library and write what they do beside them.

    record_seeds.py FROM COUNT FOLDER

Seed N becomes FOLDER/N.py, and what it does N.out, N.sql, N.warn and N.err, in the form of tests/parity/record.py. Each
program runs in four interpreters, with other hash seeds; in two of them what the library puts into sets is in the order
in which it was made, forwards and backwards. Where the library itself then sends the same statements in another order,
it walked over a set: N.unordered says so, and what stands in a transaction counts, not in which order. Where even the
output differs, or what stands in a transaction (a flush that fails has done more or less by then), there is nothing to
hold anybody to, and the seed is left out: N.left_out says so. A seed of which the folder has the same program already is
not run again.
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
DIRECTIONS = (1, -1, 0, 0)


def arrange(direction):
    """Let the sets of what the library makes be in the order in which it was made, or the other way round."""
    from sqlalchemy.orm import DeclarativeBase, Mapper, RelationshipProperty, dependency, persistence, session, state, unitofwork
    from sqlalchemy.util import topological

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
        """The same for an action of a flush whenever it was made: that is a matter of sets too."""
        if isinstance(item, tuple):
            return (0, *map(place, item))
        if isinstance(item, (Mapper, RelationshipProperty)):
            return (1, str(item))
        if isinstance(item, dependency._DependencyProcessor):
            return (2, type(item).__name__, item.sort_key)
        if isinstance(item, unitofwork._PostSortRec):
            parts = [getattr(item, name, None) for name in ("dependency_processor", "mapper", "state")]
            return (3, type(item).__name__, bool(getattr(item, "isdelete", False)), *map(place, parts))
        return (4, number(item)) if isinstance(item, kinds) else (5,)

    class Arranged(set):
        def __iter__(self):
            return iter(sorted(set.__iter__(self), key=place, reverse=direction < 0))

        def pop(self):
            item = next(iter(self))
            self.remove(item)
            return item

        def difference(self, *others):
            return Arranged(set.difference(self, *others))

        def intersection(self, *others):
            return Arranged(set.intersection(self, *others))

        def union(self, *others):
            return Arranged(set.union(self, *others))

    kinds = (DeclarativeBase, Mapper, RelationshipProperty, state.InstanceState, dependency._DependencyProcessor, unitofwork._PostSortRec)
    for kind in kinds:
        # Small sets of small numbers are in their order.
        kind.__hash__ = (lambda self: (1 << 20) + number(self)) if direction > 0 else (lambda self: (1 << 20) - 1 - number(self))
    for module in (dependency, persistence, session, topological, unitofwork):
        module.set = Arranged


def in_no_order(text, suffix):
    """What counts of a log where the library walked over a set; as tests/unordered.rs has it."""
    if suffix == ".warn":
        return sorted(text.splitlines())
    blocks, start = [], 0
    for block in text.strip("\n").split("\n\n"):
        if block.startswith(("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")):
            blocks[start:] = sorted(blocks[start:])
            blocks.append(block)
            start = len(blocks)
        else:
            statement, found, rows = block.partition("\n-- params: [(")
            if found and rows.endswith(")]"):
                block = statement + found + "), (".join(sorted(rows.removesuffix(")]").split("), (")))
            blocks.append(block)
    blocks[start:] = sorted(blocks[start:])
    return blocks


def work(direction, folder, seeds):
    """Run each program in a copy of this process, so that the library is imported once."""
    import sqlalchemy.dialects.sqlite  # noqa: F401
    import sqlalchemy.orm  # noqa: F401

    if direction:
        arrange(direction)
    from generate import program
    from record import normalise, run_program

    os.chdir(folder)
    for seed in seeds:
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


def is_recorded(folder, seed):
    """Whether the folder has what the library did with just this program."""
    from generate import program

    place = folder / f"{seed}.py"
    has_results = any((folder / f"{seed}{suffix}").exists() for suffix in (".out", ".left_out"))
    return has_results and place.exists() and place.read_text(encoding="utf-8") == program(seed)


def main():
    if sys.argv[1] == "--work":
        return work(int(sys.argv[2]), sys.argv[3], map(int, sys.stdin.read().split()))
    first, count, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    seeds = [seed for seed in range(first, first + count) if not is_recorded(folder, seed)]
    parts = [folder / f"with{number}" for number in range(len(DIRECTIONS))]
    workers = []
    for number, (part, direction) in enumerate(zip(parts, DIRECTIONS)):
        part.mkdir(parents=True, exist_ok=True)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        environment |= {"PYTHONHASHSEED": str(number), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "TZ": "UTC"}
        command = [sys.executable, __file__, "--work", str(direction), str(part)]
        workers.append(subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, text=True))
        workers[-1].stdin.write(" ".join(map(str, seeds)))
        workers[-1].stdin.close()
    if any(worker.wait() for worker in workers):
        sys.exit("a recording ended early")
    for seed in seeds:
        for suffix in (*SUFFIXES, ".unordered", ".left_out"):
            (folder / f"{seed}{suffix}").unlink(missing_ok=True)
        (folder / f"{seed}.py").write_text((parts[0] / f"{seed}.py").read_text(encoding="utf-8"), encoding="utf-8")
        texts = [{suffix: (part / f"{seed}{suffix}").read_text(encoding="utf-8") for suffix in SUFFIXES} for part in parts]
        counting = [(text[".out"], text[".err"], *(in_no_order(text[suffix], suffix) for suffix in (".sql", ".warn"))) for text in texts]
        if any(counts != counting[0] for counts in counting):
            (folder / f"{seed}.left_out").touch()
            continue
        for suffix, text in texts[0].items():
            if text or suffix in (".out", ".sql"):
                (folder / f"{seed}{suffix}").write_text(text, encoding="utf-8")
        if any(text != texts[0] for text in texts):
            (folder / f"{seed}.unordered").touch()
    for part in parts:
        shutil.rmtree(part)
    marked = {kind: sum((folder / f"{seed}.{kind}").exists() for seed in range(first, first + count)) for kind in ("unordered", "left_out")}
    print(f"{count} seeds: {marked['unordered']} in no order, {marked['left_out']} left out")


if __name__ == "__main__":
    main()
