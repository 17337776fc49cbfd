"""What values() and the clauses of upserts take as columns, and what they refuse."""

import re

from sqlalchemy import *
from sqlalchemy.dialects import mysql, postgresql

note = Table("note", MetaData(), Column("id", Integer, primary_key=True), Column("text", String))


def show(build, dialect=None):
    try:
        made = build().compile(dialect=dialect)
    except Exception as error:
        made = f"{type(error).__name__}: {re.sub('0x[0-9a-f]+', '0x', str(error))}"
    print(" ".join(str(made).split()))


for key in ("text", note.c.text, 3, None, (1, 2), True, note, select(note)):
    show(lambda: insert(note).values({key: 4}))
    show(lambda: update(note).values({key: 4}))
    show(lambda: update(note).ordered_values((key, 4)))
    upsert = postgresql.insert(note).values(id=1)
    show(lambda: upsert.on_conflict_do_update(index_elements=["id"], set_={key: "4"}), postgresql.dialect())

row = mysql.insert(note).values(id=1)
for given in ({"text": "a"}, [("text", "a"), ("id", 2)], note.c, "text", 3, None, {}, [], ()):
    show(lambda: row.on_duplicate_key_update(given), mysql.dialect())
for constraint in ("pk", note.primary_key, 3):
    upsert = postgresql.insert(note).values(id=1)
    show(lambda: upsert.on_conflict_do_update(constraint=constraint, set_={"text": "a"}), postgresql.dialect())

print(INT is INTEGER, CreateTableAs.__name__, NullPool.__name__, ExecutableDDLElement.__name__, Function.__name__)
