import argparse
import sys

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("name")
parser.add_argument("--count", type=int)
parser.add_argument("--kind", choices=["a", "b"])
parser.add_argument("--pair", nargs=2)
parser.add_argument("--need", required=True)
parser.add_argument("--verbose", action="store_true")
parser.add_argument("--version-file")


def attempt(*argv):
    print("argv", list(argv))
    try:
        print(parser.parse_args(argv))
    except SystemExit as e:
        print("SystemExit", e.code)
    sys.stdout.flush()


attempt()
attempt("x")
attempt("x", "--need", "1", "--count", "many")
attempt("x", "--need", "1", "--kind", "c")
attempt("x", "--need", "1", "--pair", "one")
attempt("x", "--need")
attempt("x", "--need", "1", "surplus", "more")
attempt("x", "--need", "1", "--unknown")
attempt("x", "--need", "1", "--ver")
attempt("x", "--need", "1", "--verbose=yes")
attempt("--need", "1", "--", "--count")
