import argparse

common = argparse.ArgumentParser(add_help=False)
common.add_argument("--seed", type=int, default=0, help="random seed")
common.add_argument("--log", default="info")

parser = argparse.ArgumentParser(prog="run", parents=[common], formatter_class=argparse.ArgumentDefaultsHelpFormatter)
which = parser.add_mutually_exclusive_group(required=True)
which.add_argument("--train", action="store_true", help="train")
which.add_argument("--evaluate", metavar="CKPT", help="evaluate a checkpoint")
maybe = parser.add_mutually_exclusive_group()
maybe.add_argument("--gpu", type=int, help="device")
maybe.add_argument("--cpu", action="store_true")
parser.add_argument("--amp", action=argparse.BooleanOptionalAction, default=True, help="mixed precision")
parser.print_help()
print(parser.parse_args(["--train"]))
print(parser.parse_args(["--evaluate", "a.pt", "--no-amp", "--seed", "3"]))
for argv in ([], ["--train", "--evaluate", "x"], ["--train", "--gpu", "1", "--cpu"]):
    try:
        parser.parse_args(argv)
    except SystemExit as e:
        print("exit", e.code)

raw = argparse.ArgumentParser(
    prog="raw",
    usage="%(prog)s [options] FILE",
    formatter_class=argparse.RawDescriptionHelpFormatter,
    description="Line one\n    indented line two\n\nlast",
)
raw.add_argument("--x", help="spread   over\n  lines")
raw.print_help()
text = argparse.ArgumentParser(prog="text", formatter_class=argparse.RawTextHelpFormatter)
text.add_argument("--x", help="first\n  second")
text.print_help()
meta = argparse.ArgumentParser(prog="meta", formatter_class=argparse.MetavarTypeHelpFormatter)
meta.add_argument("--n", type=int)
meta.add_argument("f", type=float)
meta.print_help()
