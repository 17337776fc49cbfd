"""A small command line tool with sub-commands, run over a list of commands."""
import argparse
import csv
import io
import shlex
import sys
from collections import ChainMap, Counter
from contextlib import redirect_stderr, redirect_stdout


class Inventory:
    def __init__(self):
        self.items = Counter()
        self.settings = ChainMap({}, {"unit": "pcs", "limit": "100"})

    def add(self, args):
        total = self.items[args.name] + args.count
        if total > int(self.settings["limit"]):
            raise OverflowError(f"{args.name}: {total} is over the limit of {self.settings['limit']}")
        self.items[args.name] = total
        return f"{args.name}: {total} {self.settings['unit']}"

    def take(self, args):
        if self.items[args.name] < args.count:
            raise LookupError(f"only {self.items[args.name]} {args.name} left")
        self.items[args.name] -= args.count
        return f"took {args.count} {args.name}"

    def report(self, args):
        out = io.StringIO()
        w = csv.writer(out, delimiter={"csv": ",", "tsv": "\t"}[args.format], lineterminator="\n")
        w.writerow(["name", "count"])
        w.writerows(self.items.most_common(args.top))
        return out.getvalue().rstrip()

    def set(self, args):
        self.settings.update(args.pairs)
        return str(self.settings.maps[0])


def pair(text):
    key, sep, value = text.partition("=")
    if not sep:
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE")
    return key, value


def build(inv):
    p = argparse.ArgumentParser(prog="inv", description="Keep an inventory.")
    sub = p.add_subparsers(dest="cmd", required=True)
    for name in ("add", "take"):
        s = sub.add_parser(name)
        s.add_argument("name")
        s.add_argument("count", type=int, nargs="?", default=1)
        s.set_defaults(run=getattr(inv, name))
    s = sub.add_parser("report")
    s.add_argument("--format", choices=["csv", "tsv"], default="csv")
    s.add_argument("--top", type=int)
    s.set_defaults(run=inv.report)
    s = sub.add_parser("set")
    s.add_argument("pairs", nargs="+", type=pair)
    s.set_defaults(run=inv.set)
    return p


inv = Inventory()
parser = build(inv)
for line in ["add disk 5", "add 'big disk' 2", "take disk", "take disk 50", "add ram 1000", "set limit=2000 unit=boxes", "add ram 1000", "report", "report --format tsv --top 2", "set oops", "add", "fly", "report --top x", ""]:
    err = io.StringIO()
    try:
        with redirect_stderr(err):
            args = parser.parse_args(shlex.split(line))
        print(f"> {line}\n{args.run(args)}")
    except SystemExit as e:
        print(f"> {line}\nexit {e.code}: {err.getvalue().splitlines()[-1]}")
    except (LookupError, OverflowError) as e:
        print(f"> {line}\n{type(e).__name__}: {e}")
