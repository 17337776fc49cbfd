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
    if options.command == "register":
        parent = find(session, *options.parent) if options.parent else None
        version = register(
            session, options.name, options.framework, options.accuracy, parent
        )
        print(f"{options.name} {version.number} registered")
    elif options.command == "promote":
        promote(session, options.name, options.number)
        print(f"{options.name} {options.number} is in production")
    elif options.command == "lineage":
        way = lineage(session, find(session, options.name, options.number))
        print(" <- ".join(f"{name} {number}" for name, number in way))
    elif options.command == "list":
        for row in overview(session):
            name, framework, versions, *rest = row
            production, best = ("-" if value is None else value for value in rest)
            print(
                f"{name} {framework} versions={versions}"
                f" production={production} best={best}"
            )


def main(words=None):
    """Runs a command in a transaction of its own; answers the status."""
    options = parser().parse_args(words)
    try:
        with SessionLocal.begin() as session:
            run(session, options)
    except RegistryError as error:
        print(f"error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
