"""Asks for the lineage of versions, and counts statements."""

import registry
from database import Base, make_engine
from models import ModelVersion
from sqlalchemy import event, select
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    sent.append(statement)


def fact(title, find):
    try:
        answer = find()
    except Exception as error:
        session.rollback()
        answer = f"{type(error).__name__}: {error}".partition("\n")[0]
    print(f"{title}: {answer}")


with Session(engine) as session:

    def chain():
        version = None
        for name in ("bert", "bert", "vit", "bert", "bert-ner", "bert-ner"):
            version = registry.register(session, name, "jax", accuracy=0.5, parent=version)
        registry.register(session, "gpt", "jax")
        session.commit()
        return "registered"

    def parent():
        version = registry.find(session, "bert", 3)
        return f"{version.parent.model.name} {version.parent.number}"

    def stored():
        one, two = (registry.find(session, "bert", number) for number in (1, 2))
        return one.parent_id is None and two.parent_id == one.id

    def no_parent():
        return registry.find(session, "gpt", 1).parent

    def lineage(name, number):
        version = registry.find(session, name, number)
        return [tuple(row) for row in registry.lineage(session, version)]

    def statements():
        session.expunge_all()
        version = registry.find(session, "bert-ner", 2)
        sent.clear()
        registry.lineage(session, version)
        return len(sent)

    def unknown_parent():
        session.add(ModelVersion(model_id=1, number=50, parent_id=999))
        session.commit()

    fact("six in a row", chain)
    fact("parent of bert 3", parent)
    fact("parent_id stands in the child's row", stored)
    fact("parent of gpt 1", no_parent)
    fact("lineage of bert-ner 2", lambda: lineage("bert-ner", 2))
    fact("lineage of bert 2", lambda: lineage("bert", 2))
    fact("lineage of gpt 1", lambda: lineage("gpt", 1))
    fact("statements", statements)
    fact("a parent that is not there", unknown_parent)
