import argparse


class KeyValue(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs is not None:
            raise ValueError("nargs not allowed")
        super().__init__(option_strings, dest, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        print("action", self.dest, values, option_string)
        store = getattr(namespace, self.dest) or {}
        key, sep, value = values.partition("=")
        if not sep:
            parser.error(f"expected KEY=VALUE, got {values!r}")
        store[key] = value
        setattr(namespace, self.dest, store)


parser = argparse.ArgumentParser(prog="conf", prefix_chars="-+")
parser.add_argument("-s", "--set", action=KeyValue)
parser.add_argument("+w", dest="warn", action="store_true")
parser.add_argument("--ext", action="extend", nargs="+", default=["base"])
parser.add_argument("--num", action="append_const", dest="types", const=int)
parser.add_argument("--str", action="append_const", dest="types", const=str)
print(parser.parse_args(["-s", "a=1", "--set=b=2", "+w"]))
print(parser.parse_args(["--ext", "x", "y", "--ext", "z"]).ext)
print(parser.parse_args(["--num", "--str"]).types)
try:
    parser.parse_args(["--set", "oops"])
except SystemExit as e:
    print("exit", e.code)
try:
    parser.add_argument("--t", action=KeyValue, nargs=2)
except ValueError as e:
    print(type(e).__name__, e)
action = parser.add_argument("--level", type=int, default="7", help="h")
print(action.dest, action.option_strings, action.default, action.required, action.nargs)
print(parser.parse_args([]).level + 1)
print(action)
