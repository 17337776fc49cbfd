"""Records what CPython prints for the programs beside this file: `python3 tests/python/record.py`.

Needs CPython 3.11. The order of sets is the one of `PYTHONHASHSEED=0`.
"""

import os
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent
for program in sorted(here.glob("*.py")):
    if program.name == "record.py":
        continue
    done = subprocess.run(
        [sys.executable, "-W", "ignore", program.name],
        cwd=here,
        env={**os.environ, "PYTHONHASHSEED": "0", "TZ": "UTC"},
        capture_output=True,
        check=True,
    )
    program.with_suffix(".out").write_bytes(done.stdout)
    print(program.stem)
