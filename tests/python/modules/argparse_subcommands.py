import argparse


def cmd_add(args):
    return f"add {args.key}={args.value}"


def cmd_list(args):
    return f"list all={args.all} limit={args.limit}"


parser = argparse.ArgumentParser(prog="db")
parser.add_argument("--db", default="main.db")
sub = parser.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND", help="what to do")
p_add = sub.add_parser("add", help="add a key", aliases=["put"])
p_add.add_argument("key")
p_add.add_argument("value", type=int)
p_add.set_defaults(func=cmd_add)
p_list = sub.add_parser("list", help="list keys")
p_list.add_argument("--all", action="store_true")
p_list.add_argument("--limit", type=int, default=10)
p_list.set_defaults(func=cmd_list)

for argv in (["add", "k", "3"], ["put", "k", "4"], ["--db", "x.db", "list", "--all"], ["list", "--limit=2"]):
    args = parser.parse_args(argv)
    print(args.db, args.command, args.func(args))
parser.print_help()
p_add.print_help()
for argv in ([], ["drop"], ["add", "k"], ["add", "k", "three"], ["list", "--db", "y"]):
    try:
        parser.parse_args(argv)
    except SystemExit as e:
        print(argv, "exit", e.code)
