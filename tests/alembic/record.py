#!/usr/bin/env python3
"""Record what the real command `alembic` says in the flows of this folder.

    venv/bin/python tests/alembic/record.py [NAME ...]

A flow is a shell script that runs `alembic` by `run $ALEMBIC …`, and programs by `$PYTHON FILE`, in an empty folder.
NAME.out is what it prints, with the folder as HERE without the library's own frames in tracebacks (nor the headings that stand alone then), and with
/tmp/NAME.txt for files that are made for once.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent


def normalise(text, here):
    """Names the folder, and leaves the frames of other files out."""
    kept, is_foreign = [], False
    for line in text.replace(here, "HERE").splitlines(keepends=True):
        frame = re.match(r'  File "([^"]*)"', line)
        if frame:
            is_foreign = not frame.group(1).startswith("HERE")
        elif not line.startswith("    "):
            is_foreign = False
        if not is_foreign:
            kept.append(line)
    text = re.sub(r"/tmp/tmp\w+\.txt", "/tmp/NAME.txt", "".join(kept))
    return re.sub(r"^Traceback \(most recent call last\):\n(?!  )", "", text, flags=re.MULTILINE)


def main():
    names = [name.removesuffix(".sh") for name in sys.argv[1:]] or [path.stem for path in sorted(FOLDER.glob("*.sh"))]
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            here = os.path.realpath(folder)
            python = pathlib.Path(sys.executable)
            environment = {"PATH": os.environ["PATH"], "TZ": "UTC", "COLUMNS": "80", "PYTHONDONTWRITEBYTECODE": "1",
                           "ALEMBIC": str(python.parent / "alembic"), "PYTHON": str(python), "LANG": "C.UTF-8"}
            done = subprocess.run(["bash", FOLDER / f"{name}.sh"], cwd=here, env=environment, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True)
        (FOLDER / f"{name}.out").write_text(normalise(done.stdout, here))
        print("recorded", name)


main()
