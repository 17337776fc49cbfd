"""Finds datasets and reads manifests, and counts statements."""

import json

from catalog import search
from catalog.archive import archive
from catalog.database import Base, make_engine
from catalog.models import Card, Dataset
from catalog.splits import set_splits
from catalog.store import add_version, checksum_of
from sqlalchemy import event
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    for number in range(6):
        name = f"set{number}"
        tags = ["text"] + (["english"] if number % 2 else []) + (["small"] if number > 2 else [])
        for length in range(1, number + 2):
            version, _ = add_version(session, name, b"x" * (10 * length), tags)
            set_splits(session, version, {"train": 5 * length, "test": length})
        if number != 1:
            version.dataset.card = Card(text=name, license="MIT" if number else None)
    session.add(Dataset(name="empty"))
    add_version(session, "images", b"z", ["small"])
    session.flush()
    archive(session, "set5")
    session.commit()

sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    if statement.startswith("SELECT"):
        sent.append(statement)


def said(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__


def found(*arguments, **options):
    def ask():
        with Session(engine) as session:
            return " ".join(dataset.name for dataset in search.find(session, *arguments, **options)) or "none"

    return said(ask)


def loaded():
    with Session(engine) as session:
        sent.clear()
        datasets = list(search.find(session, archived=True))
        print("find, statements:", "at most 5" if len(sent) <= 5 else len(sent))
    lines = []
    for dataset in datasets[-2:]:
        rows = sum(split.rows for version in dataset.versions for split in version.splits)
        lines.append(f"{dataset.name} {dataset.card.license} {len(dataset.tags)} {len(dataset.versions)} {rows}")
    return ", ".join(lines)


def read():
    with Session(engine) as session:
        sent.clear()
        text = search.manifest(session)
        print("manifest, statements:", "at most 5" if len(sent) <= 5 else len(sent))
        entries = json.loads(text)
    for one in entries:
        keys = ("name", "license", "tags", "version", "size", "splits")
        print("entry:", *(json.dumps(one.get(key, "?"), sort_keys=True) for key in keys))
        known = [checksum_of(b"x" * (10 * n)) for n in range(1, 9)]
        if one["name"] == "set3":
            print("its checksum:", known.index(one["checksum"]) + 1 if one["checksum"] in known else "unknown")
    return len(entries)


def chosen():
    with Session(engine) as session:
        return " ".join(one["name"] for one in json.loads(search.manifest(session, ["small", "text"])))


print("all:", found())
print("with the archived:", found(archived=True))
print("text and small:", found(["text", "small"]))
print("text, small, archived:", found(["text", "small"], archived=True))
print("three tags:", found(tags=["text", "english", "small"]))
print("no such tag:", found(["text", "x"]))
print("read afterwards:", said(loaded))
print("entries:", said(read))
print("manifest of text and small:", said(chosen))
