"""The registry as a command: python cli.py --help"""

import argparse
import sys

from database import SessionLocal
from registry import RegistryError, find, lineage, promote, register
from report import overview


def version_of(text):
    """`bert:2` as ("bert", 2)."""
    name, _, number = text.rpartition(":")
    return name, int(number)


def parser():
    words = argparse.ArgumentParser(prog="registry")
    commands = words.add_subparsers(dest="command")
    command = commands.add_parser("register")
    command.add_argument("name")
    command.add_argument("framework")
    command.add_argument("--accuracy", type=float)
    command.add_argument("--parent", type=version_of)
    for name in ("promote", "lineage"):
        command = commands.add_parser(name)
        command.add_argument("name")
        command.add_argument("number", type=int)
    commands.add_parser("list")
    return words


def run(session, options):
    """Does what one command says, and prints what came of it."""
    # options.command is "register", "promote", "list", "lineage" or None;
    # options.name, options.framework, options.accuracy … are its words


def main(words=None):
    """Runs a command in a transaction of its own; answers the status."""
    options = parser().parse_args(words)
    # open a transaction, run the command, tell errors
    return 0


if __name__ == "__main__":
    sys.exit(main())
