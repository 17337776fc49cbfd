import argparse

parser = argparse.ArgumentParser(prog="safe", exit_on_error=False)
parser.add_argument("--size", type=int)
parser.add_argument("--color", choices=["red", "green"])
for argv in (["--size", "x"], ["--color", "blue"], ["--size"]):
    try:
        parser.parse_args(argv)
    except argparse.ArgumentError as e:
        print(type(e).__name__, "|", e, "|", e.argument_name, "|", e.message)
print(parser.parse_args(["--size", "3"]))


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def shape(text):
    return tuple(int(p) for p in text.split("x"))


parser.add_argument("--batch", type=positive)
parser.add_argument("--shape", type=shape)
for argv in (["--batch", "-3"], ["--batch", "0"], ["--batch", "z"], ["--shape", "3xy"], ["--shape", "3x4"]):
    try:
        print(parser.parse_args(argv).shape)
    except argparse.ArgumentError as e:
        print(e)


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError(message)


p = Parser(prog="custom")
p.add_argument("--n", type=int)
try:
    p.parse_args(["--n", "q"])
except ValueError as e:
    print("ValueError", e)
try:
    p.add_argument("--n", type=int)
except argparse.ArgumentError as e:
    print(e)
try:
    p.add_argument("bad name", "--x")
except ValueError as e:
    print("ValueError", e)
try:
    p.add_argument("--y", action="nonsense")
except ValueError as e:
    print("ValueError", e)
