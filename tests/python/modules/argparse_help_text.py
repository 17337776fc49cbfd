import argparse

parser = argparse.ArgumentParser(
    prog="loader",
    description="Load rows from a file into a table, in batches, reporting every batch and every rejected row on the way.",
    epilog="Exit status is 0 when every row was loaded.",
)
parser.add_argument("source", help="the file to read")
parser.add_argument("table", nargs="?", default="rows", help="target table (default: %(default)s)")
parser.add_argument("extra", nargs="*", help="more files")
parser.add_argument("-b", "--batch-size", type=int, metavar="N", default=100, help="rows in a batch, default %(default)d, type %(type)s")
parser.add_argument("--format", choices=("csv", "json", "tsv"), help="input format")
parser.add_argument("--range", nargs=2, metavar=("FROM", "TO"), help="row range")
parser.add_argument("--hidden", help=argparse.SUPPRESS)
parser.add_argument("--a-very-long-option-name-indeed", action="store_true", help="the help goes on the next line")
parser.add_argument("--percent", help="at 100%% of rows")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
group = parser.add_argument_group("connection", "where the database is")
group.add_argument("--host", default="localhost")
group.add_argument("--port", type=int, default=5432, help="%(dest)s of the server")
parser.print_help()
print("----")
parser.print_usage()
print(parser.format_usage().count("\n"))
try:
    parser.parse_args(["--version"])
except SystemExit as e:
    print("exit", e.code)
try:
    parser.parse_args(["-h"])
except SystemExit as e:
    print("exit", e.code)
