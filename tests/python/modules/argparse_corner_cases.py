# Abbreviations, clusters, groups in the usage, subcommands, files of arguments, refused definitions.
import argparse, sys
def run(p, *argv):
    try:
        print(p.parse_args(list(argv)))
    except SystemExit as e:
        print("exit", e.code)
    except Exception as e:
        print(type(e).__name__, e)
sys.stderr = sys.stdout
p = argparse.ArgumentParser(prog="n")
p.add_argument("pos"); p.add_argument("files", nargs="*"); p.add_argument("--one")
run(p, "x", "--one", "1", "b"); run(p, "--one", "1", "x"); run(p, "x", "b", "--one", "1")
p = argparse.ArgumentParser(prog="n")
p.add_argument("pos", nargs="?"); p.add_argument("--one", action="store_true")
run(p, "--one", "x"); run(p, "x", "--one"); run(p, "--one"); run(p, "--", "-x")
p = argparse.ArgumentParser(prog="nnnnnnnnnnnnnnn")
g = p.add_mutually_exclusive_group()
for n in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta"):
    g.add_argument("--" + n, metavar=n.upper()*2)
p.add_argument("req", choices=["a", "b"])
p.print_help()
run(p, "c"); run(p, "a", "--alpha", "1", "--beta", "2")
p = argparse.ArgumentParser(prog="a-very-very-long-program-name-that-is-longer-than-most-of-them-usually-are-here")
p.add_argument("--verbose-option", nargs="*"); p.add_argument("input", nargs="+"); p.add_argument("-x", dest="xx", required=True, metavar=("A","B"), nargs=2)
p.print_help()
p = argparse.ArgumentParser(prog="s", description="desc %(prog)s")
p.add_argument("top")
s = p.add_subparsers(help="subs")
a = s.add_parser("aa", help="the a", description="A!"); a.add_argument("-n", type=int, default=3, help="num %(default)s")
s.add_parser("bb", deprecated=True)
p.print_help(); a.print_help()
run(p, "t"); run(p, "t", "aa", "-n", "4"); run(p, "t", "zz"); run(p, "t", "bb"); run(p, "t", "aa", "-n4", "more")
p = argparse.ArgumentParser(prog="f", fromfile_prefix_chars="@", conflict_handler="resolve")
p.add_argument("--a", deprecated=True); p.add_argument("--a", help="second"); p.add_argument("-1", dest="one", action="store_true")
run(p, "@nofile"); run(p, "--a", "-5"); run(p, "-1"); run(p, "--a=-5")
print(p)
for f in (lambda: p.add_argument("x", required=True), lambda: p.add_argument("--q", nargs=0), lambda: p.add_argument("--w", action="store_true", type=int), lambda: p.add_argument("--e", nargs=2, metavar=("a",)), lambda: p.add_argument("--r", type="x"), lambda: p.add_argument("z", dest="k"), lambda: p.add_argument("--"), lambda: p.add_argument(), lambda: p.add_argument("--c", action="store_const"), lambda: p.add_argument("--v", action="version"), lambda: p.add_subparsers(required=True) and p.add_subparsers(), lambda: p.add_mutually_exclusive_group().add_argument("mm"), lambda: p.add_argument("--t", type=argparse.FileType)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
p = argparse.ArgumentParser(prog="c")
p.add_argument("--color", choices=["r","g"], nargs="+", help="pick from %(choices)s"); p.add_argument("-n", "--num", "--number", type=float, metavar="X")
p.add_argument("--lvl", type=int, choices=range(3)); p.add_argument("star", nargs="*", default="d", choices=["d", "e"])
p.print_help(); run(p, "--color", "r", "x"); run(p, "--lvl", "7"); run(p, "--num", "abc"); run(p, "--nu", "1"); run(p, "q"); run(p); run(p, "-n1.5", "e"); run(p, "-nx")
print(argparse.Namespace(**{"a-b": 1, "c": 2}), argparse.FileType("w"), argparse.Namespace(a=1) == argparse.Namespace(a=1))
p = argparse.ArgumentParser(prog="g", add_help=False, usage="custom %(prog)s", epilog="E"*100)
g = p.add_argument_group("G", "d"); g.add_argument("--in-group", type=argparse.FileType("r")); g.add_argument("p", help="x "*60)
p.print_help(); run(p, "--in-group", "nofile", "p")
p = argparse.ArgumentParser(prog="g"); g = p.add_mutually_exclusive_group(required=True); g.add_argument("--only"); g.add_argument("pp", nargs="?"); p.print_usage(); run(p); run(p, "x"); run(p, "x", "--only", "1")
print(p.parse_known_args(["x", "y", "--z", "-q"]))
