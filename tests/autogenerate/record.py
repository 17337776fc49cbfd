"""Record what the real library finds for random pairs: `venv/bin/python tests/autogenerate/record.py [FROM COUNT FILE]`.

Without arguments the recording of this folder is made anew.
"""

import pathlib
import sys

import generate
import ordered
import pairs

FOLDER = pathlib.Path(__file__).resolve().parent


def main():
    first, count = map(int, sys.argv[1:3] or (0, 40))
    file = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else FOLDER / "recorded.txt"
    ordered.put_in_order()
    pairs.begin()
    found = (pairs.about(generate.description(seed)) for seed in range(first, first + count))
    file.write_text("".join(line + "\n" for lines in found for line in lines))


main()
