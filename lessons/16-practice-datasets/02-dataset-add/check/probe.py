"""Adds contents and tags, and looks at what is stored."""

import hashlib

from catalog import store
from catalog.database import Base, make_engine
from catalog.models import Dataset, Tag
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session


def fact(title, find):
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    sent = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(connection, cursor, statement, parameters, context, executemany):
        if statement.startswith("SELECT") and "tags" in statement:
            sent.append(statement)

    with Session(engine) as session:
        try:
            answer = find(session, sent)
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def told(answer):
    version, created = answer
    return f"{version.dataset.name} {version.number} {version.size} {created}"


def tags_of(session, name):
    session.expire_all()
    dataset = session.scalars(select(Dataset).where(Dataset.name == name)).one()
    return " ".join(sorted(tag.name for tag in dataset.tags)) or "none"


def first(session, sent):
    answer = store.add_version(session, "reviews", b"abc")
    return f"{told(answer)} id={answer[0].id} {answer[0].checksum == hashlib.sha256(b'abc').hexdigest()}"


def numbers(session, sent):
    found = []
    for name, content in (("a", b"1"), ("a", b"22"), ("a", b"1"), ("b", b"1"), ("a", b"")):
        found.append(told(store.add_version(session, name, content)))
        session.commit()
        session.expunge_all()
    return ", ".join(found)


def same(session, sent):
    one, _ = store.add_version(session, "a", b"1")
    two, _ = store.add_version(session, "a", b"1")
    return one is two


def gap(session, sent):
    for content in (b"1", b"2", b"3"):
        store.add_version(session, "a", content)
    session.commit()
    dataset = session.scalars(select(Dataset)).one()
    dataset.versions.remove(dataset.versions[1])
    session.commit()
    return store.add_version(session, "a", b"4")[0].number


def tags(session, sent):
    session.add_all([Tag(name="text"), Tag(name="images")])
    session.commit()
    store.add_version(session, "a", b"1", tags=["text", "small", "text"])
    session.commit()
    store.add_version(session, "b", b"1", tags=["small"])
    session.commit()
    names = " ".join(session.scalars(select(Tag.name).order_by(Tag.name)))
    return f"{tags_of(session, 'a')} / {tags_of(session, 'b')} / {names}"


def later(session, sent):
    store.add_version(session, "a", b"1", tags=["text"])
    session.commit()
    store.add_version(session, "a", b"1", tags=["new", "text"])
    session.commit()
    return tags_of(session, "a")


def asked(session, sent):
    session.add_all([Tag(name=f"t{number}") for number in range(20)])
    session.commit()
    session.expunge_all()
    sent.clear()
    store.add_version(session, "a", b"1", tags=[f"t{number}" for number in range(30)])
    return "at most 3" if len(sent) <= 3 else len(sent)


def rolled_back(session, sent):
    store.add_version(session, "a", b"1", tags=["text"])
    session.rollback()
    return session.scalar(select(func.count()).select_from(Dataset))


fact("first", first)
fact("one after the other", numbers)
fact("the same object", same)
fact("after 1 and 3 comes", gap)
fact("tags", tags)
fact("tags added later", later)
fact("questions for 30 tags", asked)
fact("datasets after a rollback", rolled_back)
