"""Records what the programs beside this script print with the CPython that runs it.

usage: python3.13 record.py [--check] [NAME ...]

NAME.out holds standard output, then standard error. A program runs in an empty folder of its own, as
`python NAME.py`; the folder's path is taken out of what it prints, so that a traceback reads `File "NAME.py"`.
The hash seed is 0, which the runtime's order of sets follows. A program runs once more with another seed and is
refused when its output differs, unless its first line is `# with hash seed 0`. `--check` writes nothing
and tells which recordings this CPython does not confirm.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = {"TZ": "UTC", "PYTHONUTF8": "1", "NO_COLOR": "1", "PYTHON_COLORS": "0"}


def run(program, seed):
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        shutil.copy(program, folder)
        done = subprocess.run(
            [sys.executable, program.name],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": seed, **ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
    return (done.stdout + done.stderr).replace(folder.encode() + b"/", b"")


def main():
    is_check = "--check" in sys.argv
    names = [argument for argument in sys.argv[1:] if argument != "--check"]
    wrong = 0
    for program in sorted(HERE.glob("*/*.py")):
        if names and program.stem not in names:
            continue
        printed = run(program, "0")
        recording = program.with_suffix(".out")
        shows_order = program.read_text().startswith("# with hash seed 0\n")
        if not shows_order and printed != run(program, "1"):
            print(f"{program.stem}: what it prints depends on the run")
            wrong += 1
        elif not is_check:
            recording.write_bytes(printed)
        elif not recording.is_file() or recording.read_bytes() != printed:
            print(f"{program.stem}: not as recorded")
            wrong += 1
    sys.exit(wrong > 0)


main()
