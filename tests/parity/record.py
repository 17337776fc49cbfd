#!/usr/bin/env python3
"""Record what CPython and SQLAlchemy do with the programs of this folder.

    python -m venv venv && venv/bin/pip install sqlalchemy==2.1.9 alembic==1.20.1
    venv/bin/python tests/parity/record.py               record every program
    venv/bin/python tests/parity/record.py NAME ...      record these (with or without .py)
    venv/bin/python tests/parity/record.py --check       record nothing; say which recordings would change

Each program runs in an empty folder, with TZ=UTC and a fixed hash seed (--check takes another one). Beside NAME.py go:

    NAME.out   standard output, without the echo log
    NAME.sql   the log of every engine: a block a statement, its text, then `-- params: ` and the parameters' repr where
               there are any; blocks are separated by one empty line
    NAME.warn  the warnings that the default filters show, `line N: Category: text`; absent when there are none
    NAME.err   the traceback of an exception that was not caught; absent when there is none
    NAME.echo  for programs called echo_*: standard output with the echo log, as a terminal shows it; moments, and the
               seconds in the brackets, are written <NOW> and <SECONDS>

A moment within two days of the recording is written <NOW>, an address 0x... (in .sql, .warn and .err; a program's own
output is as it is). The recordings here are CPython 3.13.0, SQLite 3.40.1, SQLAlchemy 2.1.9.
"""

import argparse
import logging
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
import warnings
from datetime import datetime, timedelta, timezone

FOLDER = pathlib.Path(__file__).resolve().parent
SECONDS = 120
OPTIONAL = (".warn", ".err", ".echo")
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}")
ECHO_MOMENT = re.compile(r"^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}", re.MULTILINE)
ECHO_SECONDS = re.compile(r"\b(generated in|cached since|no key) \d[\d.e-]*s")
MOMENT = re.compile(r"(20\d\d-\d\d-\d\d)[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?")


def normalise(text):
    """Replace what differs from run to run."""
    today = datetime.now(timezone.utc).replace(tzinfo=None)

    def moment(match):
        day = datetime.strptime(match.group(1), "%Y-%m-%d")
        return "<NOW>" if abs(day - today) < timedelta(days=2) else match.group(0)

    return ADDRESS.sub("0x...", MOMENT.sub(moment, text))


class StatementLog(logging.Handler):
    """Collects what `echo=True` would write: statements and their parameters, without times and cache notes."""

    def __init__(self):
        super().__init__(logging.INFO)
        self.blocks = []

    def emit(self, record):
        message = record.msg if isinstance(record.msg, str) else ""
        if message.startswith("[") and message.endswith("%r") and record.args:
            self.blocks[-1].append(repr(record.args[-1]))
        elif message.startswith("[%s] [SQL parameters hidden"):
            self.blocks[-1].append("[SQL parameters hidden due to hide_parameters=True]")
        else:
            self.blocks.append([record.getMessage().strip("\n")])

    def text(self):
        return "".join("\n-- params: ".join(block) + "\n\n" for block in self.blocks)


def run_program(name):
    """Run NAME in the current folder, in this process; write its log and warnings beside it. The exit status."""
    log, warned = StatementLog(), []
    logger = logging.getLogger("sqlalchemy.engine.Engine")
    logger.addHandler(log)
    logger.setLevel(logging.INFO)
    logger.propagate = False

    def show_warning(message, category, filename, lineno, file=None, line=None):
        place = f"line {lineno}" if os.path.basename(filename) == name else "elsewhere"
        warned.append(f"{place}: {category.__name__}: {message}\n")

    warnings.showwarning = show_warning
    sys.argv, sys.path[0] = [name], os.getcwd()
    main = type(sys)("__main__")
    main.__file__ = name
    sys.modules["__main__"] = main
    status = 0
    try:
        source = pathlib.Path(name).read_text(encoding="utf-8")
        exec(compile(source, name, "exec"), main.__dict__)
    except SystemExit as end:
        status = end.code or 0
    except BaseException as error:
        # The frame of this function is no part of the program.
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        status = 1
    sys.stdout.flush()
    pathlib.Path(name + ".sql").write_text(normalise(log.text()), encoding="utf-8")
    pathlib.Path(name + ".warn").write_text(normalise("".join(warned)), encoding="utf-8")
    return status


def record(program, seed):
    """Run a program in a process of its own; the recordings by suffix."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(program, folder)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        environment |= {"PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "TZ": "UTC"}
        command = [sys.executable, __file__, "--run", program.name]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=SECONDS)
        left = {suffix: pathlib.Path(folder, program.name + suffix).read_text(encoding="utf-8") for suffix in (".sql", ".warn")}
        echo = ""
        if program.name.startswith("echo_"):
            plain = subprocess.run([sys.executable, program.name], cwd=folder, env=environment, capture_output=True, timeout=SECONDS)
            echo = ECHO_SECONDS.sub(r"\1 <SECONDS>", ECHO_MOMENT.sub("<NOW>", plain.stdout.decode()))
    error = done.stderr.decode()
    if done.returncode and not error.startswith("Traceback"):
        sys.exit(f"{program.name} ended with status {done.returncode}\n{error}")
    return {".out": done.stdout.decode(), ".err": normalise(error) if done.returncode else "", ".echo": echo, **left}


def main():
    parser = argparse.ArgumentParser(description="Record the programs of this folder with the real libraries.")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--check", action="store_true", help="write nothing, say what differs")
    parser.add_argument("--run", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        sys.exit(run_program(options.run))

    wanted = {name.removesuffix(".py") for name in options.names}
    programs = [path for path in sorted(FOLDER.glob("*.py")) if path.stem != "record" and (not wanted or path.stem in wanted)]
    changed = 0
    for program in programs:
        for suffix, text in record(program, "7" if options.check else "0").items():
            file = program.with_suffix(suffix)
            old = file.read_text(encoding="utf-8") if file.exists() else ""
            if old == text and (file.exists() or suffix in OPTIONAL):
                continue
            changed += 1
            print("differs" if options.check else "recorded", file.name)
            if not options.check:
                file.write_text(text, encoding="utf-8") if text or suffix not in OPTIONAL else file.unlink()
    print(f"{len(programs)} programs, {changed} recordings {'differ' if options.check else 'written'}")
    sys.exit(1 if options.check and changed else 0)


if __name__ == "__main__":
    main()
