#!/usr/bin/env python3
"""Write a random program over the ORM: mapped classes with relationships of all kinds, and what a session goes through.

    generate.py SEED

One seed is one program, whatever the version of Python and its hash seed. The program prints what each step gives, the
class and text of what it raises, and in the end the rows of all tables. It keeps every object that it made, so that
nothing depends on when an object is let go of.
"""

import random
import re
import sys

from histories import History
from schemas import Schema

CORE = ["Column", "ForeignKey", "Integer", "String", "Table", "create_engine", "delete", "event", "inspect", "select", "update"]
ORM = [
    "DeclarativeBase", "DynamicMapped", "Mapped", "Session", "WriteOnlyMapped", "aliased", "attribute_keyed_dict", "backref", "contains_eager",
    "immediateload", "joinedload", "lazyload", "make_transient", "make_transient_to_detached", "mapped_column", "noload", "object_session",
    "raiseload", "relationship", "selectinload", "subqueryload", "with_parent",
]

TOOLS = """
made = {}


def show(value):
    if isinstance(value, Base):
        identity = inspect(value).identity
        return f"{type(value).__name__}{identity[0] if identity else ':' + str(value.__dict__.get('name'))}"
    if isinstance(value, dict):
        return "{" + ", ".join(sorted(f"{key}: {show(found)}" for key, found in value.items())) + "}"
    if isinstance(value, (set, frozenset)) or type(value).__name__ in ("InstrumentedSet", "IdentitySet"):
        return "{" + ", ".join(sorted(show(found) for found in value)) + "}"
    if isinstance(value, (list, tuple)) or hasattr(value, "_fields"):
        return "[" + ", ".join(show(found) for found in value) + "]"
    return str(value)


def state(thing):
    about = inspect(thing)
    names = [name for name in ("transient", "pending", "persistent", "deleted", "detached") if getattr(about, name)]
    return f"{' '.join(names)} {'modified' if about.modified else 'as it was'} without {sorted(about.unloaded)}"


def history(thing, key):
    found = inspect(thing).attrs[key].history
    return " ".join(show(sorted(map(show, part or ()))) for part in found)


def step(number, action):
    try:
        print(number, show(action()))
    except Exception as error:
        # The library names the objects of a cycle in the order of a set.
        text = str(error).split(" (_")[0] if type(error).__name__ == "CircularDependencyError" else str(error)
        print(number, type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x", text))
        if not session.is_active:
            session.rollback()
            print(number, "rolled back")
"""

TAIL = """

def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
"""


def program(seed):
    rng = random.Random(seed)
    schema = Schema(rng)
    body = schema.text() + TOOLS + "\n" + History(schema, rng).text() + TAIL
    words = set(re.findall(r"\w+", body))
    lines = ["import re\n"]
    for module, names in (("sqlalchemy", CORE), ("sqlalchemy.orm", ORM)):
        lines.append(f"from {module} import {', '.join(name for name in names if name in words)}")
    return "\n".join(lines) + "\n" + body


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1])))
