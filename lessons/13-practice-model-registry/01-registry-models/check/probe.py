"""Tries the tables of models.py out, and prints what it finds."""

from datetime import datetime

import models
from database import Base, engine, make_engine
from sqlalchemy import func, select
from sqlalchemy.orm import Session

Model = getattr(models, "Model", None)
ModelVersion = getattr(models, "ModelVersion", None)


def fact(title, find):
    memory = make_engine("sqlite://")
    Base.metadata.create_all(memory)
    with Session(memory) as session:
        try:
            answer = find(session)
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def stored(session, *objects):
    session.add_all(objects)
    session.commit()
    return "stored"


def model(name="bert"):
    return Model(name=name, framework="pytorch")


def same_name(session):
    return stored(session, model(), model())


def no_framework(session):
    return stored(session, Model(name="bert"))


def same_number(session):
    bert = model()
    return stored(
        session, ModelVersion(model=bert, number=1), ModelVersion(model=bert, number=1)
    )


def number_of_two(session):
    return stored(
        session,
        ModelVersion(model=model(), number=1),
        ModelVersion(model=model("gpt"), number=1),
    )


def no_number(session):
    return stored(session, ModelVersion(model=model()))


def no_model(session):
    return stored(session, ModelVersion(number=1))


def strange_model(session):
    return stored(session, ModelVersion(model_id=99, number=1))


def first_stage(session):
    version = ModelVersion(model=model(), number=1, created_at=datetime(2026, 1, 1))
    stored(session, version)
    return version.stage


def other_stages(session):
    bert = model()
    return stored(
        session,
        ModelVersion(model=bert, number=1, stage="production"),
        ModelVersion(model=bert, number=2, stage="archived"),
    )


def strange_stage(session):
    return stored(session, ModelVersion(model=model(), number=1, stage="live"))


def created(session):
    version = ModelVersion(model=model(), number=1, stage="staging")
    stored(session, version)
    return type(version.created_at).__name__


def both_sides(session):
    bert = model()
    version = ModelVersion(model=bert, number=1)
    return version in bert.versions


def order(session):
    bert = model()
    stored(session, *(ModelVersion(model=bert, number=n) for n in (3, 1, 2)))
    return " ".join(str(version.number) for version in bert.versions)


def deleted(session):
    bert = model()
    stored(session, ModelVersion(model=bert, number=1))
    session.delete(bert)
    session.commit()
    return session.scalar(select(func.count()).select_from(ModelVersion))


Base.metadata.create_all(engine)
fact("two models of one name", same_name)
fact("a model without framework", no_framework)
fact("one number twice in a model", same_number)
fact("number 1 in two models", number_of_two)
fact("a version without number", no_number)
fact("a version without model", no_model)
fact("a version of model 99", strange_model)
fact("stage of a new version", first_stage)
fact("the other stages", other_stages)
fact("stage live", strange_stage)
fact("created_at", created)
fact("the version is in model.versions", both_sides)
fact("order of versions", order)
fact("versions left after deleting the model", deleted)
