import argparse
import sys


def main(argv):
    parser = argparse.ArgumentParser(description="Export a table.")
    parser.add_argument("table")
    parser.add_argument("--limit", type=int, default=5)
    args = parser.parse_args(argv)
    for i in range(args.limit):
        print(args.table, i)
    if args.limit > 3:
        parser.exit(3, "too many rows\n")
    return args


main(["users", "--limit", "2"])
print(sys.argv)
try:
    main(["users", "--limit", "4"])
except SystemExit as e:
    print("exit code", e.code)
main(["users", "--limit", "lots"])
print("never printed")
