#!/usr/bin/env python3
"""Record what the real command `alembic` says in the flows of this folder.

    venv/bin/python tests/alembic/record.py [NAME ...]

A flow is a shell script that runs `alembic` by `run $ALEMBIC …`, and programs by `$PYTHON FILE`, in an empty folder;
or it is a program that goes through scenarios, each under a heading of its own. NAME.out is what it prints, with the
folder as HERE, without the library's own frames in tracebacks (nor the headings that stand alone then), and with
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
    wanted = [pathlib.Path(name).stem for name in sys.argv[1:]]
    flows = [path for path in sorted(FOLDER.glob("*.*")) if path.suffix in (".sh", ".py") and path.name != "record.py"]
    for flow in [path for path in flows if not wanted or path.stem in wanted]:
        with tempfile.TemporaryDirectory() as folder:
            here = os.path.realpath(folder)
            python = pathlib.Path(sys.executable)
            environment = {"PATH": os.environ["PATH"], "TZ": "UTC", "COLUMNS": "80", "PYTHONDONTWRITEBYTECODE": "1",
                           "ALEMBIC": str(python.parent / "alembic"), "PYTHON": str(python), "LANG": "C.UTF-8",
                           "PYTHONHASHSEED": os.environ.get("PYTHONHASHSEED", "0")}
            done = subprocess.run(["bash" if flow.suffix == ".sh" else python, flow], cwd=here, env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        flow.with_suffix(".out").write_text(normalise(done.stdout, here))
        print("recorded", flow.name)


main()
